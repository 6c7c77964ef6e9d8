/** Mail and PDF files: what they state and say comes out, what they are not is said, and no bytes do harm. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArticlePage } from '../../src/sources/article-page.ts';
import { readMail } from '../../src/sources/eml.ts';
import { folder } from '../../src/sources/folder.ts';
import { identifySource } from '../../src/sources/identify.ts';
import { readPdf } from '../../src/sources/pdf.ts';
import { createWeb } from '../../src/sources/web.ts';
import { type Site, startSite } from '../standins/site.ts';
import { temporary } from '../temporary.ts';
import { type Line, pdfOf } from './pdf-files.ts';

const paragraph = (y: number, ...lines: string[]): Line[] => lines.map((text, at) => ({ text, y: y - at * 14 }));
const info = { Title: 'Ferry company and union agree', Author: 'Ann Lee', CreationDate: "D:20310504093000+02'00'" };
const release = [
  ...paragraph(
    740,
    'The ferry company and the union signed an agree-',
    'ment on Sunday. The agreement holds for a year and',
    'brings a pay-',
    'related clause \\(new\\).'.replaceAll('\\', ''),
  ),
  ...paragraph(650, 'Crews vote on it next week.'),
];

test('a PDF gives its paragraphs, with words parted by a line made whole, and what it states of itself', async () => {
  const { fields, text } = await readPdf(pdfOf([release], info));
  expect(fields).toEqual({ headline: info.Title, byline: 'Ann Lee', publishedAt: '2031-05-04' });
  expect(text.split('\n')).toEqual([
    'The ferry company and the union signed an agreement on Sunday. The agreement holds for a year and brings a pay-related clause (new).',
    'Crews vote on it next week.',
  ]);
});

test('a title that a program made up is none: the largest words of the first page are', async () => {
  const page = [{ text: 'Crews vote on', y: 780, size: 20 }, { text: 'Sunday', y: 756, size: 20 }, ...release];
  const { fields } = await readPdf(pdfOf([page], { Title: 'Microsoft Word - release.docx' }));
  expect(fields).toEqual({ headline: 'Crews vote on Sunday' });
});

test('running heads go, and a sentence goes on over the page', async () => {
  const bodies = ['Ships lay at Aland,', 'where crews had waited,', 'and some at Borough,', 'as the board was told.'];
  const pages = bodies.map((text, at) => [
    { text: 'Harbour Board bulletin', y: 800 },
    { text, y: 740 },
    { text: `Page ${at + 1} of 4`, y: 40 },
  ]);
  expect((await readPdf(pdfOf(pages))).text).toBe(bodies.join(' '));
});

test('a scanned, damaged or foreign file says so', async () => {
  await expect(readPdf(pdfOf([[]]))).rejects.toThrow('without text: it was scanned');
  await expect(readPdf(pdfOf([release]).subarray(0, 90))).rejects.toThrow(/damaged PDF|without text/);
  await expect(readPdf(Buffer.from('A letter.'))).rejects.toThrow('is no PDF');
});

test('no PDF, however broken, does more than say what is wrong, and the next is read', {
  timeout: 120_000,
}, async () => {
  const whole = pdfOf([release], info);
  const broken = fc
    .tuple(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
    .map(([at, bytes]) => {
      const made = Uint8Array.from(whole);
      made.set(bytes.subarray(0, whole.length - at), at);
      return made;
    });
  await fc.assert(
    fc.asyncProperty(broken, async (bytes) => {
      const outcome = await readPdf(bytes).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.message).toMatch(/^(?:is|takes|broke)/);
      else expect(outcome).toHaveProperty('text');
    }),
    { numRuns: 60 },
  );
  expect((await readPdf(whole)).fields.headline).toBe(info.Title);
});

const mailOf = (headers: Record<string, string>, body: string) =>
  Buffer.from(
    `${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`,
  );
const HEADERS = {
  From: '=?utf-8?q?Ann_L=C3=A9e?= <ann@board.example>',
  Subject: 'Ferry company and union =?utf-8?b?YWdyZWU=?=',
  Date: 'Sun, 4 May 2031 09:30:00 +0200',
};

test('a mail gives its subject, sender and day; signature, quoted mails and wrapped lines are mended', async () => {
  const body = `The ferry company and the union signed an agreement on Sunday,
after three nights of talks.

> Is it true?

Crews vote next week.
-- 
Ann Lee, Harbour Board, first floor
`;
  const { fields, text } = await readMail(mailOf({ ...HEADERS, Organization: 'Harbour Board' }, body));
  expect(fields).toEqual({
    headline: 'Ferry company and union agree',
    byline: 'Ann Lée',
    publisher: 'Harbour Board',
    publishedAt: '2031-05-04T07:30:00.000Z',
  });
  expect(text).toBe(
    'The ferry company and the union signed an agreement on Sunday, after three nights of talks.\nCrews vote next week.',
  );
});

test('a mail in HTML gives the text it shows; the sender stands for the publisher', async () => {
  const html =
    '<html lang="en"><style>p{color:red}</style><script>alert(1)</script><p>The ferry company and the union signed an agreement on Sunday.</p><p>Crews vote next week on what was agreed.</p></html>';
  const { fields, text } = await readMail(mailOf({ ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' }, html));
  expect(fields.publisher).toBe('Ann Lée');
  expect(text).toContain('Crews vote next week');
  expect(text).not.toMatch(/alert|color/);
});

test('no bytes make the mail reader do more than say what is wrong', async () => {
  const start = mailOf({ ...HEADERS, 'Content-Type': 'multipart/mixed; boundary=b' }, '--b\n');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, headed) => {
      const outcome = await readMail(headed ? Buffer.concat([start, bytes]) : bytes).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.message).toMatch(/^is (?:no mail|a mail without)/);
      else expect(outcome).toHaveProperty('text');
    }),
  );
  const nested = Array.from(
    { length: 3000 },
    (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`,
  );
  await expect(
    readMail(mailOf({ ...HEADERS, 'Content-Type': 'multipart/mixed; boundary=b0' }, nested.join(''))),
  ).rejects.toThrow(/^is (?:no mail|a mail without)/);
  await expect(readMail(Buffer.from('Just words.'))).rejects.toThrow('is no mail');
});

test('a folder reads both beside its other files, each by its own kind', async () => {
  const base = temporary('files');
  await writeFile(join(base, 'a.pdf'), pdfOf([release], info));
  await writeFile(join(base, 'b.eml'), mailOf(HEADERS, 'Crews vote next week on what was agreed.'));
  await writeFile(join(base, 'c.pdf'), 'A letter.');
  const { items, failed } = await folder.fetch(
    { type: 'folder', path: '.' },
    { base, now: '2031-05-06T07:00:00.000Z', web },
  );
  expect(items.map(({ content }) => content.type === 'article' && content.fields.publishedAt)).toEqual([
    '2031-05-04',
    '2031-05-04T07:30:00.000Z',
  ]);
  expect(failed.map(({ why }) => why)).toEqual(['is no PDF']);
});

let site: Site;
const web = createWeb({ userAgent: 'Readout/test', allowPrivate: true, pauseMs: 0 });
beforeAll(async () => {
  const sent = (body: Buffer, type: string) => (_: unknown, response: import('node:http').ServerResponse) => {
    response.setHeader('content-type', type);
    response.end(body);
  };
  site = await startSite({
    '/release.pdf': sent(pdfOf([release], info), 'application/pdf'),
    '/release.bin': sent(pdfOf([release], info), 'application/octet-stream'),
    '/scan.pdf': sent(pdfOf([[]]), 'application/pdf'),
  });
});
afterAll(async () => {
  await web.close();
  await site.close();
});

test('an address that answers with a PDF is an article like another', async () => {
  for (const path of ['/release.pdf', '/release.bin']) {
    const url = site.origin + path;
    expect(await identifySource(web, url)).toEqual([{ type: 'page', url }]);
    const read = await readArticlePage(web, url, url, '2031-05-06T07:00:00.000Z');
    expect(read).toMatchObject({ item: { key: url, url, content: { fields: { headline: info.Title, url } } } });
  }
  const scan = await readArticlePage(web, `${site.origin}/scan.pdf`, 'scan', '2031-05-06T07:00:00.000Z');
  expect(scan).toEqual({ why: expect.stringContaining('scanned') });
});
