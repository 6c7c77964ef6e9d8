/** `readout explain`: what a page says of itself, where, and what of it was taken. */
import { readFile } from 'node:fs/promises';
import { FetchError, UserError } from './core/errors.ts';
import { charsetOf } from './sources/article-page.ts';
import { decodeText } from './sources/decode.ts';
import { explainPage, type PageExplanation } from './sources/page-explain.ts';
import { createWeb, type WebOptions } from './sources/web.ts';

/** The explanation of a page in a file or at an address, as text or JSON. UserError where it cannot be read. */
export async function explained(page: string, options: WebOptions, asJson: boolean): Promise<string> {
  const { html, url } = /^https?:\/\//i.test(page) ? await fetched(page, options) : { html: await saved(page) };
  const explanation = explainPage(html, url ? { url } : {});
  return asJson ? `${JSON.stringify(explanation, null, 2)}\n` : textOf(explanation);
}

async function fetched(address: string, options: WebOptions): Promise<{ html: string; url: string }> {
  const web = createWeb(options);
  try {
    const { body, url, contentType } = await web.get(address);
    return { html: decodeText(body, charsetOf(contentType)) ?? '', url };
  } catch (error) {
    if (error instanceof FetchError) throw new UserError(`${address} cannot be read: ${error.message}`);
    throw error;
  } finally {
    await web.close();
  }
}

async function saved(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new UserError(`There is no file "${file}" that can be read: give a saved page or its address`);
  });
  const html = decodeText(bytes);
  if (html === undefined) throw new UserError(`"${file}" is no page: give one saved as HTML`);
  return html;
}

function textOf({ refused, fields, text }: PageExplanation): string {
  const lines = refused ? [`Not taken for an article: it ${refused}.`, ''] : [];
  for (const [field, { taken, from, found }] of Object.entries(fields)) {
    lines.push(taken ? `${field}: ${taken} (${from})` : `${field}: nothing of it was taken`);
    const others = taken ? found.slice(1) : found;
    for (const one of others) lines.push(`  also ${one.from}: ${one.value}`);
  }
  lines.push(`text: ${text.words} words, from ${text.from}`);
  for (const line of text.dropped) lines.push(`  left out: ${line}`);
  return `${lines.join('\n')}\n`;
}
