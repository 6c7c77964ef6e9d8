/** Slack: acknowledges, asks the bot, shows the reply. Keeps nothing, so buttons and commands outlive a restart. */
import { App, type BlockAction, HTTPReceiver, type RespondFn, SocketModeReceiver, type webApi } from '@slack/bolt';
import { UserError } from '../../core/errors.ts';
import type { Finding } from '../../core/finding.ts';
import type { Adapter, Bot } from '../../core/ports.ts';
import { createPresses } from '../../core/presses.ts';
import { createAnswer, type Place } from './answer.ts';
import { createAsking } from './asking.ts';
import { pressedLine, RUN } from './buttons.ts';
import { checkSlack, lookupFindings } from './check.ts';
import { createClients } from './clients.ts';
import { createDelivery, createNotice, type SlackPoster } from './deliver.ts';
import { reason, startError, tokenTrouble } from './failures.ts';
import { homeView } from './home.ts';
import { type Keep, tenantNamed } from './installations.ts';
import { lineOfCommand, lineOfMessage, nameOf } from './lines.ts';
import { boltLogger, type Log } from './log.ts';
import { createLookup, workspaceOf } from './lookup.ts';
import { createPace } from './pace.ts';
import { createPeople } from './people.ts';
import { createWorkspaces, type OAuthKeys, type Workspaces } from './workspaces.ts';

export type SlackOptions = {
  /** The token of the one workspace; without it, `oauth`. */
  botToken?: string;
  /** With it, Socket Mode: no address of ours needs to be reachable. */
  appToken?: string;
  /** With it, and without an app token, HTTP at `/slack/events` on `port`. */
  signingSecret?: string;
  /** With it, the signing secret and `keep`: every workspace that installs the app at `/slack/install`. */
  oauth?: Omit<OAuthKeys, 'signingSecret'>;
  /** Where the sealed tokens of workspaces are kept. */
  keep?: Keep;
  port?: number;
  /** Another address for Slack's API, ending in `/api/`. */
  apiUrl?: string;
  log: Log;
};

const DEFAULT_PORT = 3001;
const STOP_MS = 2_000;
const API_TIMEOUT_MS = 10_000;

/**
 * Makes the adapter; nothing is sent before `start`, which throws a UserError when Slack refuses the tokens.
 */
