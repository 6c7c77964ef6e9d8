// Takes a source that was added in chat out again, with its articles.

import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { requireSourceManager } from '../src/core/manager.ts';
import { match } from '../src/core/match.ts';
import type { SourceRecord } from '../src/core/source-record.ts';
import { tenantOf } from '../src/core/tenant.ts';

export const remove = defineCommand({
  name: 'remove',
  description: 'Take out a source that was added in chat, with its articles',
  input: z.object({
    source: z.string().trim().max(300).default('').describe('its name or address, as sources shows it'),
  }),
  async run({ source }, context) {
    await requireSourceManager(context);
    const { briefing, now, request, say, sources } = context;
    const record = named(source, await sources.list());
    const here = tenantOf(request.channel);
    if (record.addedIn !== undefined && record.addedIn !== here && !here.startsWith('terminal:'))
      throw new UserError('{source} was added elsewhere, and is taken out only there or by whoever runs me.', {
        source: record.name,
      });
    const articles = await sources.remove(record.id);
    if (articles === undefined)
      throw new UserError('{source} stands in the briefing’s own file: whoever runs me can take it out of {file}.', {
        source: record.name,
        file: `briefings/${briefing.id}/briefing.yaml`,
      });
    const went = say(
      '{source} is not read any more.{count, plural, =0 {} one { Its article is taken out as well.} other { Its # articles are taken out as well.}}',
      { source: record.name, count: articles },
    );
    const actions = [{ label: say('Sources'), command: commandLine(briefing, 'sources') }];
    return [noteCard('sources', say('Source removed'), now, [went], actions)];
  },
});

function named(typed: string, records: SourceRecord[]): SourceRecord {
  if (records.length === 0)
    throw new UserError('There are no sources to remove: this story is read from files, or has none yet.');
  const address = (record: SourceRecord) => String(record.spec['url'] ?? '');
  const exact = records.find((record) => address(record) === typed);
  if (exact) return exact;
  const { sure } = match(
    typed,
    records.map((record) => ({ id: record.id, title: record.name, names: [address(record)] })),
  );
  const found = records.find(({ id }) => id === sure?.id);
  if (found) return found;
  const names = records.map(({ name }) => name).join(', ');
  if (!typed) throw new UserError('Which source? There are: {names}.', { names });
  throw new UserError('There is no source “{typed}”. There are: {names}.', { typed: typed.slice(0, 80), names });
}
