// What is wrong around the bot, each in a line with what to do; for those who may manage.
import { z } from 'zod';
import { noteCard } from '../src/core/card.ts';
import { commandLine, defineCommand } from '../src/core/command.ts';
import { findingLine } from '../src/core/finding.ts';
import { requireManager } from '../src/core/manager.ts';

export const doctor = defineCommand({
  name: 'doctor',
  description: 'What is wrong with the set-up and how to mend it: keys, permissions, sources, schedule, clock, disk',
  input: z.object({}),
  async run(_, context) {
    await requireManager(context, 'have the doctor look', 'server');
    const { briefing, now, say, doctor: examining } = context;
    const { findings, facts } = await examining.examine();
    const notes = findings.length > 0 ? findings.map((finding) => findingLine(finding, say)) : [say('All is well.')];
    const title = say('{count, plural, =0 {Doctor} other {Doctor: # to mend}}', { count: findings.length });
    const card = noteCard('doctor', title, now, notes, [
      { label: say('Look again'), command: commandLine(briefing, 'doctor') },
    ]);
    const rows = facts.map((fact) => fact.map((part) => say(part)));
    return [
      { ...card, blocks: [...card.blocks, { type: 'table', heading: say('Looked at'), columns: ['', ''], rows }] },
    ];
  },
});
