// `/story positions`: by actor, by topic, by what was mistyped, and on a briefing that names neither.
import { afterEach, expect, it } from 'vitest';
import { type Desk, desk, textOf } from './harness.ts';

const BRIEFING = `title: Port strike
command: story
timezone: UTC
sources:
  - { type: folder, path: corpus }
topics:
  - { title: Pay, words: [pay, wages, offer] }
  - { title: Night shifts, words: [night shift] }
actors:
  - { name: Petra Lund, aliases: [Lund] }
  - { name: Rainer Haas, aliases: [Haas] }
`;
const FILES = {
  'one.md': `---
headline: Haas says no
publisher: Harbour Post
publishedAt: 2031-02-20
---
Rainer Haas rejects the offer of the union on pay. The cranes stood still all day.
`,
  'two.md': `---
headline: Haas gives way
publisher: Coast Daily
publishedAt: 2031-03-05
---
Rainer Haas accepts the offer of the union on pay. "The night shift must go before Easter," Petra Lund said in the hall.
`,
};
const NOW = '2031-03-06T08:00:00Z';

let open: Desk | undefined;
afterEach(() => open?.close());

async function at(briefing: string, files: Record<string, string> = FILES): Promise<Desk> {
  open = await desk(briefing, files, NOW);
  return open;
}

it('tells who stands where, and what moved', async () => {
  const story = await at(BRIEFING);
  const card = await story.card('/story positions');
  expect(textOf(card).split('\n')).toEqual([
    'Rainer Haas accepts the offer of the union on pay.',
    'Rainer Haas rejects the offer of the union on pay.',
    '"The night shift must go before Easter," Petra Lund said in the hall.',
  ]);
  const [block] = card.blocks;
  expect(block?.type === 'positions' && block.rows.map(({ actor, topic }) => `${actor}: ${topic}`)).toEqual([
    'Rainer Haas: Pay',
    'Petra Lund: Night shifts',
  ]);
  expect(block?.type === 'positions' && block.rows[0]?.lines.map((line) => line.change)).toEqual([
    'changed',
    undefined,
  ]);
});

it('takes an actor or a topic, however it is typed', async () => {
  const story = await at(BRIEFING);
  expect(textOf(await story.card('/story positions lund'))).toContain('night shift');
  expect(textOf(await story.card('/story positions night shfts'))).toContain('Petra Lund said');
  const unknown = await story.card('/story positions xyzzy');
  expect(textOf(unknown)).toContain('No actor or topic is called “xyzzy”');
  expect(unknown.actions.map((action) => action.command)).toContain('/story positions rainer-haas');
});

it('offers actors and topics while it is typed', async () => {
  const story = await at(BRIEFING);
  const offered = await story.app.bot.complete({
    briefing: 'story',
    command: 'positions',
    option: 'name',
    typed: '',
    limit: 10,
  });
  expect(offered.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Pay', 'Night shifts', 'Petra Lund', 'Rainer Haas']),
  );
});

it('finds its own actors and topics where the briefing names none', async () => {
  const says = (name: string, words: string, thing: string, day: number) => `---
headline: The canal, day ${day}
publisher: Paper ${day}
publishedAt: 2031-03-0${day}
---
The council met on the ${thing} in the evening. "${words}," ${name} said. On the ${thing} no vote was held.
`;
  const story = await at(
    'title: Canal\ncommand: story\ntimezone: UTC\nsources:\n  - { type: folder, path: corpus }\n',
    {
      'a.md': says('Marta Okonjo', 'The boat toll must go this year', 'boat toll', 1),
      'b.md': says('Jonas Brekke', 'The boat toll should stay where it is', 'boat toll', 2),
      'c.md': says('Marta Okonjo', 'We will never pay the boat toll again', 'boat toll', 3),
      'd.md': says('Jonas Brekke', 'Nobody needs the swing bridge any more', 'swing bridge', 4),
      'e.md': says('Marta Okonjo', 'We want the swing bridge to stay open', 'swing bridge', 5),
      'f.md': says('Jonas Brekke', 'The swing bridge is too old for this traffic', 'swing bridge', 6),
    },
  );
  const [block] = (await story.card('/story positions')).blocks;
  expect(block?.type === 'positions' && [...new Set(block.rows.map((row) => row.actor))].sort()).toEqual([
    'Jonas Brekke',
    'Marta Okonjo',
  ]);
});