export function createSlackAdapter(options: SlackOptions): Adapter {
  const { botToken, log } = options;
  const logger = boltLogger(log);
  const clientOptions = {
    ...(options.apiUrl && { slackApiUrl: options.apiUrl }),
    timeout: API_TIMEOUT_MS,
    logger,
    retryConfig: { retries: 2 },
  };
  const workspaces = makeWorkspaces();
  const tokenOf = workspaces?.tokenOf ?? (async () => botToken ?? '');
  const clients = createClients(tokenOf, clientOptions);
  const pace = createPace();
  const poster: SlackPoster = {
    clients,
    pace,
    lookup: createLookup(clients, log),
    now: () => new Date().toISOString(),
    ...(workspaces && { lost: workspaces.lost }),
  };
  const people = createPeople(log);
  const ask = createAsking(people, createAnswer(pace.turn, log), workspaces !== undefined);
  const running = new Set<Promise<void>>();
  const presses = createPresses();
  // Of many workspaces each has a token of its own.
  const post = createDelivery(poster, (error) => {
    refused = workspaces ? undefined : tokenTrouble(error);
  });
  let problem: string | undefined = 'Slack: not started';
  /** The token of the one workspace is refused, as the last digest found. */
  let refused: string | undefined;
  let stopApp = async (): Promise<void> => undefined;

  return {
    name: 'slack',
    async start(bot) {
      const receiver = makeReceiver();
      const token = workspaces ? {} : { token: botToken ?? '' };
      const app = new App({ ...token, receiver, clientOptions, logger, deferInitialization: true });
      app.error(async (error) => log.error(`Slack: ${reason(error)}`));
      listen(app, bot);
      workspaces?.listen(app, bot);
      try {
        await app.init();
        await (receiver instanceof HTTPReceiver ? app.start(options.port ?? DEFAULT_PORT) : app.start());
        // Digests that an old token paused go on with this one.
        if (!workspaces) bot.returned?.(tenantNamed(String((await app.client.auth.test()).team_id)));
      } catch (error) {
        throw startError(error);
      }
      stopApp = async () => void (await app.stop());
      problem = undefined;
      refused = undefined;
    },
    post,
    notify: createNotice(poster),
    check,
    trouble: () => problem ?? refused,
    async stop() {
      problem = 'Slack: stopped';
      const waited = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref());
      // A socket that is just reconnecting never reports its end.
      await Promise.race([stopApp(), waited]);
      await Promise.allSettled(running);
    },
  };

  function makeWorkspaces(): Workspaces | undefined {
    const { oauth, signingSecret, keep } = options;
    if (!oauth || !signingSecret || !keep) return undefined;
    return createWorkspaces({ ...oauth, signingSecret }, { keep, clientOptions, logger, log });
  }

  async function check(channel?: string): Promise<Finding[]> {
    const lookups = lookupFindings(poster.lookup.lacksScope(channel && workspaceOf(channel)));
    if (!options.oauth)
      return [...(await checkSlack({ ...options, botToken: botToken ?? '' }, problem === undefined)), ...lookups];
    // Of the workspace that asks: nobody hears of another's token.
    if (!workspaces || channel === undefined) return [];
    try {
      const found = await checkSlack({ ...options, botToken: await tokenOf(channel), installed: true }, true);
      return [...found, ...lookups];
    } catch (error) {
      return [{ what: 'Slack', wrong: reason(error), mend: 'Install the app again from its /slack/install page.' }];
    }
  }

  function makeReceiver(): SocketModeReceiver | HTTPReceiver {
    const { appToken, signingSecret } = options;
    if (workspaces) return workspaces.receiver;
    if (appToken) {
      const receiver = new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } });
      receiver.client.on('connected', () => report(undefined));
      receiver.client.on('reconnecting', () => report('Slack: connection lost, connecting again'));
      receiver.client.on('close', () => report('Slack: connection lost, connecting again'));
      return receiver;
    }
    if (signingSecret) return new HTTPReceiver({ signingSecret, logger });
    throw new UserError(
      'Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) beside SLACK_BOT_TOKEN.',
    );
  }

  function report(state: string | undefined): void {
    if (problem !== 'Slack: stopped') problem = state;
  }

  function listen(app: App, bot: Bot): void {
    app.command(/.*/, async ({ command, ack, respond, client }) => {
      await ack();
      const { team_id: team, user_id: user, user_name: userName, channel_id: channel, trigger_id: trigger } = command;
      const line = lineOfCommand(command.command, command.text);
      await once(bot, `command:${trigger}`, () =>
        ask(bot, team, line, { client, channel, user, userName, respond, open: false }),
      );
    });

    app.action(new RegExp(`^${RUN}`), async ({ body, action, ack, respond, client, context }) => {
      await ack();
      const line = pressedLine(action as { value?: string; selected_option?: { value?: string } | null });
      if (body.type !== 'block_actions' || line === undefined) return;
      await once(bot, `press:${body.trigger_id}`, () =>
        press(bot, body, line, { client, respond, team: context.teamId }),
      );
    });

    app.event('app_mention', async ({ event, context, body, client }) => {
      if (event.user === undefined || event.bot_id !== undefined || 'edited' in event) return;
      const { channel, user } = event;
      const place = { client, channel, user, thread: event.thread_ts ?? event.ts, open: true };
      const line = lineOfMessage(event.text, context.botUserId);
      await once(bot, `event:${body.event_id}`, () => ask(bot, context.teamId ?? body.team_id, line, place));
    });

    app.event('message', async ({ event, body, context, client }) => {
      if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return;
      const thread = event.thread_ts === undefined ? {} : { thread: event.thread_ts };
      const place = { client, channel: event.channel, user: event.user, ...thread, open: true };
      const line = lineOfMessage(event.text ?? '', context.botUserId);
      await once(bot, `event:${body.event_id}`, () => ask(bot, context.teamId ?? body.team_id, line, place));
    });

    app.event('app_home_opened', async ({ event, body, context, client }) => {
      if (event.tab !== 'home') return;
      await once(bot, `event:${body.event_id}`, async () => {
        const team = context.teamId ?? body.team_id;
        const told = await people.about(client, team, event.user);
        const who = { reader: nameOf(team, event.user), channel: nameOf(team, event.channel), ...told };
        const view = await homeView(bot, who);
        await client.views.publish({ user_id: event.user, view });
      });
    });
  }

  async function press(
    bot: Bot,
    body: BlockAction,
    line: string,
    by: { client: webApi.WebClient; respond: RespondFn; team: string | undefined },
  ): Promise<void> {
    const team = by.team ?? body.team?.id ?? body.user.team_id ?? '';
    const channel = body.channel?.id ?? body.user.id;
    const { message_ts: message, thread_ts: thread } = body.container;
    const place: Place = {
      client: by.client,
      channel,
      user: body.user.id,
      ...(body.user.name && { userName: body.user.name }),
      ...(typeof thread === 'string' && { thread }),
      ...(body.response_url && { respond: by.respond }),
      // On the Home and in direct messages nobody else reads along.
      open: body.channel === undefined || channel.startsWith('D'),
    };
    const public_ = !place.open && bot.visibilityOf({ line }) === 'channel';
    const pressed = `slack:shown:${nameOf(team, channel)}:${message}:${line}`;
    if (public_ && !(await presses.first(bot, pressed))) return;
    const reply = await ask(bot, team, line, place);
    if (public_ && reply.visibility === 'private') presses.refused(pressed);
  }

  /** Does the work unless the same event came before (Slack repeats what it thinks was not heard). */
  async function once(bot: Bot, key: string, work: () => Promise<unknown>): Promise<void> {
    const doing = (async () => {
      const first = await bot.firstTime(`slack:${key}`).catch((error: unknown) => {
        log.error(`Slack: whether this came before is not known, so it is answered: ${reason(error)}`);
        return true;
      });
      if (first) await work();
    })();
    running.add(doing);
    try {
      await doing;
    } finally {
      running.delete(doing);
    }
  }
}
