import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedDate } from '../../src/sources/feed-dates.ts';
import { parseFeed } from '../../src/sources/feed-parse.ts';

const rss = (items: string): string =>
  `<rss version="2.0"><channel><title>Port Ellis Post</title>${items}</channel></rss>`;
const only = (item: string): ReturnType<typeof parseFeed>['items'][0] =>
  parseFeed(rss(`<item>${item}</item>`), { url: 'https://post.example/feeds/all.xml' }).items[0]!;

describe('the formats', () => {
  test('RSS with the usual extensions', () => {
    const feed = parseFeed(
      rss(
        '<link>https://post.example/</link><item><title>Quay &amp; crane</title><link>https://post.example/1</link>' +
          '<guid isPermaLink="false">p-1</guid><description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>' +
          '<pubDate>Mon, 03 Mar 2025 08:05:00 +0100</pubDate><dc:creator>Ann Holt</dc:creator>' +
          '<source url="https://wire.example/rss">Coast Wire</source></item>',
      ),
    );
    expect(feed).toEqual({
      format: 'rss',
      title: 'Port Ellis Post',
      link: 'https://post.example/',
      items: [
        {
          id: 'p-1',
          url: 'https://post.example/1',
          headline: 'Quay & crane',
          summary: 'Short.',
          content: '<p>Long.</p>',
          publishedAt: '2025-03-03T07:05:00.000Z',
          author: 'Ann Holt',
          publisher: 'Coast Wire',
        },
      ],
    });
  });

  test('Atom, with addresses relative to xml:base', () => {
    const feed = parseFeed(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/news/"><title>Post</title>' +
        '<link rel="self" href="atom.xml"/><link href="/"/><entry><id>urn:1</id><title type="html">&lt;b&gt;Fog&lt;/b&gt;</title>' +
        '<link rel="alternate" href="fog"/><updated>2025-03-04T10:00:00Z</updated><author><name>Jo Lind</name></author>' +
        '<content type="html">See &lt;a href="map"&gt;map&lt;/a&gt;</content></entry></feed>',
    );
    expect(feed).toMatchObject({ format: 'atom', title: 'Post', link: 'https://post.example/' });
    expect(feed.items).toEqual([
      {
        id: 'urn:1',
        url: 'https://post.example/news/fog',
        headline: '<b>Fog</b>',
        content: 'See <a href="https://post.example/news/map">map</a>',
        updatedAt: '2025-03-04T10:00:00.000Z',
        author: 'Jo Lind',
      },
    ]);
  });

  test('JSON Feed', () => {
    const feed = parseFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        home_page_url: 'https://post.example/',
        items: [
          {
            id: '7',
            url: 'https://post.example/7',
            title: 'Fog',
            content_text: 'Thick fog.',
            date_published: '2025-03-04',
            authors: [{ name: 'Jo Lind' }],
          },
        ],
      }),
    );
    expect(feed).toEqual({
      format: 'json',
      title: 'Post',
      link: 'https://post.example/',
      items: [
        {
          id: '7',
          url: 'https://post.example/7',
          headline: 'Fog',
          content: 'Thick fog.',
          publishedAt: '2025-03-04',
          author: 'Jo Lind',
        },
      ],
    });
  });

  test('RDF and a bare channel', () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      '<channel><title>Post</title></channel><item rdf:about="https://post.example/9"><title>Dredging</title><dc:date>2025-03-05</dc:date></item></rdf:RDF>';
    expect(parseFeed(rdf)).toMatchObject({
      format: 'rdf',
      title: 'Post',
      items: [{ headline: 'Dredging', publishedAt: '2025-03-05' }],
    });
    const bare =
      '<CHANNEL><ITEM HREF="https://post.example/3"><TITLE>Tide</TITLE><ABSTRACT>High.</ABSTRACT></ITEM></CHANNEL>';
    expect(parseFeed(bare).items).toEqual([{ url: 'https://post.example/3', headline: 'Tide', summary: 'High.' }]);
  });
});

