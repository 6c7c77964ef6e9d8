/** Who is a party to a claim, and for whom somebody speaks: themselves, and those whom their office belongs to. */
import type { Board } from './board.ts';
import type { Claim } from './claims.ts';
import type { Actor } from './model.ts';
import { fold } from './slug.ts';

/** Whom a claim is about: its subjects, or without any the actors it names when these are one or two; and the bodies in which they hold an office. */
export function partiesOf(board: Board, claim: Claim): string[] {
  // Among many who are merely named nobody is the one whom it is about.
  const parties = claim.subjects.length ? claim.subjects : claim.actors.length <= 2 ? claim.actors : [];
  // A body speaks through those who hold its offices.
  return [...new Set([...parties, ...parties.flatMap((actor) => bodiesOf(board, actor))])];
}

/** The speaker, and those for whom a spokesman, adviser or head of them speaks, by the briefing's roles or the article's words. */
export function speaksFor(board: Board, speaker: NonNullable<Claim['speaker']>): string[] {
  if (speaker.actor) return [speaker.actor, ...bodiesOf(board, speaker.actor)];
  return /\b(?:spokes\w+|officials?|ministry|office|lawyers?|representatives?|adviser|advisor|aide)\b/i.test(
    speaker.name,
  )
    ? namedIn(board.briefing.actors, speaker.name)
    : [];
}

function bodiesOf(board: Board, id: string): string[] {
  const roles = board.briefing.actors.find((actor) => actor.id === id)?.roles ?? [];
  return roles.flatMap(({ title }) => namedIn(board.briefing.actors, title)).filter((actor) => actor !== id);
}

/** Actors whose name stands in a title: "union chair", "Haas's adviser". */
function namedIn(actors: Actor[], title: string): string[] {
  const words = ` ${fold(title)
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return actors
    .filter((actor) =>
      [actor.name, ...actor.aliases].some((name) => {
        const bare = fold(name)
          .replace(/^the\s/, '')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        return bare.length > 2 && words.includes(` ${bare} `);
      }),
    )
    .map((actor) => actor.id);
}
