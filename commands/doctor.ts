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
  async run(_, { briefing, now, request, doctor: examining }) {
    requireManager(request, 'have the doctor look');
    const { findings, facts } = await examining.examine();
    const notes = findings.length > 0 ? findings.map(findingLine) : ['All is well.'];
    const title = findings.length === 0 ? 'Doctor' : `Doctor: ${findings.length} to mend`;
    const card = noteCard('doctor', title, now, notes, [
      { label: 'Look again', command: commandLine(briefing, 'doctor') },
    ]);
    return [
      { ...card, blocks: [...card.blocks, { type: 'table', heading: 'Looked at', columns: ['', ''], rows: facts }] },
    ];
  },
});
