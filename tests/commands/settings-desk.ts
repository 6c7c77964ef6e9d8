// A desk on an invented story in one Discord server, for tests of settings: made by `room`, gone after each test.
import { afterEach } from 'vitest';
import type { Request } from '../../src/core/command.ts';
import type { Reply, Subscription } from '../../src/core/model.ts';
import { type Desk, desk, textOf } from './harness.ts';

const BRIEFING = `title: Port strike
command: strike
timezone: Europe/Oslo
topics: [{ title: Pay, words: [pay, offer] }, { title: Cranes, words: [crane, cranes] }]
actors: [{ name: Petra Lund }]
sources: [{ type: folder, path: corpus }]
digest: { at: '08:00', days: daily }
`;
const article = (publisher: string, text: string) =>
  `---\npublisher: ${publisher}\npublishedAt: 2031-03-05\n---\n${text}\n`;
const FILES = {
  'pay.md': article('Coast Daily', 'Dockers rejected the pay offer by 61 percent on Wednesday.'),
  'cranes.md': article('Third Desk', 'The port sold two cranes to a yard in Bergen on Wednesday.'),
};
export const FERRY = BRIEFING.replace('Port strike', 'Ferry line').replace('command: strike', 'command: ferry');
export const NOW = '2031-03-06T09:00:00Z';
export const HERE = 'discord:1:11';
export const THERE = 'discord:1:12';

export let open: Desk | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});
export async function room(others = {}): Promise<Desk> {
  open = await desk(BRIEFING, FILES, NOW, others);
  return open;
}
export type Asking = Partial<Omit<Request, 'line'>>;
export const say = (line: string, asking: Asking = {}): Promise<Reply> =>
  open!.app.bot.handle({ line: `/strike ${line}`, reader: 'discord:7', channel: HERE, mayManage: true, ...asking });
export const read = async (line: string, asking?: Asking) => (await say(line, asking)).cards.map(textOf).join('\n');
export const promised = async (channel = HERE): Promise<Subscription> => {
  const [found] = await open!.app.store.subscriptions({ channel });
  if (!found) throw new Error('nothing is promised there');
  return found;
};
export const due = async (channel = HERE) => (await promised(channel)).dueAt;
