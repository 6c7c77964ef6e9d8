// One topic of the story, by a loosely typed name.
import { z } from 'zod';
import { unclear } from '../src/core/ask-back.ts';
import { boardOf } from '../src/core/board.ts';
import { defineCommand } from '../src/core/command.ts';
import { match } from '../src/core/match.ts';
import { topicCard } from '../src/core/topic-card.ts';

export const topic = defineCommand({
  name: 'topic',
  description: 'One topic: where it stands, who says what',
  input: z.object({
    name: z.string().trim().max(100).default('').describe('which topic').meta({ completes: 'topic' }),
  }),
  async run({ name }, { briefing, corpus, now, lastLook, say }) {
    const { sure, candidates } = match(
      name,
      briefing.topics.map((one) => ({ id: one.id, title: one.title, names: one.words })),
    );
    const found = briefing.topics.find((one) => one.id === sure?.id);
    if (!found)
      return [
        unclear(
          briefing,
          now,
          'topic',
          name,
          candidates,
          briefing.topics.map((one) => ({ id: one.id, title: one.title })),
          say,
        ),
      ];
    const board = boardOf(await corpus.about(found.id), briefing, (item) => corpus.publisher(item.article));
    return [topicCard(board, found, now, lastLook, say)];
  },
});
