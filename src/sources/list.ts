/** A plain list of addresses, a line each, in a file or on the web: every page is read once. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import type { Source, Web } from '../core/ports.ts';
import { webAddress } from './address.ts';
import { charsetOf, readArticlePage } from './article-page.ts';
import { readRound } from './round.ts';

const spec = z
  .strictObject({
    type: z.literal('list'),
    url: webAddress.optional(),
    path: z.string().min(1).optional(),
  })
  .refine(({ url, path }) => Boolean(url) !== Boolean(path), { error: 'should have a url or a path, and not both' });

/** Addresses of a longer list are not read. */
const MOST = 10_000;

export const list: Source<z.output<typeof spec>> = {
  type: 'list',
  spec,
  async fetch(source, { base, web, now, memory }) {
    const text = await textOf(source, base, web);
    const addresses = addressesIn(text);
    if (addresses.length === 0)
      throw new UserError(
        `“${source.url ?? source.path}” names no address: give one a line, each with https:// or http://.`,
      );
    const wanted = addresses.map((address) => ({
      key: address,
      mark: 'read',
      read: () => readArticlePage(web, address, address, now),
    }));
    const { waiting: _, ...round } = await readRound(wanted, memory, now);
    return round;
  },
};

async function textOf({ url, path }: z.output<typeof spec>, base: string, web: Web): Promise<string> {
  const { decodeText } = await import('./decode.ts');
  if (url) {
    const answer = await web.get(url, { accept: 'text/plain, */*;q=0.5' });
    return decodeText(answer.body, charsetOf(answer.contentType)) ?? '';
  }
  const bytes = await readFile(resolve(base, path ?? '')).catch(() => {
    throw new UserError(`There is no file "${path}" that can be read: check the path.`);
  });
  return decodeText(bytes) ?? '';
}

/** The addresses of a text, a line each, in their order, each once; what stands behind an address on its line is a remark. */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/\r?\n/)
    .map((line) => /^\s*(https?:\/\/\S+)/i.exec(line)?.[1])
    .filter((address): address is string => address !== undefined && URL.canParse(address));
  return [...new Set(found)].slice(0, MOST);
}
