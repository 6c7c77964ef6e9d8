/** The terminal's renderers: what a reader sees in a window, and that nothing of an article acts there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, renderMarkdown } from '../../src/adapters/terminal/markdown.ts';
import { renderTerminal } from '../../src/adapters/terminal/render.ts';
import { width } from '../../src/core/columns.ts';
import type { Reply } from '../../src/core/model.ts';
import { cardOfEveryBlock, line, plainCardOf, replyOf } from '../contracts/cards.ts';
import { ATTACKS, cardSaying, hostileReply } from '../contracts/hostile.ts';

const PLAIN = { width: 100, colour: false };
const squeeze = (text: string) => text.replace(/\s+/g, ' ');

/** How often each number is cited by the lines of a reply, and listed as a source. */
function countMarks(reply: Reply): Map<number, number> {
  const counts = new Map<number, number>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('cites' in value && Array.isArray(value.cites)) {
        for (const n of new Set(value.cites as number[])) counts.set(n, (counts.get(n) ?? 0) + 1);
      } else Object.values(value).forEach(visit);
    }
  };
  visit(reply.cards.map(({ blocks }) => blocks));
  return counts;
}

describe('text for a window', () => {
  it('reads like a card: title, as-of, headings, bullets, marks, buttons as command lines, sources', () => {
    const card = plainCardOf(['The port opened again on Monday.', 'Two ships left the harbour.']);
    expect(renderTerminal(replyOf(card), PLAIN).split('\n')).toEqual([
      'Port strike',
      'as of 5 Mar 2025',
      '',
      'Where it stands',
      '  • The port opened again on Monday. [1]',
      '  • Two ships left the harbour. [2]',
      '',
      '› Timeline: /talks timeline',
      '',
      '[1] Harbour Post · 3 Mar 2025 · Headline 1',
      '    https://news.example/1',
      '[2] Coast Daily · 4 Mar 2025 · Headline 2',
      '    https://news.example/2',
    ]);
  });

  it('shows every known block', () => {
    const text = renderTerminal(replyOf(cardOfEveryBlock()), PLAIN);
    for (const row of [
      '  • new Pay: Pay stays open. · 2 publishers [1][2]',
      '  2 Mar 2025   The talks began. [1]',
      '  Union · Pay',
      '    • “We ask for seven.” — Petra Lund [1]',
      '  How many ships wait',
      '    • Fourteen ships wait. [1]',
      '  Setting  Value',
      '  Digest   08:00',
      '  Union ▃█▁ 2 → 1',
      'Nothing is stored.',
    ])
      expect(text.split('\n')).toContain(row);
  });

  it('lists an article once, with the numbers of all its passages', () => {
    const card = plainCardOf(['A.', 'B.']);
    card.citations = [1, 2, 3].map((n) => ({ ...card.citations[0]!, n, articleId: n === 2 ? 'other' : 'a1' }));
    const rows = renderTerminal(replyOf(card), PLAIN).split('\n');
    expect(rows).toContain('[1][3] Harbour Post · 3 Mar 2025 · Headline 1');
    expect(rows).toContain('[2] Harbour Post · 3 Mar 2025 · Headline 1');
  });

  it('shows several buttons side by side and breaks none of them', () => {
    const actions = ['pay', 'night shifts'].map((name) => ({ label: name, command: `/port topic ${name}` }));
    const card = { ...plainCardOf([]), title: 'Port', citations: [], actions };
    expect(renderTerminal(replyOf(card), { width: 40, colour: false }).split('\n').slice(2)).toEqual([
      '› pay: /port topic pay ·',
      '  night shifts: /port topic night shifts',
    ]);
  });

  it('wraps to the window with hanging indents', () => {
    const words = 'The harbour master said on Tuesday that fourteen ships were waiting in the outer roads.';
    const card = { ...plainCardOf([words, words]), title: 'Port', citations: [], actions: [] };
    expect(renderTerminal(replyOf(card), { width: 40, colour: false }).split('\n')).toEqual([
      'Port',
      '',
      'Where it stands',
      '  • The harbour master said on Tuesday',
      '    that fourteen ships were waiting in',
      '    the outer roads. [1]',
      '  • The harbour master said on Tuesday',
      '    that fourteen ships were waiting in',
      '    the outer roads. [2]',
    ]);
  });

  it('wraps the cells of a table that is wider than the window, and stacks them in a very narrow one', () => {
    const cell = 'warned that the article carries no date of its own';
    const table = { type: 'table' as const, columns: ['Source', 'Note'], rows: [['Harbour Post', cell]] };
    const reply = replyOf({ ...plainCardOf([]), blocks: [table], citations: [], actions: [] });
    expect(renderTerminal(reply, { width: 44, colour: false }).split('\n').slice(2)).toEqual([
      '  Source        Note',
      '  Harbour Post  warned that the article',
      '                carries no date of its own',
    ]);
    expect(renderTerminal(reply, { width: 24, colour: false }).split('\n').slice(2)).toEqual([
      '  • Source: Harbour Post',
      '    Note: warned that',
      '    the article carries',
      '    no date of its own',
    ]);
  });

  it('colours only when asked, and colours change no word and no line break', () => {
    const reply = replyOf(cardOfEveryBlock());
    const coloured = renderTerminal(reply, { width: 60, colour: true });
    expect(coloured).toContain('\u001b[1mPort strike\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the codes that are taken out.
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(renderTerminal(reply, { width: 60, colour: false }));
  });

  it('is never wider than the window, save for addresses', () => {
    fc.assert(
      fc.property(hostileReply, fc.integer({ min: 40, max: 140 }), (reply, columns) => {
        for (const row of renderTerminal(reply, { width: columns, colour: false }).split('\n')) {
          if (!/^\s*https?:\/\/\S+$/.test(row)) expect(width(row), row).toBeLessThanOrEqual(columns);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('prints no control character, escape sequence or direction mark of an article', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const text = renderTerminal(reply, PLAIN).replaceAll('\n', '');
        expect(text).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
        expect(text.isWellFormed()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every citation of every line, and lists its source', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const text = squeeze(renderTerminal(reply, { width: 400, colour: false }));
        for (const [n, times] of countMarks(reply)) {
          const sources = reply.cards.filter(({ citations }) => citations.some((citation) => citation.n === n)).length;
          expect(text.split(`[${n}]`).length - 1).toBeGreaterThanOrEqual(times + sources);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lists only addresses of the web', () => {
    const card = plainCardOf(['A.', 'B.']);
    card.citations = card.citations.map((citation, index) => ({
      ...citation,
      url: index === 0 ? 'javascript:alert(1)' : 'https://news.example/\u001b[31m x',
    }));
    const text = renderTerminal(replyOf(card), PLAIN);
    expect(text).not.toContain('javascript');
    expect(text).toContain('https://news.example/%1B[31m%20x');
  });

  it('tells a block of a kind it does not know', () => {
    const unknown = { type: 'map', heading: 'Where ships wait', lines: [line('Nine ships lie at anchor.', [1])] };
    const card = { ...plainCardOf([]), blocks: [unknown as never] };
    expect(renderTerminal(replyOf(card), PLAIN)).toMatch(/Where ships wait[\s\S]*Nine ships lie at anchor\. \[1\]/);
  });
});

describe('Markdown', () => {
  it('reads like a card, with links to the articles', () => {
    expect(renderMarkdown(replyOf(plainCardOf(['The port opened again on Monday.'])))).toBe(
      [
        '## Port strike',
        '',
        '*as of 5 Mar 2025*',
        '',
        '### Where it stands',
        '',
        '- The port opened again on Monday. [\\[1\\]](<https://news.example/1>)',
        '',
        'Timeline: `/talks timeline`',
        '',
        '### Sources',
        '',
        '- \\[1\\] Harbour Post · 3 Mar 2025 · [Headline 1](<https://news.example/1>)',
        '- \\[2\\] Coast Daily · 4 Mar 2025 · [Headline 2](<https://news.example/2>)',
        '',
      ].join('\n'),
    );
  });

  it('leaves ordinary words as they are', () => {
    const words = 'U.S. envoy: “No deal” — 4.5 percent (R. Haas), 28-point plan; it’s over!';
    expect(escapeMarkdown(words)).toBe(words);
  });

  it.each(ATTACKS.map((attack) => [JSON.stringify(attack.slice(0, 60)), attack] as const))(
    'makes %s inert wherever it stands',
    (_name, attack) => {
      expect(activeMarkup(renderMarkdown(replyOf(cardSaying(attack))))).toEqual([]);
    },
  );

  it('makes hostile cards inert and keeps their citations', () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const text = renderMarkdown(reply);
        expect(activeMarkup(text)).toEqual([]);
        for (const [n, times] of countMarks(reply)) {
          expect(text.split(`\\[${n}\\]`).length - 1).toBeGreaterThanOrEqual(times);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Markup of a Markdown text that is not ours: our links, emphasis, code of buttons, headings and tables are taken out first. */
function activeMarkup(markdown: string): string[] {
  return markdown.split('\n').flatMap((row) => {
    const rest = row
      .replace(/: `\/talks [\w :"-]*`/g, ': ')
      .replaceAll('<!-- -->', '¦')
      .replaceAll('\\_', 'u')
      .replace(/\\[!-/:-@[-`{-~]/g, '§')
      .replace(/\[([^[\]]*)\]\(<https?:\/\/[^\s<>\\]*>\)/g, '$1')
      .replace(/^\s*(?:- |#{2,3} |\*\*\*$)/, '')
      .replace(/^\*\*(.*)\*\*$/, '$1')
      .replace(/^\*\*[^*]*\*\* /, '')
      .replace(/^\*([^*]*)\*/, '$1')
      .replace(/^\|.*\|$/, (table) => table.replaceAll('|', ' '));
    const found = [
      ...(/[`*_[\]<>|~]|^\s*(?:#|[-+] |\d+[.)] |={3})/.exec(rest) ?? []),
      ...(/\w:\/\/|\bwww\.|@[^¦]|:[\w+-]+:|&#?\w+;|\.\p{L}{2,}/iu.exec(rest) ?? []),
    ];
    return found.map((markup) => `${markup} in ${row.slice(0, 200)}`);
  });
}
