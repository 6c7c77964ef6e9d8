/** One command line of a person in Slack: who they are is found out, the bot is asked, its answer shown. */
import type { Reply } from '../../core/model.ts';
import type { Bot } from '../../core/ports.ts';
import { FIRST_USE } from '../../core/tenant.ts';
import type { Place } from './answer.ts';
import { tenantNamed } from './installations.ts';
import { nameOf } from './lines.ts';
import type { People } from './people.ts';

/** Ends with the reply once it is shown. */
export type Ask = (bot: Bot, team: string, line: string, place: Place) => Promise<Reply>;

/** `shared`: strangers in other workspaces share the bot; else its one workspace is greeted when it is used first. */
export function createAsking(
  people: People,
  answer: (place: Place, reply: Reply) => Promise<void>,
  shared: boolean,
): Ask {
  return async (bot, team, line, place) => {
    const { client, user, userName, channel } = place;
    const reader = nameOf(team, user);
    const told = await people.about(client, team, user);
    if (!shared)
      await bot.installed?.({
        tenant: tenantNamed(team),
        installation: FIRST_USE,
        person: async () => reader,
        ...told,
      });
    const reply = await bot.handle({
      line,
      reader,
      ...(userName && { readerName: userName }),
      channel: nameOf(team, channel),
      ...told,
      // A conversation with the bot alone is the person's own.
      ...(/^[DU]/.test(channel) ? { mayManage: true } : { membership: people.membership(client, team, user) }),
      // Sources are of the story, which strangers share with this workspace.
      ...(shared && { mayChangeSources: false }),
    });
    await answer(place, reply);
    return reply;
  };
}
