/** `read`: how fast words are read (sentences, names, dates), beside wink-nlp doing the same on the same text. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import { findDates } from '../src/text/dates.ts';
import { findNames } from '../src/text/names.ts';
import { splitSentences } from '../src/text/sentences.ts';
import { articlesOf, makeCorpus } from './corpus.ts';
import { duel, type Figure } from './measure.ts';
import { briefing } from './prepared.ts';

const ARTICLES = 200;

/** Words per second over 200 articles, from plain text to spans. */
export function read(): Promise<Figure> {
  const articles = articlesOf(makeCorpus(briefing, ARTICLES));
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const wink = winkNLP(model);
  const winkReads = (text: string) => {
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
    return [document.sentences().out(), names, dates.out()];
  };
  return duel(
    {
      ours: () => {
        for (const { text, publishedAt = '' } of articles) {
          splitSentences(text, 'en');
          findNames(text);
          findDates(text, { reference: publishedAt.slice(0, 10) });
        }
      },
      peer: { name: 'wink-nlp', work: () => articles.forEach(({ text }) => void winkReads(text)) },
      unit: 'words/s',
      value: (milliseconds) => words / (milliseconds / 1000),
    },
    { n: 7 },
  );
}
