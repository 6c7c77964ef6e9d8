/** Replies as a malicious or careless corpus could make them: the input of the adapters' contract. */
import fc from 'fast-check';
import type { Block, Card, Citation, Line, Reply } from '../../src/core/model.ts';

/** Texts that do something on one platform or another when they are not made inert. */
export const ATTACKS = [
  '@everyone',
  '@here and @everyone',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '</talks digest:123456789012345678>',
  '<id:customize>',
  '<t:1764633600:R>',
  '<:party:123456789012345678>',
  '<a:party:123456789012345678>',
  ':rotating_light: :tada:',
  '<!channel> <!here> <!everyone>',
  '<@U012AB3CD> <#C012AB3CD> <!subteam^S012AB3CD>',
  '<!date^1392734382^Posted {date_num}|now>',
  '<https://bad.example|Click here>',
  '<mailto:a@bad.example|write>',
  '[Click here](https://bad.example/x)',
  '[1](https://bad.example/x)',
  '[Click](<https://bad.example> "title")',
  '![image](https://bad.example/x.png)',
  '<https://bad.example/auto>',
  'https://bad.example/bare and http://bad.example',
  'www.bad.example and bad.example/path and discord.gg/abcdef',
  'https://discord.gg/abcdef',
  '# Heading',
  '### Heading',
  '-# small',
  '> quoted',
  '>>> everything quoted',
  '- item',
  '* item',
  '1. item',
  '**bold** *it* __under__ _it_ ~~gone~~ ||spoiler||',
  '`code` ``code`` ```js\nblock\n```',
  'an unclosed ```',
  'an unclosed ` and ** and ||',
  'ends with a backslash \\',
  '\\@everyone \\[x](https://bad.example)',
  '&lt;!channel&gt; &amp;',
  'line one\nline two\r\n# line three\u2028> line four\u0085- five',
  '\u202Egnp.exe\u202C and \u2066isolate',
  '@\u200Beveryone @\u2060here @\u00ADeveryone <\u200B@123456789012345678>',
  '\u0000\u0007\u001b[31mred\u001b[0m',
  'מחיר עלה היום',
  '🇺🇦👩‍👩‍👧‍👦'.repeat(20),
  '\ud800 lone \udc00',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢'.repeat(30),
  'x'.repeat(7000),
  `${'word '.repeat(2000)}end`,
  '_'.repeat(3000),
  '<'.repeat(3000),
  '[]()'.repeat(800),
  '',
  ' ',
];

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ATTACKS) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 40 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...ATTACKS), { maxLength: 5 }).map((parts) => parts.join(' ')) },
);
const short = text.map((value) => value.slice(0, 300));
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    'https://news.example/a_(b)_c?x=[1]&y=<z>',
    `https://news.example/${'long/'.repeat(300)}`,
    'https://news.example/a b"c`d|e>f',
    'javascript:alert(1)',
    'data:text/html,x',
    'not an address',
    '',
  ),
);
const day = fc.constantFrom('2025', '2025-10', '2025-12-02', '2025-12-02T08:00:00Z', 'sometime');

function line(citations: number): fc.Arbitrary<Line> {
  return fc.record(
    {
      text,
      cites: fc.array(fc.integer({ min: 1, max: citations }), { minLength: 1, maxLength: 12 }),
      publishers: fc.integer({ min: 1, max: 9 }),
      date: day,
      speaker: short,
      topic: short,
      change: fc.constantFrom('new' as const, 'changed' as const),
    },
    { requiredKeys: ['text', 'cites', 'publishers'] },
  );
}

