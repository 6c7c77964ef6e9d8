/** How a reply is sent in parts, each of them once: what was taken is never sent again, what is uncertain is looked up first. */
import { DeliveryError } from './errors.ts';
import type { DeliveryPart, Outbox } from './promises.ts';

/** What a platform does with one part. `sent` are the ids of the parts before it. */
export type PartSender = {
  /** Sends it; the id of the message it became. */
  send(body: string, part: number, sent: string[]): Promise<string>;
  /** The id of the message that an earlier try became; undefined where there is none, or where that cannot be known. */
  find(body: string, part: number, sent: string[], triedAt: string): Promise<string | undefined>;
};

/** Sends what is missing, in order, and gives the ids of all parts. Throws what `send`, `find` and the outbox throw. */
export async function sendParts(outbox: Outbox, made: () => string[], sender: PartSender): Promise<string[]> {
  const sent: string[] = [];
  for (const [part, { body, triedAt, messageId }] of (await outbox.parts(made)).entries()) {
    if (messageId !== undefined) {
      sent.push(messageId);
      continue;
    }
    const found = triedAt === undefined ? undefined : await sender.find(body, part, sent, triedAt);
    const id = found ?? (await sendOne(outbox, sender, body, part, sent));
    if (found !== undefined) await outbox.tried(part, found);
    sent.push(id);
  }
  return sent;
}

async function sendOne(
  outbox: Outbox,
  sender: PartSender,
  body: string,
  part: number,
  sent: string[],
): Promise<string> {
  await outbox.trying(part);
  try {
    const id = await sender.send(body, part, sent);
    await outbox.tried(part, id);
    return id;
  } catch (error) {
    if (error instanceof DeliveryError && error.refused) await outbox.tried(part, undefined);
    throw error;
  }
}

/** An outbox that is gone with the process. */
export function memoryOutbox(now: () => string): Outbox {
  let parts: DeliveryPart[] = [];
  return {
    now,
    async parts(made) {
      if (parts.length === 0) parts = made().map((body) => ({ body }));
      return parts;
    },
    async trying(part) {
      parts = parts.with(part, { body: parts[part]?.body ?? '', triedAt: now() });
    },
    async tried(part, messageId) {
      parts = parts.with(part, { body: parts[part]?.body ?? '', ...(messageId !== undefined && { messageId }) });
    },
  };
}
