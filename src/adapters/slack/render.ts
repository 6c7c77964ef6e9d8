/** A reply as the arguments of `chat.postMessage`, one for each message: pure, and never beyond what Slack takes. */
import type { types } from '@slack/bolt';
import { sayerOf } from '../../core/labels.ts';
import type { Action, Card, Citation, Reply } from '../../core/model.ts';
import { cleanText, dayLabel } from '../../core/plain.ts';
import type { Say } from '../../core/say.ts';
import { actionBlocks } from './buttons.ts';
import { bold, escapeText, link, moment, plainText } from './escape.ts';
import {
  BLOCKS_CHARACTERS,
  FALLBACK_TEXT,
  HEADER_TEXT,
  HEADLINE_TEXT,
  MESSAGE_BLOCKS,
  NOTE_TEXT,
  SECTION_TEXT,
  size,
  TEXT_OBJECT,
} from './limits.ts';
import { type Group, groupsOf, textRows } from './rows.ts';

/** `chat.postMessage` without the channel. */
export type SlackMessage = {
  /** Stands for the blocks in notifications and screen readers. */
  text: string;
  blocks: types.KnownBlock[];
  unfurl_links: false;
  unfurl_media: false;
  parse: 'none';
};

type Unit = {
  block: types.KnownBlock;
  /** What it says, for the fallback text. */
  rows: string[];
  /** Must not be the last of a message: a title belongs to what follows. */
  keep: boolean;
};

/**
 * Renders a reply: one message where it fits, else several, parted between blocks and, where one block is too long,
 * between its lines. The last carries the buttons.
 */
export function renderSlack(reply: Reply): SlackMessage[] {
  const say = sayerOf(reply.language);
  const units = reply.cards.flatMap((card, index) => [
    ...(index > 0 ? [divider()] : []),
    ...cardUnits(card, sayerOf(card.language ?? reply.language)),
  ]);
  const buttons = actionUnits(
    reply.cards.flatMap((card) => card.actions),
    say,
  );
  const messages = pack(units, buttons);
  return messages.length > 0 ? messages.map((one) => toMessage(one, say)) : [toMessage([], say)];
}

/**
 * Renders a digest for a channel: as it is where one message holds it, else a short message with the first card's bottom
 * line and the buttons, and the whole in its thread.
 */
export function renderDigest(reply: Reply): { top: SlackMessage; thread: SlackMessage[] } {
  const messages = renderSlack(reply);
  const [only, ...more] = messages;
  const [card] = reply.cards;
  if (only && more.length === 0) return { top: only, thread: [] };
  const actions = reply.cards.flatMap((each) => each.actions);
  // Notes before the bottom line tell of lateness.
  const first = card?.blocks.findIndex(({ type }) => type !== 'note') ?? 0;
  const short: Card[] = card ? [{ ...card, blocks: card.blocks.slice(0, Math.max(first, 0) + 1), actions }] : [];
  const [top, ...rest] = renderSlack({ ...reply, cards: short });
  if (top && rest.length === 0) {
    const cards = reply.cards.map((each) => ({ ...each, actions: [] }));
    return { top, thread: renderSlack({ ...reply, cards }) };
  }
  return { top: only ?? toMessage([], sayerOf(reply.language)), thread: more };
}

function cardUnits(card: Card, say: Say): Unit[] {
  const title = plainText(card.title, HEADER_TEXT);
  const asOf = card.citations.some((one) => one.publishedAt) ? moment(card.asOf, dayLabel(card.asOf, say)) : '';
  const note = asOf ? closingNote(card) : '';
  const blocks = note ? card.blocks.slice(0, -1) : card.blocks;
  // A day in a title (a digest's) is not the day of its lines.
  const about = /\d{4}/.test(card.title) ? '' : cleanText(card.title);
  return [
    ...(title ? [header(title)] : []),
    ...(asOf ? [context([[say('as of {day}', { day: asOf }), note].filter(Boolean).join(' · ')], true)] : []),
    ...blocks.flatMap((block, index) => groupUnits(groupsOf(block, card.citations, say, index === 0, about))),
    ...sourceUnits(card.citations, say),
  ];
}

/** What the card says of itself at its end, where it is short: it goes with the day, in small print. */
function closingNote({ blocks }: Card): string {
  const last = blocks.length > 1 ? blocks.at(-1) : undefined;
  const text = last?.type === 'note' ? escapeText(last.text) : '';
  return size(text) <= NOTE_TEXT ? text : '';
}