function block(citations: number): fc.Arbitrary<Block> {
  const lines = fc.array(line(citations), { maxLength: 8 });
  const heading = fc.option(text, { nil: '' });
  return fc.oneof(
    fc.record({ type: fc.constant('lines' as const), heading, lines }),
    fc.record({
      type: fc.constant('timeline' as const),
      heading,
      entries: fc.array(fc.record({ date: day, lines }), { maxLength: 5 }),
    }),
    fc.record({
      type: fc.constant('positions' as const),
      heading,
      rows: fc.array(fc.record({ actor: text, topic: short, lines }), { maxLength: 4 }),
    }),
    fc.record({ type: fc.constant('dispute' as const), heading, issue: text, sides: lines }),
    fc.integer({ min: 1, max: 6 }).chain((count) =>
      fc.record({
        type: fc.constant('table' as const),
        heading,
        columns: fc.array(short, { minLength: count, maxLength: count }),
        rows: fc.array(fc.array(short, { minLength: count, maxLength: count }), { maxLength: 60 }),
      }),
    ),
    fc.record({
      type: fc.constant('chart' as const),
      heading,
      alt: text,
      series: fc.array(
        fc.record({
          name: short,
          points: fc.array(fc.tuple(fc.integer(), fc.double({ noNaN: true })), { maxLength: 500 }),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ type: fc.constant('note' as const), text }),
  );
}

function citation(n: number): fc.Arbitrary<Citation> {
  return fc.record(
    {
      n: fc.constant(n),
      articleId: fc.string({ minLength: 1, maxLength: 40 }),
      headline: text,
      publisher: short,
      quote: text,
      start: fc.nat(),
      end: fc.nat(),
      url: address,
      publishedAt: day,
    },
    { requiredKeys: ['n', 'articleId', 'headline', 'publisher', 'quote', 'start', 'end'] },
  );
}

const actions = fc.uniqueArray(
  fc.record({
    label: text.map((value) => `x${value}`),
    command: fc.stringMatching(/^\/talks [a-z]{3,10} [a-z0-9 :"-]{0,70}$/),
  }),
  { maxLength: 12, selector: (action) => action.command },
);

const card: fc.Arbitrary<Card> = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 30 }),
    kind: fc.constantFrom('status', 'topic', 'sources', 'help'),
    title: text,
    asOf: fc.constantFrom('2025-12-04T08:00:00Z', '2025-12-02', '2025-12', 'unknown'),
    blocks: fc.array(block(count), { maxLength: 6 }),
    citations: fc.tuple(...Array.from({ length: count }, (_, index) => citation(index + 1))),
    actions,
  }),
);

/** A reply of one to three hostile cards. */
export const hostileReply: fc.Arbitrary<Reply> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{8,20}$/),
  visibility: fc.constantFrom('private' as const, 'channel' as const),
  cards: fc.array(card, { minLength: 1, maxLength: 3 }),
});

/** A card that carries one text in every place where an article's words, or a name, may come to stand. */
export function cardSaying(words: string): Card {
  const claim: Line = { text: words, cites: [1, 2], publishers: 2, date: '2025-12-02', speaker: words, topic: words };
  return {
    id: 'c1',
    kind: 'status',
    title: words,
    asOf: '2025-12-04T08:00:00Z',
    blocks: [
      { type: 'lines', lines: [claim] },
      { type: 'lines', heading: words, lines: [claim, { ...claim, change: 'new' }] },
      { type: 'timeline', heading: words, entries: [{ date: '2025-12', lines: [claim] }] },
      { type: 'positions', heading: words, rows: [{ actor: words, topic: words, lines: [claim] }] },
      { type: 'dispute', heading: words, issue: words, sides: [claim, claim] },
      {
        type: 'table',
        heading: words,
        columns: ['name', words],
        rows: [
          [words, words],
          ['a', 'b'],
        ],
      },
      {
        type: 'chart',
        heading: words,
        alt: words,
        series: [
          {
            name: words,
            points: [
              [1, 2],
              [2, 3],
            ],
          },
        ],
      },
      { type: 'note', text: words },
    ],
    citations: [
      {
        n: 1,
        articleId: 'a1',
        headline: words,
        publisher: words,
        quote: words,
        start: 0,
        end: words.length,
        url: 'https://news.example/1',
      },
      { n: 2, articleId: 'a2', headline: words, publisher: words, quote: words, start: 0, end: words.length },
    ],
    actions: [{ label: 'Timeline', command: '/talks timeline' }],
  };
}
