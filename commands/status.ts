// Where the story stands, for someone with ten seconds.
import { z } from 'zod';
import { sinceLook } from '../src/core/changes-since.ts';
import { defineCommand } from '../src/core/command.ts';
import { statusCard } from '../src/core/status.ts';

export const status = defineCommand({
  name: 'status',
  description: 'Where it stands: the latest outcome, what is new since you looked, each issue, what comes next',
  input: z.object({}),
  looks: true,
  run: async (_, { briefing, corpus, now, lastLook }) => [
    await statusCard(briefing, corpus, now, lastLook ? sinceLook(lastLook, 'you looked') : undefined),
  ],
});
