/** A Slack message as a person reads it, and what in it acts: an own small reading of mrkdwn, apart from the adapter's. */
import type { Action } from '../../src/core/model.ts';
import type { Mark } from '../contracts/adapter.ts';

type Json = Record<string, unknown>;
export type Message = { text?: string; blocks?: unknown };

type Text = { text: string; mrkdwn: boolean; code: boolean };

/** All texts that are shown, in order. */
function texts(message: Message): Text[] {
  const found: Text[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Json;
      if ((node.type === 'mrkdwn' || node.type === 'plain_text') && typeof node.text === 'string') {
        const fenced = /^```\n([\s\S]*)\n```$/.exec(node.text);
        found.push({ text: fenced?.[1] ?? node.text, mrkdwn: node.type === 'mrkdwn', code: fenced !== null });
      } else if (node.type !== 'button' && node.type !== 'static_select') Object.values(node).forEach(walk);
    }
  };
  walk(message.blocks ?? []);
  return found.length > 0 ? found : [{ text: message.text ?? '', mrkdwn: true, code: false }];
}

/** The message in the reader's eyes: dates and links by their words, formats gone, entities resolved. */
export function shown(message: Message): string {
  return texts(message)
    .map(({ text, mrkdwn, code }) => {
      if (!mrkdwn) return text.replace(/\u200B/g, '');
      const plain = text.replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1').replace(/<[^|>]*\|([^>]*)>/g, '$1');
      const bare = code ? plain : plain.replace(FORMATS, '');
      return bare
        .replace(/\u200B/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
    })
    .join('\n');
}

/** A marker that is not between two zero-width spaces, and so may open or close a format. */
const FORMATS = /(?<!\u200B)[*_~`]|[*_~`](?!\u200B)/g;

/** Citation marks, linked or not. */
export function marks(message: Message): Mark[] {
  return texts(message)
    .filter(({ mrkdwn, code }) => mrkdwn && !code)
    .flatMap(({ text }) =>
      [...text.matchAll(/<(https?:[^|>]+)\|\[(\d+)\]>|\[(\d+)\]/g)].map(
        (match): Mark =>
          match[1] ? { n: Number(match[2]), url: match[1].replace(/&amp;/g, '&') } : { n: Number(match[3]) },
      ),
    );
}

/** What acts beside our own numbered links, dates, headings and labels. */
export function active(message: Message): string[] {
  const all = [...texts(message), { text: message.text ?? '', mrkdwn: true, code: false }];
  return all.flatMap(({ text, mrkdwn, code }) => {
    if (!mrkdwn) return [...text.matchAll(/<[^>]*>|:[^\s:\u200B][^\s:]*:/g)].map(([found]) => `plain text: ${found}`);
    const problems: string[] = [];
    const rest = text.replace(/<!date\^\d+\^[^|>]*\|[^<>|]*>|<https?:[^\s<>|"`]+\|\[\d+\]>/g, '');
    for (const [found] of rest.matchAll(/[<>]|&(?!(?:amp|lt|gt);)/g)) problems.push(`markup: ${found}`);
    for (const [found] of rest.matchAll(/:[^\s:\u200B][^\s:]*:/g)) problems.push(`emoji: ${found}`);
    if (code) return [...problems, ...(/```/.test(text) ? ['fence'] : [])];
    for (const row of rest.split('\n')) {
      if (/^\s*&gt;/.test(row)) problems.push(`quote: ${row.slice(0, 40)}`);
      const left = ownFormats(row).match(FORMATS);
      if (left) problems.push(`format ${left.join('')}: ${row.slice(0, 200)}`);
    }
    return problems;
  });
}

/** A row without the formats we write ourselves: a day, a topic, a bottom line first; a second label or "new" last. */
function ownFormats(row: string): string {
  return row
    .replace(/\u200B[*_~`]\u200B/g, '')
    .replace(/ \*(?:new|changed)\*$/, '')
    .replace(/^(?:• |… )?(?:\*[^*_~`]+\*(?: — | )?)?(?:_[^*_~`]+_(?: — |$))?(?:\*[^*_~`]+\*)?/, '')
    .replace(/^(?:[^*_~`]*)· _[^*_~`]+_$/, '');
}

/** Buttons and menu entries. */
export function actions(message: Message): Action[] {
  const found: Action[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Json & { text?: { text?: string }; value?: string };
      const pressable = node.type === 'button' || (typeof node.value === 'string' && node.text);
      if (pressable && node.value) found.push({ label: node.text?.text ?? '', command: node.value });
      else Object.values(node).forEach(walk);
    }
  };
  walk(message.blocks ?? []);
  return found;
}
