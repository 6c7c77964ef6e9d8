/** Shows a reply where it was asked for: to one person or to the channel, by whatever way Slack still leaves open. */
import type { RespondFn, webApi } from '@slack/bolt';
import type { Reply } from '../../core/model.ts';
import { errorCode, reason } from './failures.ts';
import { RESPONSE_URL_USES } from './limits.ts';
import type { Log } from './log.ts';
import { renderSlack, type SlackMessage } from './render.ts';

/** Where an answer goes. */
export type Place = {
  /** With the token of the workspace in which it was asked. */
  client: webApi.WebClient;
  channel: string;
  user: string;
  /** What the person is called, where the event tells. */
  userName?: string;
  /** The thread in which it was asked. */
  thread?: string;
  /** Slack's `response_url`; absent for mentions and direct messages. */
  respond?: RespondFn;
  /** Asked aloud, or in a conversation with nobody else: the answer is a plain message. */
  open: boolean;
};

/** Returns a function that posts every message of a reply, in order. Failures are logged, never thrown. */
export function createAnswer(
  pace: (channel: string) => Promise<void>,
  log: Log,
): (place: Place, reply: Reply) => Promise<void> {
  return async (place, reply) => {
    const inChannel = place.open || reply.visibility === 'channel';
    const shown = place.open ? withoutShare(reply) : reply;
    for (const [index, message] of renderSlack(shown).entries()) {
      const respond = index < RESPONSE_URL_USES ? place.respond : undefined;
      const ways = inChannel ? openWays(place, message, respond) : privateWays(place, message, respond);
      if (!(await firstThatWorks(ways))) return;
    }
  };

  async function firstThatWorks(ways: (() => Promise<unknown>)[]): Promise<boolean> {
    for (const [index, way] of ways.entries()) {
      try {
        await way();
        return true;
      } catch (error) {
        const what = errorCode(error) ?? reason(error);
        if (index === ways.length - 1) log.error(`Slack took no answer: ${what}`);
        else log.debug(`Slack: another way, after ${what}`);
      }
    }
    return false;
  }

  function openWays(place: Place, message: SlackMessage, respond?: RespondFn): (() => Promise<unknown>)[] {
    return [
      () => post(place, place.channel, message, place.thread),
      // A response_url reaches channels that the bot is not a member of.
      ...(respond
        ? [
            () =>
              respond({
                ...message,
                ...inThread(place),
                response_type: 'in_channel' as const,
                replace_original: false,
              }),
          ]
        : []),
    ];
  }

  function privateWays(place: Place, message: SlackMessage, respond?: RespondFn): (() => Promise<unknown>)[] {
    return [
      ...(respond
        ? [
            () =>
              respond({ ...message, ...inThread(place), response_type: 'ephemeral' as const, replace_original: false }),
          ]
        : []),
      () =>
        place.client.chat.postEphemeral({ ...message, ...inThread(place), channel: place.channel, user: place.user }),
      () => post(place, place.user, message),
    ];
  }

  async function post({ client }: Place, channel: string, message: SlackMessage, thread?: string): Promise<void> {
    await pace(channel);
    await client.chat.postMessage({ ...message, channel, ...(thread !== undefined && { thread_ts: thread }) });
  }
}

function inThread(place: Place): { thread_ts?: string } {
  return place.thread === undefined ? {} : { thread_ts: place.thread };
}

/** Where everybody sees the answer already, there is nothing to share. */
function withoutShare(reply: Reply): Reply {
  const cards = reply.cards.map((card) => ({
    ...card,
    actions: card.actions.filter(({ command }) => !/^\/\S+\s+share\b/.test(command)),
  }));
  return { ...reply, cards };
}
