// Where the story stands, for someone with ten seconds.
import { z } from 'zod';
import { sinceLook } from '../src/core/changes-since.ts';
import { type Context, commandLine, defineCommand } from '../src/core/command.ts';
import type { Card } from '../src/core/model.ts';
import { statusCard } from '../src/core/status.ts';
import { isPart } from '../src/core/view.ts';

export const status = defineCommand({
  name: 'status',
  description: 'Where it stands: the latest outcome, what is new since you looked, each issue, what comes next',
  input: z.object({
    topics: z.enum(['all']).optional().describe('all: every topic, whatever the settings say').meta({ named: true }),
  }),
  looks: true,
  async run({ topics }, context) {
    const { briefing, corpus, now, lastLook } = context;
    const view = topics === 'all' ? {} : context.view;
    const since = lastLook ? sinceLook(lastLook, 'you looked') : undefined;
    const card = await statusCard(briefing, corpus, now, context.say, since, [], view);
    return [isPart(view) || view.short ? withWhole(card, context) : card];
  },
});

/** From the part that somebody chose to all of it. */
function withWhole(card: Card, { briefing, say }: Context): Card {
  const here = commandLine(briefing, 'status');
  const whole = { label: say('Whole story'), command: commandLine(briefing, 'status', 'topics:all') };
  return { ...card, actions: card.actions.map((action) => (action.command === here ? whole : action)) };
}
