/** Reworded by a machine, or damaged in its characters? */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { damagedWords, measureDamage } from '../../src/core/damage.ts';

const plain =
  'The council said on Thursday that it would close the market at the end of May, but stall owners hope for another year. ' +
  'Mara Holt, who chairs it, said the building was not safe and might fall in a storm. “It’s a hard choice,” she said. ' +
  'Holland’s engineers looked at the roof in April, according to a report. They found cracks where the beams meet, as well as rust. ' +
  'Despite that, more than forty owners signed a letter against the plan. They didn’t want to move without a place to go, such as the hall by the ferry. ' +
  'Often the market is the only shop open in the winter, and people in Holland know it.';
const spun =
  'The council mentioned on Thursday that it is going to shut the marketplace, additionally the corridor, however stall homeowners hope for every other season. ' +
  'Mara Holt, in keeping with a file, mentioned the construction used to be no longer secure and would possibly fall within the typhoon, the place beams meet. ' +
  'Regardless that the roof used to be tested within the spring, cracks had been observed underneath the tiles, comparable to rust, whilst greater than forty homeowners signed in opposition to the plan. ' +
  'They left with out a spot, and ceaselessly the usage of the hall is essentially the most pricey selection.';

test('a synonym machine’s choices are told from an editor’s', () => {
  expect(measureDamage(spun).reworded).toBeGreaterThan(0.8);
  expect(measureDamage(plain).reworded).toBeLessThan(0.05);
});

test('one odd habit of a writer convicts nobody', () => {
  expect(
    measureDamage(plain.replaceAll('in the', 'within the').replaceAll('at the', 'within the')).reworded,
  ).toBeLessThan(0.3);
});

test('lost apostrophes are told from kept ones and from plurals', () => {
  const lost = plain.replace(/[’']/g, '');
  expect(measureDamage(lost).damaged).toBeGreaterThan(0.5);
  expect(measureDamage(plain).damaged).toBeLessThan(0.05);
  expect(measureDamage(plain.replace('didn’t', 'didnt')).damaged).toBeLessThan(0.3);
  expect(
    measureDamage(
      'Germans voted early. A German party won, and Germans liked that. Two Democrats and a Democrat spoke. Republicans control the house. A Republican said no more than that.',
    ).damaged,
  ).toBe(0);
});

test('a broken encoding counts in any language', () => {
  expect(
    measureDamage('Das Treffen verschob sich, weil die BÃ¼rgermeisterin fehlte; fÃ¼r Freitag ist es neu angesetzt.')
      .damaged,
  ).toBeGreaterThan(0.5);
  expect(
    measureDamage('Das Treffen verschob sich, weil die Bürgermeisterin fehlte; für Freitag ist es neu angesetzt.')
      .damaged,
  ).toBe(0);
});

test('any text gives two shares', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      const { reworded, damaged } = measureDamage(text);
      expect(reworded >= 0 && reworded <= 1 && damaged >= 0 && damaged <= 1).toBe(true);
    }),
  );
});

const joined = (text: string, known?: Set<string>) => damagedWords(text, known).map((span) => span.text);

test('two words run together where a dash was lost are found, with their place', () => {
  const text = `${plain} The tacticsdelaying and stalling were old, and the signalswere weak. Two ownersand a clerk left.`;
  expect(joined(text)).toEqual(['tacticsdelaying', 'signalswere', 'ownersand']);
  for (const { text: word, start, end } of damagedWords(text)) expect(text.slice(start, end)).toBe(word);
  expect(measureDamage(text).damaged).toBeGreaterThan(measureDamage(plain).damaged);
});

test('words of other articles help to find joins, and keep words from being taken for one', () => {
  expect(joined('The lanternsflickering on the quay were old.')).toEqual([]);
  expect(joined('The lanternsflickering on the quay were old.', new Set(['lanterns', 'flickering']))).toEqual([
    'lanternsflickering',
  ]);
  expect(joined('A plumwhich grows here.', new Set(['plumwhich']))).toEqual([]);
});

test.each([
  'Sportsmen and newspapermen in the groundswell told policymakers of a longstanding peacekeeping outpost and its battlefield.',
  'An outstanding understanding of underspending, overstraining and transforming helped everywhere; the landlords behave meanwhile.',
  'Sports, news and sales: the sportswriter, the newsgathering and the salesmanship. Whereabouts unknown, notwithstanding.',
  'Die Verhandlungsdelegation und der Bundestagswahlkampf im Bundesverfassungsgericht waren Thema.',
  'Visit sandhafenwhich.example.org or write to desk@quaywhich.example.org about the McDonaldswhich-like brand.',
])('compounds, names and addresses are no damage: %s', (text) => {
  expect(joined(text)).toEqual([]);
});
