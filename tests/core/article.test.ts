/** From scraped text to clean articles. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle, toArticle } from '../../src/core/article.ts';
import { cleanText } from '../../src/core/clean.ts';
import { UserError } from '../../src/core/errors.ts';

const lead =
  'The harbour council voted seven to two on Thursday to close the old fish market, ending a quarrel that began in spring.';
const second =
  '“We have waited for this since the storm,” said Mara Holt, who chairs the council, after the count in the town hall.';
const third =
  'Stall owners want new places by autumn. The council has promised four, near the ferry steps, for two years.';

const scraped = `
  1. HOME
  2. NEWS
  3. Council Votes to Close Old Fish Market
  • Last update: 12 minutes ago
  • 4 min read
  • 1,204 Views
  • LOCAL
Council Votes to Close Old Fish Market
By Jonas Reed
Share  Tweet  Email
Photo: Ida Berg / Harbour Post

${lead}

${second}
ADVERTISEMENT
Read more: Ferry Crews Turn Down Offer
What comes next
${third}
- The market closes on the last day of May
- Four places near the ferry steps are open for two years
We use cookies to improve your experience. Accept all cookies.
Sign up for our newsletter to get the news in your inbox.

Related Articles
Ferry Crews Turn Down Offer
Storm Wall Costs Rise Again
Leave a comment
Jonas Reed

- Author
© 2031 Harbour Post. All rights reserved.
`;

test('furniture goes, headings and lists of the body stay', () => {
  const article = readArticle({ text: scraped });
  expect(article).toMatchObject({
    headline: 'Council Votes to Close Old Fish Market',
    byline: 'Jonas Reed',
    language: 'en',
  });
  expect(article.text.split('\n')).toEqual([
    lead,
    second,
    'What comes next',
    third,
    '- The market closes on the last day of May',
    '- Four places near the ferry steps are open for two years',
  ]);
});

test('a site’s name above the headline is the publisher; a headline said twice and a summary of the text go', () => {
  const text = `Harbour Post News\n\nCouncil Votes to Close Old Fish Market\n\nThe harbour council voted on Thursday to close the old fish market, ending a quarrel.\n\nCouncil Votes to Close Old Fish Market\n\n${lead}\n\n${second}\n\nNext Story`;
  const article = readArticle({ text });
  expect(article).toMatchObject({ publisher: 'Harbour Post News', headline: 'Council Votes to Close Old Fish Market' });
  expect(article.text).toBe(`${lead}\n${second}`);
});

test('a text without a headline gets its first clause, never another article’s title', () => {
  const text = `${lead}\n${second}\nSources:\nFerry Crews Turn Down Offer After Long Night\nStorm Wall Costs Rise Again This Year`;
  const article = readArticle({ text });
  expect(lead.startsWith(article.headline.replace(/…$/, ''))).toBe(true);
  expect(article.text).toBe(`${lead}\n${second}`);
});

test('a dateline and a wire’s credit are told, not left in the sentence', () => {
  const article = readArticle({
    text: `Fish Market to Close\n\nPORT ELLEN, May 8, 2031 (Reuters) - ${lead}\n${second}`,
  });
  expect(article).toMatchObject({ wire: 'Reuters', publishedAt: '2031-05-08', dateBasis: 'stated' });
  expect(article.text.startsWith('The harbour council')).toBe(true);
  expect(readArticle({ text: `(AP) — ${lead}\n${second}` }).wire).toBe('AP');
  expect(readArticle({ text: `${lead}\n${second} — AFP` })).toMatchObject({ wire: 'AFP', text: `${lead}\n${second}` });
});

test('a heading glued to its text is parted from it, a name with a capital inside is not', () => {
  const text = `Fish Market to Close\n\n${lead}\nKey PointsThe council voted seven to two after a long debate.\n${second}\nMcDonald told the council that he would leave, and McDonald kept his word.`;
  const lines = readArticle({ text }).text.split('\n');
  expect(lines).toContain('Key Points');
  expect(lines).toContain('The council voted seven to two after a long debate.');
  expect(lines.at(-1)).toMatch(/^McDonald told/);
});

test('a text wrapped at a column is put together again', () => {
  const wrapped = `${lead} ${second}`.replace(/(.{50,62})\s/g, '$1\n');
  expect(wrapped.split('\n').length).toBeGreaterThan(3);
  expect(cleanText(`${wrapped}\n\n${wrapped.replaceAll('council', 'board')}`).text.split('\n')[0]).toBe(
    `${lead} ${second}`,
  );
});

test('publication lines state the day; nothing is made of a text that names none', () => {
  expect(readArticle({ text: `Fish Market to Close\nPublished May 9, 2031\n${lead}\n${second}` })).toMatchObject({
    publishedAt: '2031-05-09',
    dateBasis: 'stated',
  });
  expect(readArticle({ text: `${lead}\n${second}` }).publishedAt).toBeUndefined();
  expect(readArticle({ text: `${lead}\n${second}`, publishedAt: '2031-05-10T06:00:00+02:00' }).publishedAt).toBe(
    '2031-05-10T04:00:00Z',
  );
});

test('an id comes from the address, however it is written, else from the source’s key', () => {
  const item = (key: string, url?: string) => {
    const article = toArticle({ key, content: { type: 'text', text: `${lead}\n${second}` }, ...(url && { url }) });
    return 'skipped' in article ? '' : article.id;
  };
  expect(item('a', 'https://www.example.org/x/?utm_source=y#part')).toBe(item('b', 'http://example.org/x'));
  expect(item('a')).not.toBe(item('b'));
  expect(item('a')).toBe(item('a'));
});

test('no text, no article: said in a sentence', () => {
  expect(() => readArticle({ text: ' \n — \n' })).toThrow(UserError);
  expect(toArticle({ key: 'k', content: { type: 'text', text: 'Share\nTweet' } })).toHaveProperty('skipped');
});

const folded = (text: string) => text.replace(/\s+/g, ' ');
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    lead,
    second,
    third,
    'Share',
    'Related Articles',
    'Key PointsThe vote was close again.',
    '•',
    '- Author',
    '(AP) — ',
    '\ud800',
    '\u0000',
    '  ',
    '2.',
    'By Al Bo',
    'MOSS, May 2 (AP) - ',
  ),
);

test('any text: no line of an article says what its source does not', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), fc.constantFrom('\n', '\n\n', ' ', '\r\n'), (parts, joint) => {
      const text = parts.join(joint);
      const { text: clean } = cleanText(text);
      const source = folded(text);
      for (const line of clean.split('\n')) expect(source).toContain(folded(line));
      expect(cleanText(text)).toEqual(cleanText(text));
    }),
    { numRuns: 300 },
  );
});

test('megabytes on one line, lone surrogates and zeros are read like any other text', () => {
  for (const unit of ['a', 'ab ', 'Word. ', '\ud800', 'x\u0000', '((((', 'Aa', '• ', '" ', '2 ', 'A b.C d ']) {
    const text = unit.repeat(Math.ceil(5_000_000 / unit.length));
    expect(cleanText(text).text.length).toBeLessThanOrEqual(text.length);
  }
});
