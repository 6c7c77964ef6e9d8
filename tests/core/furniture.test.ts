/** Single lines: furniture or text? */
import { expect, test } from 'vitest';
import { bylineName, furnitureClass, opensTail, statedDay } from '../../src/core/furniture.ts';
import { describeLine } from '../../src/core/text-lines.ts';

const kind = (text: string) => furnitureClass(describeLine(text));

test.each([
  ['Share it', 'interface'],
  ['Skip to main content', 'interface'],
  ['Next Story', 'interface'],
  ['7 min read', 'count'],
  ['12,408 Views', 'count'],
  ['• Last update: 5 hours ago', 'date'],
  ['Published March 4, 2031 at 6:05 p.m.', 'date'],
  ['By Lena Fox and Omar Said', 'byline'],
  ['Author: Lena Fox', 'byline'],
  ['(Reporting by Lena Fox; editing by Omar Said)', 'byline'],
  ['Photo: Lena Fox / Province Post', 'credit'],
  ['Lena Fox/Getty Images', 'credit'],
  ['© 2031 Province Post', 'copyright'],
  ['We use cookies to make this site better. Accept or change your settings.', 'cookies'],
  ['Sign up for our morning newsletter', 'prompt'],
  ['Follow us on WhatsApp for breaking news', 'prompt'],
  ['Read more: Ferry Crews Turn Down Offer', 'teaser'],
  ['***', 'ornament'],
])('“%s” is furniture: %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  'Next steps',
  'Story highlights',
  'Key points',
  'The council shares the cost with the province.',
  'Follow the money, she told the committee, and read the report.',
  'The minister said cookies were served at the meeting.',
  '“Sign up for our newsletter,” the clerk joked as the doors closed.',
  'By Friday the water had gone, and people came back to their homes.',
  'In 2031 the dike was raised by a metre.',
  'More than 400 views of the lake were lost to the wall.',
  '- The market closes on the last day of May',
])('“%s” is text', (text) => {
  expect(kind(text)).toBeUndefined();
});

test('labels that open lists of other things, and headings that do not', () => {
  expect(opensTail(describeLine('Sources:'))).toBe('last');
  expect(opensTail(describeLine('Leave a comment'))).toBe('last');
  expect(opensTail(describeLine('You may also like'))).toBe('aside');
  for (const heading of [
    'More than a market',
    'Sources of the conflict',
    'Comments drew anger.',
    'Related risks remain',
  ]) {
    expect(opensTail(describeLine(heading)), heading).toBeUndefined();
  }
});

test('metadata lines tell the author and the day', () => {
  expect(bylineName(describeLine('By Lena Fox | Province Post'))).toBe('Lena Fox');
  expect(bylineName(describeLine('By the river, nothing moved.'))).toBeUndefined();
  expect(statedDay(describeLine('Updated 4 March 2031, 18:05'))).toBe('2031-03-04');
  expect(statedDay(describeLine('Updated 2 hours ago'))).toBeUndefined();
});
