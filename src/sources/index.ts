/** The source types a briefing can name, in the order in which help lists them. */
import type { Source } from '../core/ports.ts';
import { feed } from './feed.ts';
import { folder } from './folder.ts';
import { list } from './list.ts';
import { sitemap } from './sitemap.ts';
import { page } from './web-page.ts';

export const sources: Source[] = [folder, feed, page, list, sitemap];
