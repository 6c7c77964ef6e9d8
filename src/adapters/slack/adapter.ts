/** Slack: acknowledges, asks the bot, shows the reply. Keeps nothing, so buttons and commands outlive a restart. */
import { App, type BlockAction, HTTPReceiver, type RespondFn, SocketModeReceiver, webApi } from '@slack/bolt';
import { UserError } from '../../core/errors.ts';
import type { Adapter, Bot } from '../../core/ports.ts';
import { createAnswer, type Place } from './answer.ts';
import { pressedLine, RUN } from './buttons.ts';
import { checkSlack } from './check.ts';
import { createDelivery, createNotice, type SlackPoster } from './deliver.ts';
import { reason, startError } from './failures.ts';
import { homeView } from './home.ts';
import { lineOfCommand, lineOfMessage, nameOf } from './lines.ts';
import { boltLogger, type Log } from './log.ts';
import { createLookup } from './lookup.ts';
import { createPace } from './pace.ts';

export type SlackOptions = {
  botToken: string;
  /** With it, Socket Mode: no address of ours needs to be reachable. */
  appToken?: string;
  /** With it, and without an app token, HTTP at `/slack/events` on `port`. */
  signingSecret?: string;
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
 * `mayManage` of requests stays unset: Slack tells roles only with `users:read`, which the bot does not ask for.
 */
export function createSlackAdapter(options: SlackOptions): Adapter {
  const { botToken, log } = options;
  const logger = boltLogger(log);
  const clientOptions = { ...(options.apiUrl && { slackApiUrl: options.apiUrl }), timeout: API_TIMEOUT_MS, logger };
  const client = new webApi.WebClient(botToken, { ...clientOptions, retryConfig: { retries: 2 } });
  const posting = { ...clientOptions, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  const pace = createPace();
  const poster: SlackPoster = {
    client: new webApi.WebClient(botToken, posting),
    pace,
    lookup: createLookup(client, log),
    now: () => new Date().toISOString(),
  };
  const answer = createAnswer(client, pace.turn, log);
  const running = new Set<Promise<void>>();
  let problem: string | undefined = 'Slack: not started';
  let stopApp = async (): Promise<void> => undefined;

  return {
    name: 'slack',
    async start(bot) {
      const receiver = makeReceiver();
      const app = new App({ token: botToken, receiver, clientOptions, logger, deferInitialization: true });
      app.error(async (error) => log.error(`Slack: ${reason(error)}`));
      listen(app, bot);
      try {
        await app.init();
        await (receiver instanceof HTTPReceiver ? app.start(options.port ?? DEFAULT_PORT) : app.start());
      } catch (error) {
        throw startError(error);
      }
      stopApp = async () => void (await app.stop());
      problem = undefined;
    },
    post: createDelivery(poster),
    notify: createNotice(poster),
    check: () => checkSlack(options, problem === undefined),
    trouble: () => problem,
    async stop() {
      problem = 'Slack: stopped';
      const waited = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref());
      // A socket that is just reconnecting never reports its end.
      await Promise.race([stopApp(), waited]);
      await Promise.allSettled(running);
    },
  };

  function makeReceiver(): SocketModeReceiver | HTTPReceiver {
    const { appToken, signingSecret } = options;
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
    const defaultCommand = bot.briefings[0]?.command ?? 'readout';

    app.command(/.*/, async ({ command, ack, respond }) => {
      await ack();
      const { team_id: team, user_id: user, channel_id: channel, trigger_id: trigger } = command;
      const line = lineOfCommand(command.command, command.text);
      await once(bot, `command:${trigger}`, () => ask(bot, team, line, { channel, user, respond, open: false }));
    });

    app.action(new RegExp(`^${RUN}`), async ({ body, action, ack, respond }) => {
      await ack();
      const line = pressedLine(action as { value?: string; selected_option?: { value?: string } | null });
      if (body.type !== 'block_actions' || line === undefined) return;
      await once(bot, `press:${body.trigger_id}`, () => press(bot, body, line, respond));
    });

    app.event('app_mention', async ({ event, body, context }) => {
      if (event.user === undefined || event.bot_id !== undefined || 'edited' in event) return;
      const place = { channel: event.channel, user: event.user, thread: event.thread_ts ?? event.ts, open: true };
      const line = lineOfMessage(event.text, context.botUserId, defaultCommand);
      await once(bot, `event:${body.event_id}`, () => ask(bot, body.team_id, line, place));
    });

    app.event('message', async ({ event, body, context }) => {
      if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return;
      const thread = event.thread_ts === undefined ? {} : { thread: event.thread_ts };
      const place = { channel: event.channel, user: event.user, ...thread, open: true };
      const line = lineOfMessage(event.text ?? '', context.botUserId, defaultCommand);
      await once(bot, `event:${body.event_id}`, () => ask(bot, body.team_id, line, place));
    });

    app.event('app_home_opened', async ({ event, body }) => {
      if (event.tab !== 'home') return;
      await once(bot, `event:${body.event_id}`, async () => {
        const view = await homeView(bot, nameOf(body.team_id, event.user), nameOf(body.team_id, event.channel));
        await client.views.publish({ user_id: event.user, view });
      });
    });
  }

  async function ask(bot: Bot, team: string, line: string, place: Place): Promise<void> {
    const reply = await bot.handle({ line, reader: nameOf(team, place.user), channel: nameOf(team, place.channel) });
    await answer(place, reply);
  }

  async function press(bot: Bot, body: BlockAction, line: string, respond: RespondFn): Promise<void> {
    const team = body.team?.id ?? body.user.team_id ?? '';
    const channel = body.channel?.id ?? body.user.id;
    const { message_ts: message, thread_ts: thread } = body.container;
    const place: Place = {
      channel,
      user: body.user.id,
      ...(typeof thread === 'string' && { thread }),
      ...(body.response_url && { respond }),
      // On the Home and in direct messages nobody else reads along.
      open: body.channel === undefined || channel.startsWith('D'),
    };
    const public_ = !place.open && bot.visibilityOf({ line }) === 'channel';
    if (public_ && !(await bot.firstTime(`slack:shown:${channel}:${message}:${line}`))) return;
    await ask(bot, team, line, place);
  }

  /** Does the work unless the same event came before (Slack repeats what it thinks was not heard). */
  async function once(bot: Bot, key: string, work: () => Promise<void>): Promise<void> {
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
