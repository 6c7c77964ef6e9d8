/** Sentences of invented news: templates filled with names, figures, dates, quotes and words drawn as a language draws them. */
import { type Chance, zipfRank } from './chance.ts';
import { capital, type Vocabulary } from './vocabulary.ts';

/** Who and what one story is about; its articles share these, and so share words. */
export type Story = { people: string[]; roles: string[]; places: string[]; themes: string[]; nouns: string[] };

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** One sentence of a story as told on `day`, with its full stop. */
export function makeSentence(chance: Chance, vocabulary: Vocabulary, story: Story, day: Date): string {
  const word = (list: string[]) => list[zipfRank(chance, list.length)] as string;
  const noun = () => (chance.happens(0.3) ? chance.pick(story.nouns) : word(vocabulary.nouns));
  const thing = () => `${chance.happens(0.4) ? `${word(vocabulary.adjectives)} ` : ''}${noun()}`;
  const any = () => `${chance.pick(['the', 'the', 'a', 'its', 'their', 'this', 'every', 'no'])} ${thing()}`;
  const theme = () => chance.pick(story.themes);
  const who = () => chance.pick(story.people);
  const place = () => (chance.happens(0.7) ? chance.pick(story.places) : word(vocabulary.places));
  const verb = () => word(vocabulary.verbs);
  const when = () => dateWords(chance, day);
  const figure = () => figureWords(chance);
  const clause = () =>
    chance.pick([
      () => `the ${theme()} would ${verb()} ${any()} of ${place()}`,
      () => `no ${thing()} can ${verb()} without the ${theme()}`,
      () => `${figure()} of ${any()} had been ${verb()}ed ${when()}`,
      () => `${any()} and ${any()} were ${verb()}ing ${theme()} again`,
      () => `they will not ${verb()} the ${theme()} before ${any()} is ${verb()}ed`,
    ])();
  const last = (name: string) => name.split(' ').at(-1);
  const templates = [
    () => `${who()} said on ${chance.pick(WEEKDAYS)} that ${clause()}`,
    () => `“${capital(clause())},” ${who()} said in ${place()}`,
    () => `${who()}, the ${chance.pick(story.roles)}, told reporters: “${capital(clause())}.”`,
    () => `The ${theme()} was ${verb()}ed in ${place()} ${when()}, with ${figure()} of ${any()} still open`,
    () => `Talks between ${who()} and ${who()} lasted ${chance.between(2, 11)} hours, and ${clause()}`,
    () => `According to ${last(who())}, ${clause()}, while ${any()} ${verb()}s ${any()}`,
    () => `In ${place()}, ${any()} ${verb()}ed a ${thing()} of ${figure()} after ${clause()}`,
    () => `A new round on the ${theme()} is due ${when()} in ${place()}`,
    () => `He added that ${clause()}`,
    () => `${capital(any())} has ${verb()}ed ${figure()}, up from ${figure()} a year earlier, as ${any()} ${verb()}ed`,
    () => `Neither the ${thing()} nor the ${noun()} of ${place()} would ${verb()} ${any()}, ${last(who())} warned`,
    () => `The ${noun()} that ${verb()}ed the ${thing()} near ${place()} did not ${verb()} ${any()} at once`,
  ];
  const sentence = chance.pick(templates)();
  return /[.”]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** A headline: no full stop, content words only. */
export function makeHeadline(chance: Chance, vocabulary: Vocabulary, story: Story): string {
  const noun = () => chance.pick(story.nouns);
  const theme = chance.pick(story.themes);
  const rare = vocabulary.adjectives[zipfRank(chance, vocabulary.adjectives.length)] as string;
  return chance.pick([
    () => `${chance.pick(story.people)} rejects ${rare} ${noun()} in ${theme} talks`,
    () => `${capital(theme)}: ${noun()} and ${noun()} divide ${chance.pick(story.places)}`,
    () => `${chance.pick(story.places)} awaits ${rare} ${noun()} on ${theme}`,
    () => `What the ${rare} ${noun()} means for the ${theme}`,
  ])();
}

function dateWords(chance: Chance, day: Date): string {
  const other = new Date(day.getTime() + chance.between(-40, 20) * 86_400_000);
  const month = MONTHS[other.getUTCMonth()];
  return chance.pick([
    () => `on ${chance.pick(WEEKDAYS)}`,
    () => `on ${other.getUTCDate()} ${month}`,
    () => `on ${month} ${other.getUTCDate()}, ${other.getUTCFullYear()}`,
    () => `in ${month}`,
    () => 'last week',
    () => 'next month',
  ])();
}

function figureWords(chance: Chance): string {
  return chance.pick([
    () => `${chance.between(2, 98)} percent`,
    () => `${chance.between(1, 90)},${String(chance.between(0, 999)).padStart(3, '0')} tonnes`,
    () => `${chance.between(2, 40)} million crowns`,
    () => `some ${chance.between(11, 400)} boats`,
  ])();
}
