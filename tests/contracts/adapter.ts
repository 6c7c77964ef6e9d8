/** What every adapter's renderer promises, whatever the platform: one suite, run by each of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Block, Card, Line, Reply } from '../../src/core/model.ts';
import { cardOfEveryBlock, line, plainCardOf, replyOf } from './cards.ts';
import { ATTACKS, cardSaying, hostileReply } from './hostile.ts';

/** A citation mark as a reader sees it; `url` where it is a link. */
export type Mark = { n: number; url?: string };

/** How a platform is looked at; `Body` is one message as it is sent. */
export type Renderer<Body> = {
  name: string;
  render(reply: Reply): Body[];
  /** Every limit of the platform that a message breaks, in words; none when the platform would take it. */
  violations(body: Body): string[];
  /**
   * Everything in a message that would act although only we may act: mentions, markup and links that a text brought along
   * (our own marks, headings and buttons left out), in words.
   */
  active(body: Body): string[];
  /** The message as a person reads it, markup resolved and escapes gone; line breaks may be anywhere between words. */
  shown(body: Body): string;
  /** Every citation mark of the message, each time it occurs. */
  marks(body: Body): Mark[];
  /** Buttons and menu entries. */
  actions(body: Body): Action[];
};

/** Runs the suite. `runs` is for slow renderers. */
export function rendererContract<Body>(renderer: Renderer<Body>, runs = 100): void {
  const { render, violations, active, shown, marks, actions } = renderer;
  const reading = (reply: Reply) => squeeze(render(reply).map(shown).join('\n'));

  describe(`${renderer.name}: the renderer's contract`, () => {
    it('never exceeds a limit and never says nothing, however hostile the card', () => {
      fc.assert(
        fc.property(hostileReply, (reply) => {
          const bodies = render(reply);
          expect(bodies.length).toBeGreaterThan(0);
          expect(bodies.flatMap(violations)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it('lets nothing of an article act, however hostile the card', () => {
      fc.assert(
        fc.property(hostileReply, (reply) => {
          expect(render(reply).flatMap(active)).toEqual([]);
        }),
        { numRuns: runs },
      );
    });

    it('shows a mark for every citation of every line, however hostile the card', () => {
      fc.assert(
        fc.property(hostileReply, (reply) => {
          const seen = render(reply).flatMap(marks);
          for (const [n, times] of countMarks(reply)) {
            expect(seen.filter((mark) => mark.n === n).length, `marks [${n}]`).toBeGreaterThanOrEqual(times);
          }
        }),
        { numRuns: runs },
      );
    });

    it('is a pure function of the reply', () => {
      fc.assert(
        fc.property(hostileReply, (reply) => {
          const before = structuredClone(reply);
          expect(JSON.stringify(render(reply))).toBe(JSON.stringify(render(before)));
          expect(reply).toEqual(before);
        }),
        { numRuns: Math.ceil(runs / 5) },
      );
    });

    it.each(ATTACKS.map((attack) => [JSON.stringify(attack.slice(0, 60)), attack] as const))(
      'makes %s inert wherever it stands',
      (_name, attack) => {
        const bodies = render(replyOf(cardSaying(attack)));
        expect(bodies.flatMap(active)).toEqual([]);
        expect(bodies.flatMap(violations)).toEqual([]);
      },
    );

    it('links each mark to its own article', () => {
      const seen = render(
        replyOf(plainCardOf(['The port opened again on Monday.', 'Two ships left the harbour.'])),
      ).flatMap(marks);
      for (const n of [1, 2]) {
        expect(seen).toContainEqual({ n, url: `https://news.example/${n}` });
      }
    });

    it('names the source where there is no address to link to', () => {
      const card = plainCardOf(['The port opened again on Monday.']);
      card.citations = card.citations.map(({ url: _url, ...rest }) => rest);
      const text = reading(replyOf(card));
      expect(text).toContain('Harbour Post');
      expect(text).toContain('Headline 1');
    });

    it('splits a reply that is too long between lines, in order, and loses none', () => {
      const words = Array.from(
        { length: 400 },
        (_, index) => `Ship number ${index} left the harbour at noon, said the pilot.`,
      );
      const bodies = render(replyOf(plainCardOf(words)));
      expect(bodies.length).toBeGreaterThan(1);
      expect(bodies.flatMap(violations)).toEqual([]);
      const texts = bodies.map((body) => squeeze(shown(body)));
      let part = 0;
      for (const sentence of words) {
        while (part < texts.length && !texts[part]?.includes(sentence)) part += 1;
        expect(part, sentence).toBeLessThan(texts.length);
      }
      expect(bodies.slice(0, -1).flatMap(actions)).toEqual([]);
      expect(actions(bodies.at(-1) as Body)).toContainEqual({ label: 'Timeline', command: '/talks timeline' });
    });

    it('shows every line of every known block, its heading and what is new', () => {
      const text = reading(replyOf(cardOfEveryBlock()));
      for (const words of [
        'Where it stands',
        'Pay stays open.',
        'Petra Lund',
        'Union',
        'How many ships wait',
        'Fourteen ships wait.',
        'More than twenty ships wait.',
        'Digest',
        '08:00',
        'Mentions by day',
        'The talks began.',
        '2 Mar 2025',
        'Nothing is stored.',
        'Port strike',
      ])
        expect(text).toContain(words);
      expect(text).toMatch(/\bnew\b/i);
    });

    it('tells a block of a kind it does not know as plain text, with its citations', () => {
      const card = plainCardOf(['The port opened again on Monday.']);
      const unknown = {
        type: 'map',
        heading: 'Where ships wait',
        places: [{ name: 'Outer roads', lines: [line('Nine ships lie at anchor.', [2])] }],
      } as unknown as Block;
      const bodies = render(replyOf({ ...card, blocks: [unknown] }));
      const text = squeeze(bodies.map(shown).join('\n'));
      for (const words of ['Where ships wait', 'Outer roads', 'Nine ships lie at anchor.'])
        expect(text).toContain(words);
      expect(bodies.flatMap(marks).map((mark) => mark.n)).toContain(2);
    });

    it('makes every action of a card something to press', () => {
      const wanted: Action[] = [
        { label: 'Who says what', command: '/talks positions' },
        { label: 'Pay', command: '/talks topic pay' },
        { label: 'Night shifts', command: '/talks topic name:"night shifts"' },
        { label: 'Show the words', command: '/talks words abc123' },
      ];
      const offered = render(replyOf({ ...plainCardOf(['Pay stays open.']), actions: wanted })).flatMap(actions);
      for (const action of wanted) expect(offered).toContainEqual(action);
    });

    it('answers even where a reply holds no card or an empty one', () => {
      const empty: Card = { ...plainCardOf([]), blocks: [], citations: [], actions: [] };
      for (const cards of [[], [empty], [{ ...empty, title: '' }]]) {
        const bodies = render({ id: 'r1', visibility: 'private', cards });
        expect(bodies.length).toBeGreaterThan(0);
        expect(bodies.flatMap(violations)).toEqual([]);
      }
    });
  });
}

/** White space folded, so that it does not matter where a platform breaks lines. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function countMarks(reply: Reply): Map<number, number> {
  const counts = new Map<number, number>();
  const lines = reply.cards.flatMap((card) => card.blocks.flatMap(linesOf));
  for (const n of lines.flatMap((one) => [...new Set(one.cites)])) counts.set(n, (counts.get(n) ?? 0) + 1);
  return counts;
}

function linesOf(block: Block): Line[] {
  if (block.type === 'lines') return block.lines;
  if (block.type === 'timeline') return block.entries.flatMap((entry) => entry.lines);
  if (block.type === 'positions') return block.rows.flatMap((row) => row.lines);
  return block.type === 'dispute' ? block.sides : [];
}
