/** People in a Slack workspace on loopback: they type, press and read; a transcript tells what each of them saw. */
import { BOT_USER, createSlackApi, type Posted, type SlackApi, TEAM } from './slack-api.ts';
import { shown } from './slack-reading.ts';
import { createSocketTransport, type Kind, type Transport } from './slack-transport.ts';

type Json = Record<string, unknown>;
type Pressable = {
  type: string;
  action_id: string;
  text?: { text: string };
  placeholder?: { text: string };
  value?: string;
  options?: Json[];
};

export type SlackWorkspace = Awaited<ReturnType<typeof createSlackWorkspace>>;

/** A workspace with Socket Mode, alone in its Slack unless that is given; `use` switches to another way of bringing events to the app. */
export async function createSlackWorkspace(
  options: {
    /** The Slack in which it is one of several workspaces. */
    api?: SlackApi;
    team?: string;
  } = {},
) {
  const { team = TEAM, api = await createSlackApi() } = options;
  const socket = createSocketTransport(api);
  let transport: Transport = socket;
  let last: { kind: Kind; payload: Json } | undefined;
  let counter = 0;
  const next = (prefix: string) => `${prefix}${team}-${++counter}`;
  const lines: string[] = [];
  let read = 0;
  const homesRead = new Map<string, unknown>();

  async function deliver(kind: Kind, payload: Json): Promise<void> {
    last = { kind, payload };
    await transport.deliver(kind, payload);
  }

  function event(payload: Json, seconds = 1_764_662_400): Promise<void> {
    return deliver('events_api', {
      type: 'event_callback',
      team_id: team,
      api_app_id: 'A0READOUT',
      event_id: next('Ev'),
      event_time: seconds,
      authorizations: [{ team_id: team, user_id: BOT_USER, is_bot: true }],
      event: payload,
    });
  }

  async function press(user: string, label: string, blocks: unknown[], where: Json): Promise<void> {
    const found = findPressable(blocks, label);
    if (!found) throw new Error(`no button or menu entry "${label}"`);
    note(`${user} presses [${label}]`);
    await deliver('interactive', {
      type: 'block_actions',
      team: { id: team, domain: 'harbour' },
      user: { id: user, team_id: team, name: user.toLowerCase() },
      api_app_id: 'A0READOUT',
      token: 'unused',
      trigger_id: next('trigger-'),
      actions: [found],
      ...where,
    });
  }

  /** What was posted since the last note, then the note. */
  function note(line: string): void {
    for (const message of api.posted.slice(read)) {
      const whom = message.only ? `to ${message.only} only` : message.thread ? 'in the thread' : 'to all';
      lines.push(`Readout ${whom} in ${message.channel}:\n${reading(message)}`);
    }
    read = api.posted.length;
    for (const [user, home] of api.homes) {
      if (homesRead.get(user) === home) continue;
      homesRead.set(user, home);
      lines.push(`Home of ${user}:\n${reading(home)}`);
    }
    if (line) lines.push(line);
  }

  return {
    ...api,
    socket,
    use(other: Transport): void {
      transport = other;
    },
    async command(user: string, channel: string, line: string): Promise<void> {
      const [command = '', ...words] = line.split(' ');
      note(`${user} types in ${channel}: ${line}`);
      await deliver('slash_commands', {
        token: 'unused',
        team_id: team,
        team_domain: 'harbour',
        channel_id: channel,
        channel_name: api.channels.get(channel)?.name ?? 'private',
        user_id: user,
        user_name: user.toLowerCase(),
        command,
        text: words.join(' '),
        api_app_id: 'A0READOUT',
        trigger_id: next('trigger-'),
        response_url: api.makeResponseUrl(channel, user),
      });
    },
    async mention(user: string, channel: string, words: string, thread?: string): Promise<string> {
      const ts = api.timestamp();
      note(`${user} says in ${channel}${thread ? ' (thread)' : ''}: @Readout ${words}`);
      const text = `<@${BOT_USER}> ${words}`;
      await event({ type: 'app_mention', user, text, ts, channel, event_ts: ts, ...(thread && { thread_ts: thread }) });
      return ts;
    },
    /** Whatever Slack tells an app of a workspace; `seconds` of the epoch say when it happened. */
    happens: event,
    /** A direct message to the bot. */
    async tell(user: string, text: string, extra: Json = {}): Promise<void> {
      const ts = api.timestamp();
      note(`${user} writes to Readout: ${text}`);
      await event({
        type: 'message',
        channel_type: 'im',
        user,
        text,
        ts,
        channel: api.direct(user, team),
        event_ts: ts,
        ...extra,
      });
    },
    async openHome(user: string): Promise<void> {
      note(`${user} opens the Home of Readout`);
      await event({
        type: 'app_home_opened',
        user,
        channel: api.direct(user, team),
        tab: 'home',
        event_ts: api.timestamp(),
      });
    },
    press(user: string, message: Posted, label: string): Promise<void> {
      const thread = message.thread ? { thread_ts: message.thread } : {};
      return press(user, label, message.blocks, {
        channel: { id: message.channel, name: message.channel },
        container: {
          type: 'message',
          message_ts: message.ts,
          channel_id: message.channel,
          is_ephemeral: message.only !== undefined,
          ...thread,
        },
        ...(message.only === undefined && { message: { ts: message.ts, text: message.text, ...thread } }),
        response_url: api.makeResponseUrl(message.channel, user),
      });
    },
    pressOnHome(user: string, label: string): Promise<void> {
      return press(user, label, api.homes.get(user)?.blocks ?? [], {
        container: { type: 'view', view_id: `V${user}` },
        view: { id: `V${user}`, type: 'home', blocks: [] },
      });
    },
    /** The last event once more, as Slack repeats what it thinks was not heard. */
    async redeliver(): Promise<void> {
      if (last) await transport.deliver(last.kind, last.payload, 1);
    },
    /** What one person sees in a channel, oldest first. */
    seen(user: string, channel: string): Posted[] {
      return api.posted.filter((one) => one.channel === channel && (one.only === undefined || one.only === user));
    },
    /** Waits until this many messages were posted in all. */
    async messages(count: number): Promise<Posted[]> {
      return api.until(() => (api.posted.length >= count ? api.posted : undefined));
    },
    transcript(): string {
      note('');
      return lines.join('\n');
    },
    async close(): Promise<void> {
      transport.close();
      socket.close();
      await api.close();
    },
  };
}

