/** A small bot with real cards, so that an adapter can be tested without articles: an invented port strike. */
import type { Request } from '../../src/core/command.ts';
import type { Card, Reply } from '../../src/core/model.ts';
import type { Bot } from '../../src/core/ports.ts';
import { line, plainCardOf } from '../contracts/cards.ts';

const TOPICS = ['Pay', 'Night shifts', 'Automation', 'Safety', 'Pensions'];

/** Also tells which requests came. */
export function createStrikeBot(): Bot & { requests: Request[] } {
  const requests: Request[] = [];
  const replies = new Map<string, Card[]>();
  const keys = new Set<string>();
  return {
    requests,
    briefings: [
      {
        id: 'strike',
        command: 'talks',
        title: 'Port strike',
        language: 'en',
        timezone: 'Europe/Lisbon',
        topics: [],
        actors: [],
        sources: [],
        digest: { at: '08:00', days: ['mon'] },
      },
    ],
    commands: ['status', 'topic', 'long', 'digest', 'help'].map((name) => ({
      name,
      description: name,
      options: [],
      hidden: false,
      looks: true,
      visibility: () => 'private' as const,
    })),
    visibilityOf: ({ line: typed }) => visibility(typed),
    complete: async () => [],
    firstTime: async (key) => !keys.has(key) && Boolean(keys.add(key)),
    async handle(request) {
      requests.push(request);
      const id = `r${requests.length}`;
      const [name = '', ...words] = request.line.replace(/^\/\S+\s*/, '').split(/\s+/);
      const cards = name === 'share' ? (replies.get(words[0] ?? '') ?? []) : [card(name, words.join(' '))];
      replies.set(id, cards);
      return withShare({ id, visibility: visibility(request.line), cards });
    },
  };
}

function visibility(typed: string): 'private' | 'channel' {
  return /^\/talks (?:share|digest now)\b/.test(typed) ? 'channel' : 'private';
}

function withShare(reply: Reply): Reply {
  if (reply.visibility === 'channel') return reply;
  const action = { label: 'Share to channel', command: `/talks share ${reply.id}` };
  return { ...reply, cards: reply.cards.map((one) => ({ ...one, actions: [...one.actions, action] })) };
}

function card(name: string, words: string): Card {
  switch (name) {
    case 'status':
      return {
        ...plainCardOf([]),
        blocks: [
          { type: 'lines', lines: [line('Dockers rejected the offer on Wednesday [5 Mar 2025].', [2])] },
          {
            type: 'lines',
            heading: 'Where each issue stands',
            lines: [{ ...line('Talks resume on Monday.', [1]), topic: 'Pay' }],
          },
        ],
        actions: [
          { label: 'Timeline', command: '/talks timeline' },
          ...TOPICS.map((topic) => ({ label: topic, command: `/talks topic ${topic.toLowerCase()}` })),
        ],
      };
    case 'topic':
      return { ...plainCardOf([`The union spoke about ${words}.`]), title: `Topic: ${words}`, actions: [] };
    case 'long':
      return {
        ...plainCardOf(Array.from({ length: Number(words) }, (_, n) => `Ship ${n} left the harbour at noon.`)),
        title: 'Ships',
      };
    case 'digest':
      return settings(words === 'now' ? 'Digest of the port strike' : 'No digest is on in this channel.');
    default:
      return settings('Try /talks status, /talks topic <name> or /talks help.');
  }
}

function settings(text: string): Card {
  return { ...plainCardOf([]), title: 'Port strike', blocks: [{ type: 'note', text }], citations: [], actions: [] };
}
