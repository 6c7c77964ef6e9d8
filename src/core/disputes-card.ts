/** The disputes card: each disagreement with both sides' words, dated, none weighed against the other. */
import type { Board } from './board.ts';
import { draft, makeCard } from './card.ts';
import { commandLine } from './command.ts';
import { findDisputes } from './disputes.ts';
import { stagesTold } from './disputes-stages.ts';
import type { Card } from './model.ts';

const SHOWN = 6;
/** What only looks like one is told for a few things. */
const STAGES_SHOWN = 2;

/** At most six disagreements, strongest first. */
export function disputesCard(board: Board, now: string): Card {
  const disputes = findDisputes(board);
  return makeCard({
    kind: 'disputes',
    title: `${board.briefing.title}: disagreements`,
    now,
    blocks: [
      ...disputes
        .slice(0, SHOWN)
        .map(({ issue, sides }) => ({ type: 'dispute' as const, issue, sides: sides.map((claim) => draft(claim)) })),
      ...(disputes.length === 0
        ? [{ type: 'note' as const, text: 'I found no two claims in these articles that cannot both hold.' }]
        : []),
      ...stagesTold(board)
        .slice(0, STAGES_SHOWN)
        .map(({ issue, sides }) => ({
          type: 'lines' as const,
          heading: `Two stages, no disagreement (${issue})`,
          lines: sides.map((claim) => draft(claim)),
        })),
      ...(disputes.length > SHOWN
        ? [{ type: 'note' as const, text: `${disputes.length - SHOWN} more are not shown.` }]
        : []),
    ],
    actions: [
      { label: 'Who stands where', command: commandLine(board.briefing, 'positions') },
      { label: 'Status', command: commandLine(board.briefing, 'status') },
      { label: 'Sources', command: commandLine(board.briefing, 'sources') },
    ],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}
