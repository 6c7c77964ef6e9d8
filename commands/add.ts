// Adds what stands at an address to the story's sources: a feed, a page, a sitemap, a list of feeds.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { requireSourceManager } from '../src/core/manager.ts';
import { readingNotes } from '../src/core/source-states.ts';
import { tenantOf } from '../src/core/tenant.ts';

export const add = defineCommand({
  name: 'add',
  description: 'Add a feed, an article or a list of feeds by its address',
  input: z.object({ address: z.string().trim().max(2000).default('').describe('an address with https://') }),
  async run({ address }, context) {
    await requireSourceManager(context);
    const { briefing, now, request, say, sources } = context;
    // Slack writes addresses as <https://…|…>.
    const url = /^<([^|>]+)(?:\|[^>]*)?>$/.exec(address)?.[1] ?? address;
    if (!url)
      throw new UserError('Which address? A feed, an article or a list of feeds, as: {command}', {
        command: commandLine(briefing, 'add', 'https://…'),
      });
    if (!/^https?:\/\/\S+$/i.test(url))
      throw new UserError('“{address}” is no address: give one that starts with https://.', {
        address: url.slice(0, 80),
      });
    const readings = await sources.add(url, request.reader, tenantOf(request.channel));
    const title = say('{count, plural, one {Source added} other {# sources added}}', { count: readings.length });
    const actions = [
      { label: say('Status'), command: commandLine(briefing, 'status') },
      { label: say('Sources'), command: commandLine(briefing, 'sources') },
    ];
    return [noteCard('sources', title, now, readingNotes(readings, say), actions)];
  },
});
