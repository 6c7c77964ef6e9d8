/** The card for a corpus without articles: what to do next. */
import { noteCard } from './card.ts';
import type { Briefing, Card } from './model.ts';

/** Says that there is nothing to brief from yet, and how to change that. */
export function emptyCorpus(briefing: Briefing, now: string, kind: string): Card {
  return noteCard(kind, briefing.title, now, [
    'There are no articles yet, so there is nothing to tell.',
    `Put .txt, .md, .html or .json files into ${foldersOf(briefing)}, or add some with: readout ingest <file or folder> --briefing ${briefing.id}.`,
  ]);
}

/** The folders that articles are read from, where a person finds them: one of its own, or beside the briefing's file. */
function foldersOf({ id, sources }: Briefing): string {
  const paths = sources.flatMap(({ path }) => (typeof path === 'string' ? [path] : []));
  if (paths.length === 0) return `a folder that the briefing.yaml of ${id} names under "sources"`;
  return paths.map((path) => (ABSOLUTE.test(path) ? path : `"${path}" beside the briefing.yaml of ${id}`)).join(' or ');
}
const ABSOLUTE = /^(?:[\\/]|[A-Za-z]:[\\/])/;
