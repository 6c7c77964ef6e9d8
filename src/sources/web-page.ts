/** One page, read again for as long as it is named: its changes are the article's, and so is its end. */
import { z } from 'zod';
import { FetchError } from '../core/errors.ts';
import type { Source } from '../core/ports.ts';
import { webAddress } from './address.ts';
import { readArticlePage } from './article-page.ts';

const spec = z.strictObject({ type: z.literal('page'), url: webAddress });

export const page: Source<z.output<typeof spec>> = {
  type: 'page',
  spec,
  async fetch({ url }, { web, now }) {
    try {
      const read = await readArticlePage(web, url, url, now);
      if ('why' in read) return { items: [], failed: [{ key: url, why: read.why }] };
      const { content } = read.item;
      const title = content.type === 'article' ? content.fields.headline : undefined;
      return { items: [read.item], failed: [], ...(title && { title }) };
    } catch (error) {
      if (!(error instanceof FetchError) || (error.problem !== 'gone' && error.problem !== 'missing')) throw error;
      return { items: [], failed: [{ key: url, why: error.message }], gone: [url] };
    }
  },
};