/** Text and buttons, indented. */
function reading(message: { text?: string; blocks: unknown[] }): string {
  const rows = (message.blocks as { type: string; elements?: Pressable[] }[])
    .filter(({ type }) => type === 'actions')
    .map(({ elements = [] }) => elements.map(control).join(' '));
  return [shown(message), ...rows].filter(Boolean).join('\n').replace(/^/gm, '    ');
}

function control({ text, placeholder, options = [] }: Pressable): string {
  const labels = options.map((option) => (option.text as { text: string }).text);
  return placeholder ? `[${placeholder.text} ▾ ${labels.join(' / ')}]` : `[${text?.text}]`;
}

/** The `actions` entry that Slack sends when a button or menu entry of this label is chosen. */
function findPressable(blocks: unknown[], label: string): Json | undefined {
  for (const block of blocks as { type: string; elements?: Pressable[] }[]) {
    if (block.type !== 'actions') continue;
    for (const element of block.elements ?? []) {
      const base = { type: element.type, action_id: element.action_id, block_id: 'b1', action_ts: '1' };
      if (element.text?.text === label) return { ...base, text: element.text, value: element.value };
      const option = element.options?.find((one) => (one.text as { text: string }).text === label);
      if (option) return { ...base, selected_option: option };
    }
  }
  return undefined;
}