describe('what feeds get wrong', () => {
  test('a last tag cut off, a bare ampersand, an entity of HTML, an item without channel', () => {
    expect(
      parseFeed('<rss version="2.0"><channel><item><title>Salt & rope</title></item></channel></rss').items[0]
        ?.headline,
    ).toBe('Salt & rope');
    expect(only('<title>caf&eacute; &ndash; open</title>').headline).toBe('café – open');
    expect(parseFeed('<rss><item><title>Alone</title></item></rss>').items[0]?.headline).toBe('Alone');
  });

  test('scripts, handlers and script addresses are gone, the words stay', () => {
    const item = only(
      '<link>javascript:alert(1)</link><description><![CDATA[Calm<script>alert(1)</script> <b onclick="x()">sea</b><iframe src="//x.example"></iframe>]]></description>',
    );
    expect(item).toEqual({ summary: 'Calm <b>sea</b>' });
  });

  test('an author given as a mail address with a name is the name; an identifier that is an address links', () => {
    expect(only('<author>jo@post.example (Jo Lind)</author>').author).toBe('Jo Lind');
    expect(only('<guid>https://post.example/5</guid>').url).toBe('https://post.example/5');
    expect(only('<guid isPermaLink="false">https://post.example/5</guid>').url).toBeUndefined();
    expect(only('<link>../6</link>').url).toBe('https://post.example/6');
  });

  test('declared entities are filled in once and cannot grow', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(30)}"><!ENTITY c "${'&b;'.repeat(30)}">]>`;
    expect(JSON.stringify(parseFeed(`${bomb}${rss('<item><title>&a; &c;</title></item>')}`)).length).toBeLessThan(200);
    const fine = `<!DOCTYPE rss [<!ENTITY post "The Post">]>${rss('<item><title>&post; today</title></item>')}`;
    expect(parseFeed(fine).items[0]?.headline).toBe('The Post today');
  });

  test('encodings: by declaration, by header, by mark', () => {
    const xml = (declared: string): string =>
      `<?xml version="1.0"${declared}?>${rss('<item><title>Brücke “zu”</title></item>')}`;
    const windows = (text: string): Uint8Array =>
      Uint8Array.from([...text].map((c) => ({ '“': 0x93, '”': 0x94 })[c] ?? c.charCodeAt(0)));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml(''), 'utf16le')]);
    expect(parseFeed(windows(xml(' encoding="windows-1252"'))).items[0]?.headline).toBe('Brücke “zu”');
    expect(parseFeed(windows(xml('')), { contentType: 'text/xml; charset="windows-1252"' }).items[0]?.headline).toBe(
      'Brücke “zu”',
    );
    expect(parseFeed(utf16).items[0]?.headline).toBe('Brücke “zu”');
    expect(parseFeed(Buffer.from(xml('')), { contentType: 'text/xml; charset=iso-8859-1' }).items[0]?.headline).toBe(
      'Brücke “zu”',
    );
  });
});

test.each([
  ['Mon, 03 Mar 2025 08:05:00 GMT', '2025-03-03T08:05:00.000Z'],
  ['3 Mar 25 08:05 EST', '2025-03-03T13:05:00.000Z'],
  ['2025-03-03T08:05:00-05:00', '2025-03-03T13:05:00.000Z'],
  ['2025-03-03 08:05', '2025-03-03T08:05:00.000Z'],
  ['Mar 3, 2025', '2025-03-03'],
  ['2025-03', '2025-03'],
  ['2025-02-30', undefined],
  ['Mon, 31 Feb 2025 08:05:00 GMT', undefined],
  ['yesterday', undefined],
])('the date %s', (written, expected) => {
  expect(feedDate(written)).toBe(expected);
});

describe('hostile bodies', () => {
  test('what is no feed has no items', () => {
    for (const body of ['', '{}', '[]', '<html><body>Not found</body></html>', 'rss', '\0\0\0', '<rss'])
      expect(parseFeed(body)).toMatchObject({ items: [] });
    expect(parseFeed(Uint8Array.from([0, 1, 2, 3, 255]))).toEqual({ format: 'unknown', items: [] });
  });

  test.each([
    ['nested', rss(`<item>${'<a>'.repeat(200_000)}`)],
    ['unclosed scripts', rss(`<item><description>${'&lt;script'.repeat(200_000)}</description></item>`)],
    ['open brackets', `<rss version="2.0"><channel>${'<item'.repeat(200_000)}`],
    ['sections', rss(`<item><title>${'<![CDATA['.repeat(200_000)}`)],
    ['declarations', `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(200_000)}`],
    ['ampersands', rss(`<item><title>${'&'.repeat(1_000_000)}</title></item>`)],
    ['comments', rss(`<item>${'<!--'.repeat(200_000)}`)],
    ['blanks', rss(`<item><body ${' '.repeat(1_000_000)}`)],
  ])('a megabyte of %s comes to an end', (_, body) => {
    expect(Array.isArray(parseFeed(body).items)).toBe(true);
  });

  test('any bytes and any pieces of markup give a feed', () => {
    const piece = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      '<feed>',
      '<entry>',
      '<link href="',
      '"/>',
      '<!DOCTYPE rss [',
      ']>',
      '<body',
      '\ud800',
      '__proto__',
    );
    const markup = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(markup, fc.uint8Array()), fc.string(), fc.string(), (body, url, contentType) => {
        const feed = parseFeed(body, { url, contentType });
        expect(Array.isArray(feed.items)).toBe(true);
        expect(JSON.parse(JSON.stringify(feed))).toEqual(feed);
      }),
      { numRuns: 500 },
    );
  });
});
