// Who stands where on what: all main actors, one actor, or one topic.
import { z } from 'zod';
import { actorsOf } from '../src/core/actor-list.ts';
import { unclear } from '../src/core/ask-back.ts';
import { boardOf } from '../src/core/board.ts';
import { defineCommand } from '../src/core/command.ts';
import { match } from '../src/core/match.ts';
import { positionsCard } from '../src/core/positions-card.ts';
import { recentBoard } from '../src/core/status.ts';

export const positions = defineCommand({
  name: 'positions',
  description: 'Who stands where: the latest words of each actor by topic, and what moved',
  input: z.object({
    name: z.string().trim().max(100).default('').describe('an actor or a topic').meta({ completes: 'position' }),
  }),
  async run({ name }, { briefing, corpus, now, lastLook, say }) {
    if (!name) return [positionsCard(await recentBoard(briefing, corpus), now, {}, lastLook, say)];
    const topics = briefing.topics.map((one) => ({ id: one.id, title: one.title, names: one.words }));
    const actors = actorsOf(briefing, await corpus.recent());
    const { sure, candidates } = match(name, [...topics, ...actors]);
    if (!sure) return [unclear(briefing, now, 'positions', name, candidates, [...topics, ...actors], say)];
    const board = boardOf(await corpus.about(sure.id), briefing, (item) => corpus.publisher(item.article));
    const about = topics.some((one) => one.id === sure.id) ? { topic: sure.id } : { actor: sure.id };
    return [positionsCard(board, now, about, lastLook, say)];
  },
});
