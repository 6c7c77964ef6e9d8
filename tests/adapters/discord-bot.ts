/** A bot with invented cards for tests of the Discord adapter; the real app is wired elsewhere. */
import { z } from 'zod';
import { type CommandInfo, defineCommand, type Request } from '../../src/core/command.ts';
import type { Briefing, Card, Reply } from '../../src/core/model.ts';
import type { Bot } from '../../src/core/ports.ts';
import { line, plainCardOf } from '../contracts/cards.ts';

const briefing: Briefing = {
  id: 'port-strike',
  command: 'talks',
  title: 'Port strike: who says what, and what changed',
  language: 'en',
  timezone: 'Europe/Lisbon',
  topics: ['Pay', 'Night shifts', 'Automation', 'Pensions'].map((title) => ({
    id: title.toLowerCase(),
    title,
    words: [],
  })),
  actors: [],
  sources: [],
  digest: { at: '08:00', days: ['mon'] },
};

const run = () => Promise.resolve([]);
const commands: CommandInfo[] = [
  defineCommand({ name: 'status', description: 'Where it stands', input: z.object({}), run }),
  defineCommand({
    name: 'topic',
    description: 'One topic',
    input: z.object({ name: z.string().describe('which topic').meta({ completes: 'topic' }) }),
    run,
  }),
  defineCommand({
    name: 'timeline',
    description:
      'What happened when, in order, from the first article to the last, with all that is still to come and more',
    input: z.object({
      days: z.coerce.number().int().min(1).max(90).optional().describe('how far back'),
      from: z.string().optional(),
    }),
    run,
  }),
  defineCommand({
    name: 'digest',
    description: 'A digest for this channel',
    input: z.object({ action: z.enum(['now', 'on', 'off']).describe('what to do'), time: z.string().optional() }),
    visibility: ({ action }) => (action === 'now' ? 'channel' : 'private'),
    run,
  }),
  defineCommand({
    name: 'words',
    description: 'The exact words',
    input: z.object({ id: z.string() }),
    hidden: true,
    run,
  }),
  defineCommand({
    name: 'share',
    description: 'Share',
    input: z.object({ id: z.string() }),
    hidden: true,
    visibility: () => 'channel',
    run,
  }),
];

export type TestBot = Bot & { asked: Request[]; holds(): () => void };

/** `holds` makes the next answers wait until the function it returns is called. */
export function createTestBot(): TestBot {
  const seen = new Set<string>();
  const asked: Request[] = [];
  let gate: Promise<void> = Promise.resolve();
  const isShared = (text: string) => / (share |digest action:"now")/.test(text);
  return {
    asked,
    briefings: [briefing],
    commands,
    holds: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    visibilityOf: ({ line: text }) => (isShared(text) ? 'channel' : 'private'),
    firstTime: async (key) => !seen.has(key) && Boolean(seen.add(key)),
    complete: async ({ typed, limit }) =>
      Array.from({ length: 40 }, (_, index) => ({ label: `${typed} ${index}`, value: `value ${index}` })).slice(
        0,
        limit + 5,
      ),
    handle: async (request) => {
      asked.push(request);
      await gate;
      return replyTo(request, isShared(request.line));
    },
  };
}

function replyTo(request: Request, shared: boolean): Reply {
  const id = 'r7f3';
  if (request.line.includes('share broken') || (request.line.includes('if-you-may') && request.mayManage === false))
    return { id, visibility: 'private', cards: [noteCard('There is no such answer.')] };
  const visibility = shared ? 'channel' : 'private';
  if (request.line.includes('action:"on"') && request.mayManage === false) {
    return { id, visibility, cards: [noteCard('Only members who may manage the server can do that.')] };
  }
  if (request.line.includes(' timeline')) return { id, visibility, cards: [longCard()] };
  return { id, visibility, cards: [statusCard(request.line)] };
}

function noteCard(text: string): Card {
  return { ...plainCardOf([]), citations: [], actions: [], blocks: [{ type: 'note', text }] };
}

export function statusCard(command: string): Card {
  const card = plainCardOf(['Pay stays open.', 'Night shifts were agreed on 2 March.']);
  card.blocks.unshift({
    type: 'lines',
    lines: [line('Dockers rejected the offer by 61 percent on Wednesday [5 March].', [2])],
  });
  card.blocks.push({ type: 'note', text: `You asked: ${command}` });
  const topics = briefing.topics.map(({ id, title }) => ({ label: title, command: `/talks topic name:"${id}"` }));
  card.actions = [
    { label: 'Timeline', command: '/talks timeline' },
    { label: 'Show the words', command: '/talks words r7f3' },
    { label: 'Share to channel', command: '/talks share r7f3' },
    ...topics,
  ];
  return card;
}

function longCard(): Card {
  return plainCardOf(
    Array.from({ length: 200 }, (_, index) => `Ship number ${index} left the harbour at noon, said the pilot.`),
  );
}
