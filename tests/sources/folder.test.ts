/** The folder source against real files. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, expect, test } from 'vitest';
import { toArticle } from '../../src/core/article.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Article } from '../../src/core/model.ts';
import { folder } from '../../src/sources/folder.ts';
import { sources } from '../../src/sources/index.ts';
import { noWeb } from '../contracts/no-web.ts';
import { sourceContract } from '../contracts/source.ts';
import { temporary } from '../temporary.ts';

const now = '2031-05-06T07:08:09Z';
const body =
  'The ferry company and its crews agreed on Friday to go on talking about night work. “We are nearer than we were in March,” said Ada Brink, who leads the crews’ union.\n\nShips run as planned until the end of the month, the company said.';
let root = '';

beforeAll(async () => {
  root = temporary('folder');
  await put('b.txt', `Ferry Talks Go On After Late Night\n\n${body}`);
  await put(
    'a/deep/c.md',
    `---\ntitle: Ferries keep sailing\npublisher: Sample desk\nauthor: [Ann Lee, Bo Ray]\ndate: 2031-05-02\nlang: en\n---\n# Ferries keep sailing\n\n${body}\n\n- a **first** point of the [agreement](https://example.org/a) in full\n`,
  );
  await put(
    'page.html',
    `<html lang="en"><head><title>Ferry deal near | Coast Daily News</title><meta property="article:published_time" content="2031-05-03T00:30:00+02:00"><meta property="og:site_name" content="Coast Daily News"></head><body><nav><a>Home</a><a>World</a></nav><article><h1>Ferry deal near</h1><p>${body.replace('\n\n', '</p><p>')}</p><p>A third paragraph tells what the harbour master thinks of the timetable and why it matters to islanders.</p></article><footer>© 2031</footer></body></html>`,
  );
  await put(
    'graph.json',
    JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', name: 'x' },
        {
          '@type': 'NewsArticle',
          headline: 'Crews vote',
          articleBody: body,
          datePublished: '2031-05-04',
          author: { '@type': 'Person', name: 'Ann Lee' },
          publisher: { name: 'Sample desk B' },
          url: 'https://example.org/vote',
          inLanguage: 'en-GB',
        },
      ],
    }),
  );
  await put(
    'two.json',
    JSON.stringify([
      { '@type': 'NewsArticle', headline: 'One of two', articleBody: body },
      { '@type': ['Report'], headline: 'Two of two', articleBody: body },
    ]),
  );
  await put('broken.json', '{ "headline": ');
  await put('empty.txt', '  \n');
  await put('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0, 0, 7]));
  await put('sheet.xlsx', 'x');
  await put('bad.md', '---\ntitle: [\n---\ntext');
  await put('large.txt', Buffer.alloc(11 * 1024 * 1024, 'a '));
  await put('.hidden/d.txt', body);
  await symlink(join(root, 'nowhere.txt'), join(root, 'link.txt'));
  for (const encoding of ['utf-16le', 'utf-16be', 'windows-1251', 'windows-1252', 'utf-8']) {
    const text =
      encoding === 'windows-1251'
        ? 'Переговоры о паромах продолжаются второй день подряд, сообщила компания. Следующая встреча назначена на пятницу, и обе стороны ждут её.'
        : 'Café owners in Orléans asked the mayor’s office for more time, “a year at least”, before the naïve plan starts – they said so twice.';
    await put(
      `encodings/${encoding}.txt`,
      iconv.encode(text, encoding, { addBOM: encoding !== 'utf-16be' && encoding.startsWith('utf') }),
    );
  }
});

async function put(name: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), content);
}

async function read(
  path = '.',
): Promise<{ articles: Map<string, Article>; failed: Map<string, string>; keys: string[] }> {
  const { items, failed } = await folder.fetch({ type: 'folder', path }, { base: root, now, web: noWeb });
  const articles = new Map<string, Article>();
  for (const item of items) {
    const article = toArticle(item);
    if (!('skipped' in article)) articles.set(item.key.replace(/^readout-folder-[^/]*\//, ''), article);
  }
  return {
    articles,
    failed: new Map(failed.map((row) => [row.key.replace(/^readout-folder-[^/]*\//, ''), row.why])),
    keys: items.map((item) => item.key),
  };
}

sourceContract('folder', folder, async () => ({ spec: { type: 'folder', path: '.' }, base: root }));

test('the list of source types names each once', () => {
  expect(sources.map((source) => source.type)).toEqual([...new Set(sources.map((source) => source.type))]);
  expect(sources.map((source) => source.type)).toContain('folder');
});

test('every kind of file becomes an article with the fields it states', async () => {
  const { articles } = await read();
  expect(articles.get('b.txt')).toMatchObject({
    headline: 'Ferry Talks Go On After Late Night',
    site: 'b',
    language: 'en',
  });
  expect(articles.get('a/deep/c.md')).toMatchObject({
    headline: 'Ferries keep sailing',
    publisher: 'Sample desk',
    byline: 'Ann Lee, Bo Ray',
    publishedAt: '2031-05-02',
    dateBasis: 'stated',
  });
  expect(articles.get('a/deep/c.md')?.text).toContain('- a first point of the agreement in full');
  expect(articles.get('page.html')).toMatchObject({
    headline: 'Ferry deal near',
    publisher: 'Coast Daily News',
    publishedAt: '2031-05-03',
  });
  expect(articles.get('page.html')?.text).not.toMatch(/Home|©/);
  expect(articles.get('graph.json')).toMatchObject({
    headline: 'Crews vote',
    byline: 'Ann Lee',
    publisher: 'Sample desk B',
    url: 'https://example.org/vote',
    publishedAt: '2031-05-04',
  });
  expect([articles.get('two.json#1')?.headline, articles.get('two.json#2')?.headline]).toEqual([
    'One of two',
    'Two of two',
  ]);
});

test('any encoding is read to the same letters', async () => {
  const { articles } = await read();
  for (const name of ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']) {
    expect(articles.get(`encodings/${name}.txt`)?.text, name).toContain(
      'Café owners in Orléans asked the mayor’s office for more time, “a year at least”, before the naïve plan starts – they',
    );
  }
  expect(articles.get('encodings/windows-1251.txt')).toMatchObject({ language: 'ru' });
  expect(articles.get('encodings/windows-1251.txt')?.text).toContain('Переговоры о паромах продолжаются');
});

test('what cannot be read is named with the reason, and nothing else is lost', async () => {
  const { failed, articles } = await read();
  expect(failed.get('broken.json')).toMatch(/no valid JSON/);
  expect(failed.get('empty.txt')).toMatch(/empty/);
  expect(failed.get('picture.txt')).toMatch(/no text file/);
  expect(failed.get('sheet.xlsx')).toMatch(/^files of this kind are not read.*\.txt/);
  expect(failed.get('bad.md')).toMatch(/front matter/);
  expect(failed.get('large.txt')).toMatch(/too large/);
  expect(failed.get('link.txt')).toMatch(/link/);
  expect(failed.size).toBe(7);
  expect([...articles.keys()].some((key) => key.includes('hidden'))).toBe(false);
});

test('the order is that of the names, and one file alone can be read', async () => {
  const { keys } = await read();
  expect(keys.map((key) => key.replace(/#\d+$/, ''))).toEqual([...keys.map((key) => key.replace(/#\d+$/, ''))].sort());
  expect((await read('b.txt')).keys).toEqual(['b.txt']);
});

test('a path that is not there is the user’s mistake, with what to do', async () => {
  await expect(folder.fetch({ type: 'folder', path: 'nix' }, { base: root, now, web: noWeb })).rejects.toThrow(
    UserError,
  );
  await expect(folder.fetch({ type: 'folder', path: 'nix' }, { base: root, now, web: noWeb })).rejects.toThrow(
    /"nix".*check/,
  );
});
