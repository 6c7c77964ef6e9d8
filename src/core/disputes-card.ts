/** The disputes card: each disagreement with both sides' words, dated, none weighed against the other. */
import type { Board } from './board.ts';
import { draft, makeCard } from './card.ts';
import type { Claim } from './claims.ts';
import { commandLine } from './command.ts';
import { findDisputes } from './disputes.ts';
import type { Card } from './model.ts';
import { english, type Say } from './say.ts';

const SHOWN = 6;

/** At most six disagreements, strongest first; `about` keeps to those on one topic or of one actor. */
export function disputesCard(
  board: Board,
  now: string,
  say: Say = english,
  about?: { id: string; title: string },
): Card {
  const concerns = ({ sides }: { sides: Claim[] }) => !about || sides.some((side) => isOn(side, about.id));
  const disputes = findDisputes(board).filter(concerns);
  return makeCard({
    kind: 'disputes',
    title: say('{story}: disagreements', { story: about?.title ?? board.briefing.title }),
    now,
    blocks: [
      ...disputes.slice(0, SHOWN).map(({ said, sides }) => ({
        type: 'dispute' as const,
        issue: say(said),
        sides: sides.map((claim) => draft(claim)),
      })),
      ...(disputes.length === 0
        ? [{ type: 'note' as const, text: say('I found no two claims in these articles that cannot both hold.') }]
        : []),
      ...(disputes.length > SHOWN
        ? [
            {
              type: 'note' as const,
              text: say('{count, plural, one {# more is not shown.} other {# more are not shown.}}', {
                count: disputes.length - SHOWN,
              }),
            },
          ]
        : []),
    ],
    actions: [
      { label: say('Who stands where'), command: commandLine(board.briefing, 'positions') },
      { label: say('Status'), command: commandLine(board.briefing, 'status') },
      { label: say('Sources'), command: commandLine(board.briefing, 'sources') },
    ],
    find: (id) => board.items.get(id),
    publisherOf: board.publisherOf,
  });
}

function isOn({ topics, actors, speaker }: Claim, id: string): boolean {
  return topics.includes(id) || actors.includes(id) || speaker?.actor === id;
}
