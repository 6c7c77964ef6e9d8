/** The card for a corpus without articles: what to do next. */
import { noteCard } from './card.ts';
import type { Briefing, Card } from './model.ts';

/** A path of its own, not one beside the briefing's file. */
const ABSOLUTE = /^(?:[\\/]|[A-Za-z]:[\\/])/;

/** Says that there is nothing to brief from yet, and how to change that: which folders are read, named as they can be found. */
export function emptyCorpus(briefing: Briefing, now: string, kind: string): Card {
  const { id, sources } = briefing;
  const folders = sources.flatMap(({ path }) => (typeof path === 'string' ? [path] : []));
  const places = folders.map((path) => (ABSOLUTE.test(path) ? path : `"${path}" beside the briefing.yaml of ${id}`));
  // What is ingested goes to the briefing's own articles, not into a folder read in their place.
  const ingest = folders.some((path) => ABSOLUTE.test(path))
    ? ''
    : `, or add some with: readout ingest <file or folder> --briefing ${id}`;
  return noteCard(kind, briefing.title, now, [
    'There are no articles yet, so there is nothing to tell.',
    `Put .txt, .md, .html, .json, .eml or .pdf files into ${places.join(' or ') || `a folder that ${id} names as a source`}${ingest}.`,
  ]);
}
