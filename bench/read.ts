/**
 * `read.*`: how fast words are read (sentences, names, quotes, dates), beside wink-nlp and compromise on the same text, and
 * what reading leaves in memory.
 */
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import { findDates } from '../src/text/dates.ts';
import { findNames } from '../src/text/names.ts';
import { findQuotes } from '../src/text/quotes.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { articlesOf, makeCorpus } from './corpus.ts';
import { duel, type Figure } from './measure.ts';
import { briefing } from './prepared.ts';

const ARTICLES = 200;
const QUOTED = /["“][^"“”]+["”]/g;

/** Words per second over 200 articles, from plain text to spans; `peer` does the same with a library, quotes by a pattern. */
export function read(peer: 'wink-nlp' | 'compromise'): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, ARTICLES));
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const reads = peer === 'wink-nlp' ? winkReader() : compromiseReads;
  return duel(
    {
      ours: () => articles.forEach(({ text, publishedAt = '' }) => void ourReading(text, publishedAt)),
      peer: { name: peer, work: () => articles.forEach(({ text }) => void reads(text)) },
      unit: 'words/s',
      value: (milliseconds) => words / (milliseconds / 1000),
    },
    { n: peer === 'wink-nlp' ? 7 : 3 },
  );
}

function ourReading(text: string, publishedAt: string): unknown[] {
  return [
    splitSentences(text, 'en'),
    findNames(text),
    findQuotes(text),
    findDates(text, { reference: publishedAt.slice(0, 10) }),
  ];
}

function winkReader(): (text: string) => unknown[] {
  const wink = winkNLP(model);
  return (text) => {
    const document = wink.readDoc(text);
    const names: string[] = [];
    let run: string[] = [];
    document.tokens().each((token: ItemToken) => {
      if (token.out(wink.its.pos) === 'PROPN') run.push(token.out());
      else if (run.length > 0) {
        names.push(run.join(' '));
        run = [];
      }
    });
    const dates = document.entities().filter((entity) => entity.out(wink.its.type) === 'DATE');
    return [document.sentences().out(), names, text.match(QUOTED), dates.out()];
  };
}

// compromise has no dates without a plug-in, so it is spared them.
function compromiseReads(text: string): unknown[] {
  const document = compromise(text);
  const names = [document.people(), document.places(), document.organizations()].map((found) => found.out('array'));
  return [document.sentences().out('array'), names, text.match(QUOTED)];
}

/** MiB that stay in the heap between the reading of 1,000 articles and of 100,000, each read and forgotten. */
export async function readingMemory(): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, 1000));
  const pass = () => articles.forEach(({ text, publishedAt = '' }) => void ourReading(text, publishedAt));
  const heap = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 1024 ** 2;
  };
  pass();
  const before = heap();
  for (let run = 1; run < 100; run++) pass();
  return { value: heap() - before, unit: 'MiB', n: 1 };
}
