// Claims that cannot all hold, side by side: all of them, or those on one topic or of one actor.
import { z } from 'zod';
import { actorsOf } from '../src/core/actor-list.ts';
import { unclear } from '../src/core/ask-back.ts';
import { defineCommand } from '../src/core/command.ts';
import { disputesCard } from '../src/core/disputes-card.ts';
import { match } from '../src/core/match.ts';
import { recentBoard } from '../src/core/status.ts';

export const disputes = defineCommand({
  name: 'disputes',
  description: 'Where the articles disagree, side by side',
  input: z.object({
    name: z.string().trim().max(100).default('').describe('an actor or a topic').meta({ completes: 'position' }),
  }),
  async run({ name }, { briefing, corpus, now, say }) {
    const board = await recentBoard(briefing, corpus);
    if (!name) return [disputesCard(board, now, say)];
    const topics = briefing.topics.map((one) => ({ id: one.id, title: one.title, names: one.words }));
    const actors = actorsOf(briefing, await corpus.recent());
    const { sure, candidates } = match(name, [...topics, ...actors]);
    if (!sure) return [unclear(briefing, now, 'disputes', name, candidates, [...topics, ...actors], say)];
    return [disputesCard(board, now, say, sure)];
  },
});
