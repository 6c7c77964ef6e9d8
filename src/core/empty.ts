/** The card for a corpus without articles: what to do next. */
import { noteCard } from './card.ts';
import type { Briefing, Card } from './model.ts';
import { english, type Say } from './say.ts';

/** A path of its own, not one beside the briefing's file. */
const ABSOLUTE = /^(?:[\\/]|[A-Za-z]:[\\/])/;

/** Says that there is nothing to brief from yet, and how to change that: which folders are read, named as they can be found. */
export function emptyCorpus(briefing: Briefing, now: string, kind: string, say: Say = english): Card {
  const { id, sources } = briefing;
  const folders = sources.flatMap(({ path }) => (typeof path === 'string' ? [path] : []));
  const named = folders.map((folder) =>
    ABSOLUTE.test(folder) ? folder : say('"{folder}" beside the briefing.yaml of {id}', { folder, id }),
  );
  const places = named.join(say(' or ')) || say('a folder that {id} names as a source', { id });
  // What is ingested goes to the briefing's own articles, not into a folder read in their place.
  const command = `readout ingest <file or folder> --briefing ${id}`;
  const put = folders.some((path) => ABSOLUTE.test(path))
    ? say('Put .txt, .md, .html, .json, .eml or .pdf files into {places}.', { places })
    : say('Put .txt, .md, .html, .json, .eml or .pdf files into {places}, or add some with: {command}.', {
        places,
        command,
      });
  return noteCard(kind, briefing.title, now, [say('There are no articles yet, so there is nothing to tell.'), put]);
}
