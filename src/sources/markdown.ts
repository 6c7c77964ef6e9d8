/** Markdown with front matter -> the fields it states and its text without the marks. */
import { parse } from 'yaml';
import type { StatedFields } from '../core/model.ts';
import { readFields } from './fields.ts';

const FRONT = /^\s*---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Reads a Markdown article. Front matter that is no YAML throws an Error that says so. */
export function readMarkdown(source: string): { fields: StatedFields; text: string } {
  const front = FRONT.exec(source);
  const fields = front ? readFields(frontMatter(front[1] ?? '')) : {};
  return { fields, text: plainMarkdown(front ? source.slice(front[0].length) : source) };
}

function frontMatter(yaml: string): Record<string, unknown> {
  try {
    const parsed: unknown = parse(yaml, { maxAliasCount: 20 });
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : {};
  } catch (error) {
    throw new Error(
      `the front matter is no valid YAML (${error instanceof Error ? error.message.split('\n')[0] : error})`,
    );
  }
}

/** The words of a Markdown text: a paragraph on one line, headings and items on their own, links as their words. */
function plainMarkdown(markdown: string): string {
  const lines: string[] = [];
  let open = false;
  for (const raw of markdown.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const block = /^(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\||```|~~~|---|\*\*\*|===|!\[)/.test(line);
    const text = /^(?:```|~~~|-{3,}|\*{3,}|={3,}|_{3,})/.test(line) ? '' : inline(line);
    if (open && text && !block) lines[lines.length - 1] += ` ${text}`;
    else lines.push(text);
    open = text !== '' && !/^#{1,6}\s/.test(line);
  }
  return lines.join('\n');
}

function inline(line: string): string {
  return line
    .replace(/^#{1,6}\s+(.*?)\s*#*$/, '$1')
    .replace(/^(?:>\s?)+/, '')
    .replace(/^[*+]\s+/, '- ')
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[([^\]]{0,500})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/<(https?:[^>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-z][^>]{0,500}>/gi, '')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,2000}?)\1/g, '$2')
    .replace(/(^|[\s("“])([*_])(?=\S)([^*_]{1,2000}?)\2(?=$|[\s.,;:!?)"”'’-])/g, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1');
}
