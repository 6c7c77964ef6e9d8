// The page of the console: what it shows, what it keeps to itself, and how it reads.

import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { get, platform, run } from './standins/running-bot.ts';

describe('the page', () => {
  it('shows how parts, sources and digests do, those in trouble by name', async () => {
    const one = await run([platform('slack')]);
    await expect.poll(async () => (await get(one, '/')).text).toContain('paused: gone');
    const { status, text, type } = await get(one, '/');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    const { document } = parseHTML(text);
    const tables = new Map(
      [...document.querySelectorAll('table')].map((table) => [
        table.querySelector('caption')?.textContent,
        [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
      ]),
    );
    expect(tables.get('Parts')).toEqual([
      ['schedule', 'well'],
      ['slack', 'well'],
    ]);
    expect(tables.get('Sources')?.map(([name]) => name)).toEqual(['<img src=x onerror=alert(1)>', 'Coast Daily']);
    expect(tables.get('Digests')?.map(([channel]) => channel)).toEqual(['slack:T1:gone', 'slack:T1:here']);
    expect(tables.get('Digests')?.[1]?.[4]).toMatch(/^\w{3} \d+ Mar 2026, \d\d:\d\d \(.+\)$/);
    expect(tables.get('Versions')?.map(([what]) => what)).toEqual(['Readout', 'Engine', 'Node']);
  });

  it('lets nothing of a name act, shows no secret and nobody who added or set up something', async () => {
    const one = await run([]);
    const response = await fetch(`${one.address}/`);
    const text = await response.text();
    const { document } = parseHTML(text);
    expect(document.querySelectorAll('img, script, iframe, [onerror], [style], form')).toHaveLength(0);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const style = document.querySelector('style')?.textContent ?? '';
    expect(response.headers.get('content-security-policy')).toContain(
      createHash('sha256').update(style).digest('base64'),
    );
    expect(text).not.toMatch(/hidden|petra|slack:U1/i);
  });

  it('can be read without eyes: a language, one first heading, tables with captions and headers', async () => {
    const one = await run([]);
    const { document } = parseHTML((await get(one, '/')).text);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('h1, main, title')).toHaveLength(3);
    const tables = [...document.querySelectorAll('table')];
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy();
      expect(
        table.querySelectorAll('thead th:not([scope=col]), tbody tr > :first-child:not([scope=row])'),
      ).toHaveLength(0);
    }
  });
});
