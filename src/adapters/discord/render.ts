/** A reply as the messages that Discord gets: pure, and no message exceeds what Discord allows (limits.ts). */
import { sayerOf } from '../../core/labels.ts';
import type { Card, Reply } from '../../core/model.ts';
import type { Say } from '../../core/say.ts';
import { type ActionRow, actionRows } from './buttons.ts';
import { createMarker, headRow, sourceRows } from './citations.ts';
import { clipText } from './escape.ts';
import { LIMITS } from './limits.ts';
import { blockRows } from './rows.ts';

type Embed = { title?: string; description: string };

/** A message as it is sent, in JSON. */
export type DiscordMessage = {
  content?: string;
  embeds: Embed[];
  components: ActionRow[];
  allowed_mentions: { parse: [] };
};

/**
 * Messages of a reply, one at least. A long reply is split between blocks, else between rows; buttons stand under the last
 * message. Where linking every mark would cost another message, only the first mark of each citation is a link.
 */
export function renderDiscord(reply: Reply): DiscordMessage[] {
  const say = sayerOf(reply.language);
  const made = (linkAll: boolean) =>
    messages(
      reply.cards.map((card) => cardEmbeds(card, sayerOf(card.language ?? reply.language), linkAll)),
      say,
    );
  const every = made(true);
  const thrifty = every.length > 1 ? made(false) : every;
  const chosen = thrifty.length < every.length ? thrifty : every;
  const rows = actionRows(
    reply.cards.flatMap((card) => card.actions),
    say,
  );
  return chosen.map((embeds, index) => ({
    embeds,
    components: index === chosen.length - 1 ? rows : [],
    allowed_mentions: { parse: [] },
  }));
}

function continued(say: Say): string {
  return ` ${say('(continued)')}`;
}

/** The embeds of a card; those after the first bear a title only if they come to open a message. */
function cardEmbeds(card: Card, say: Say, linkAll: boolean): Embed[] {
  const marker = createMarker(card, linkAll);
  const head = headRow(card, say);
  const blocks = head.note ? card.blocks.slice(0, -1) : card.blocks;
  // A day in a title (a digest's) is not the day of its lines.
  const about = /\d{4}/.test(card.title) ? '' : card.title;
  const sections = blocks.map((block, index) => blockRows(block, marker, say, about, index === 0));
  const [first = [], ...others] = sections;
  const led = head.row ? [[head.row, ...first], ...others] : sections;
  const parts = fill([...led, sourceRows(card, marker, say)].filter((rows) => rows.length > 0));
  const title = clipText(card.title, LIMITS.embedTitle.max - continued(say).length);
  return (parts.length > 0 ? parts : [say('Nothing to show.')]).map((description) => ({ title, description }));
}

/** Descriptions as full as they go; a section that would fit a description of its own is not torn for less than half. */
function fill(sections: string[][]): string[] {
  const max = LIMITS.embedDescription.max;
  const parts: string[] = [];
  let part = '';
  for (const rows of sections) {
    const size = rows.reduce((sum, row) => sum + row.length + 1, 0);
    if (part.length > max / 2 && part.length + size > max && size < max / 2) {
      parts.push(part);
      part = '';
    }
    for (const [index, row] of rows.entries()) {
      const gap = part === '' ? '' : index === 0 ? '\n\n' : '\n';
      if (part.length + gap.length + row.length > max) {
        parts.push(part);
        part = row;
      } else {
        part += gap + row;
      }
    }
  }
  return [...parts, part].filter((text) => text.trim() !== '');
}

/** Embeds put together into messages, as many as each may hold. */
function messages(cards: Embed[][], say: Say): Embed[][] {
  const result: Embed[][] = [[]];
  let size = 0;
  for (const embeds of cards.length > 0 ? cards : [[{ description: say('Nothing to show.') }]]) {
    for (const [index, { title, description }] of embeds.entries()) {
      const room = (title?.length ?? 0) + continued(say).length + description.length;
      const current = result.at(-1) ?? [];
      const opens = current.length === LIMITS.embeds.max || size + room > LIMITS.embedTotal.max;
      const heading = index === 0 ? title : opens && title ? `${title}${continued(say)}` : '';
      const embed = { ...(heading && { title: heading }), description };
      if (opens) result.push([embed]);
      else current.push(embed);
      size = opens ? room : size + room;
    }
  }
  return result;
}