function header(title: string): Unit {
  return {
    block: { type: 'header', text: { type: 'plain_text', text: title, emoji: false } },
    rows: [bold(escapeText(title))],
    keep: true,
  };
}

function divider(): Unit {
  return { block: { type: 'divider' }, rows: [], keep: true };
}

function context(rows: string[], keep = false): Unit {
  const text = rows.join('\n');
  return { block: { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }, rows, keep };
}

function section(rows: string[], code: boolean): Unit {
  const text = code ? fence(rows) : rows.join('\n');
  // Without `expand` Slack hides all but the first lines behind "see more".
  return {
    block: { type: 'section', expand: true, text: { type: 'mrkdwn', text, verbatim: true } },
    rows,
    keep: false,
  };
}

function fence(rows: string[]): string {
  return `\`\`\`\n${rows.join('\n')}\n\`\`\``;
}

/** A group as sections, as few as hold it; a heading always shares one with the row below it. */
function groupUnits({ heading, rows, code }: Group): Unit[] {
  if (rows.length === 0) return heading ? [section([heading], false)] : [];
  const lead = heading && !code ? [heading] : [];
  const units: Unit[] = heading && code ? [{ ...section([heading], false), keep: true }] : [];
  let current = lead;
  for (const row of rows) {
    const next = [...current, row];
    if (current.length > 0 && size(fence(next)) > SECTION_TEXT) {
      units.push(section(current, code));
      current = [row];
    } else current = next;
  }
  return [...units, section(current, code)];
}

/** Names the sources of marks that no link explains, small print at the card's end; one row for each article. */
function sourceUnits(citations: Citation[], say: Say): Unit[] {
  const unlinked = citations.filter(({ url, n }) => link(url, `[${n}]`) === undefined);
  const byArticle = new Map<string, Citation[]>();
  for (const citation of unlinked)
    byArticle.set(citation.articleId, [...(byArticle.get(citation.articleId) ?? []), citation]);
  const rows = [...byArticle.values()].flatMap((group) => {
    const [{ publisher, publishedAt, headline }] = group as [Citation];
    const title = plainText(headline, HEADLINE_TEXT);
    const about = [cleanText(publisher), publishedAt && dayLabel(publishedAt, say)].filter(Boolean).join(', ');
    return textRows(`${group.map(({ n }) => `[${n}]`).join('')} ${about}: ${title}`);
  });
  const units: Unit[] = [];
  let current: string[] = [];
  for (const row of rows) {
    if (current.length > 0 && size([...current, row].join('\n')) > TEXT_OBJECT) {
      units.push(context(current));
      current = [row];
    } else current.push(row);
  }
  return current.length > 0 ? [...units, context(current)] : units;
}

function actionUnits(actions: Action[], say: Say): Unit[] {
  return actionBlocks(actions, say).map((block) => ({ block, rows: [], keep: false }));
}

/** Fills messages in order; a title that would end one moves to the next, and so do all buttons if they do not fit. */
function pack(units: Unit[], buttons: Unit[]): Unit[][] {
  const messages: Unit[][] = [];
  let current: Unit[] = [];
  for (const unit of units) {
    if (!fits([...current, unit])) {
      const titles = current.findLastIndex(({ keep }) => !keep) + 1;
      if (titles > 0) messages.push(current.slice(0, titles));
      current = current.slice(titles);
    }
    current.push(unit);
  }
  if (!fits([...current, ...buttons])) {
    messages.push(current);
    current = [];
  }
  for (const unit of buttons) {
    if (current.length > 0 && !fits([...current, unit])) {
      messages.push(current);
      current = [];
    }
    current.push(unit);
  }
  return current.length > 0 ? [...messages, current] : messages;
}

function fits(units: Unit[]): boolean {
  return units.length <= MESSAGE_BLOCKS && size(units.map(({ block }) => block)) <= BLOCKS_CHARACTERS;
}

function toMessage(units: Unit[], say: Say): SlackMessage {
  const rows = units.flatMap((unit) => unit.rows);
  let text = '';
  for (const row of rows) {
    const next = text === '' ? row : `${text}\n${row}`;
    if (size(next) > FALLBACK_TEXT + 100) break;
    text = next;
  }
  const blocks = units.map(({ block }) => block);
  return { text: text || say('Nothing to show.'), blocks, unfurl_links: false, unfurl_media: false, parse: 'none' };
}
