// One person or body: role, own words, acts, positions, and who speaks of them.
import { z } from 'zod';
import { actorCard } from '../src/core/actor-card.ts';
import { actorsOf } from '../src/core/actor-list.ts';
import { unclear, unspoken } from '../src/core/ask-back.ts';
import { boardOf } from '../src/core/board.ts';
import { defineCommand } from '../src/core/command.ts';
import { match } from '../src/core/match.ts';

export const actor = defineCommand({
  name: 'actor',
  description: 'One actor: role, own words, acts, positions, and who speaks of them',
  input: z.object({ name: z.string().trim().max(100).default('').describe('who').meta({ completes: 'actor' }) }),
  async run({ name }, { briefing, corpus, now, lastLook, say }) {
    const actors = actorsOf(briefing, await corpus.recent());
    const { sure, candidates } = match(name, actors);
    if (!sure) return [unclear(briefing, now, 'actor', name, candidates, actors, say)];
    const items = await corpus.about(sure.id);
    if (items.length === 0)
      return [
        unspoken(
          briefing,
          now,
          sure,
          actors.filter((one) => one.mentions > 0),
          say,
        ),
      ];
    return [
      actorCard(
        boardOf(items, briefing, (item) => corpus.publisher(item.article)),
        sure.id,
        now,
        lastLook,
        say,
      ),
    ];
  },
});
