/** What the bench measures, by name, in the order in which it is printed. A new subject is a file and a line here. */
import { add } from './add.ts';
import { deliveries } from './deliver.ts';
import { slackTarget } from './deliver-slack.ts';
import { duplicates } from './duplicates.ts';
import { feeds } from './feeds.ts';
import type { Figure } from './measure.ts';
import { memory } from './memory.ts';
import { pages } from './pages.ts';
import { read, readingMemory } from './read.ts';
import { render } from './render.ts';
import { reply } from './replies.ts';
import { restart } from './restart.ts';
import { searchArticles, searchStore } from './search.ts';
import { searchIndex } from './search-index.ts';
import { summaries } from './summarize.ts';

export const subjects: Record<string, () => Promise<Figure>> = {
  read: () => read('wink-nlp'),
  'read.compromise': () => read('compromise'),
  'read.memory.100000': readingMemory,
  'duplicates.10000': () => duplicates(10_000),
  'index.100000': () => searchIndex(100_000),
  'search.1000': () => searchArticles(1000),
  'search.100000': () => searchStore(100_000),
  summarize: () => summaries('lexrank'),
  'summarize.textrank': () => summaries('ts-textrank'),
  'reply.status.10': () => reply('/amber status', 10),
  'reply.status.1000': () => reply('/amber status', 1000),
  'reply.status.100000': () => reply('/amber status', 100_000),
  'reply.actor.100000': () => reply('/amber actor Varnholt', 100_000),
  'reply.ask.100000': () => reply('/amber ask how long did the talks between Varnholt and Brekker last', 100_000),
  'restart.100000': () => restart(100_000),
  'add.1000': () => add(1000),
  'add.100000': () => add(100_000),
  'memory.100000': () => memory(100_000),
  feeds,
  pages,
  'deliver.10000': () => deliveries(10_000),
  'deliver.slack.10000': () => deliveries(10_000, slackTarget),
  'render.discord': () => render('discord'),
  'render.slack': () => render('slack'),
};
