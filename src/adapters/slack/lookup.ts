/** Finds out whether a message whose answer was never heard stands in a channel after all, where the app may read it. */
import type { ClientsOf } from './clients.ts';
import { deliveryError, errorCode } from './failures.ts';
import { channelId } from './lines.ts';
import type { Log } from './log.ts';

/** What every message of a delivery carries. */
export const EVENT_TYPE = 'readout_delivery';
/** Clocks of two machines differ by no more, in s. */
const SKEW = 300;
const PAGE = 200;
const PAGES = 5;

export type Lookup = {
  /** The `ts` of a part; undefined where there is none, or where the app has no scope to read the channel. */
  find(wanted: {
    /** `slack:<workspace>:<channel>`. */
    channel: string;
    /** The first part's, for parts in its thread. */
    thread?: string;
    deliveryId: string;
    part: number;
    triedAt: string;
  }): Promise<string | undefined>;
  /** Did the last lookup in `slack:<workspace>`, or in any where none is given, fail for want of a scope? */
  lacksScope(workspace?: string): boolean;
};

/** `find` throws DeliveryError when Slack does not answer: it is better to wait than to post twice. */
export function createLookup(clients: ClientsOf, log: Log): Lookup {
  const lacking = new Set<string>();
  return {
    async find({ channel: name, thread, deliveryId, part, triedAt }) {
      const oldest = (Date.parse(triedAt) / 1000 - SKEW).toFixed(6);
      const channel = channelId(name);
      const { asking: client } = await clients(name);
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page++) {
        const asked = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor && { cursor }) };
        try {
          const found = await (thread === undefined
            ? client.conversations.history(asked)
            : client.conversations.replies({ ...asked, ts: thread }));
          const message = (found.messages ?? []).find(
            ({ metadata }) => metadata?.event_type === EVENT_TYPE && isPart(metadata.event_payload, deliveryId, part),
          );
          lacking.delete(workspaceOf(name));
          if (message?.ts) return message.ts;
          cursor = found.response_metadata?.next_cursor;
        } catch (error) {
          if (errorCode(error) === undefined) throw deliveryError(error);
          if (errorCode(error) === 'missing_scope') missing(workspaceOf(name));
          // Whatever else Slack says (not in the channel, no such thread), posting will be told too.
          return undefined;
        }
        if (!cursor) return undefined;
      }
      return undefined;
    },
    lacksScope: (workspace) => (workspace === undefined ? lacking.size > 0 : lacking.has(workspace)),
  };

  function missing(workspace: string): void {
    if (lacking.has(workspace)) return;
    lacking.add(workspace);
    log.warn(
      'Slack: without channels:history and groups:history a digest that was cut off may arrive twice, for the bot cannot look whether it arrived.',
    );
  }
}

/** `slack:<workspace>` of `slack:<workspace>:<channel>`. */
export function workspaceOf(name: string): string {
  return name.split(':').slice(0, 2).join(':');
}

function isPart(payload: unknown, deliveryId: string, part: number): boolean {
  const { delivery_id, part: number } = (payload ?? {}) as { delivery_id?: unknown; part?: unknown };
  return delivery_id === deliveryId && Number(number) === part;
}
