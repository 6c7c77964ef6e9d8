/** When a name is unclear: "did you mean", with a button for each, and the list of what there is. */
import { noteCard } from './card.ts';
import { commandLine } from './command.ts';
import type { Briefing, Card } from './model.ts';
import type { Say } from './say.ts';

type Choice = { id: string; title: string };
type Kind = 'topic' | 'actor' | 'positions' | 'disputes';

type Said = { which: string; whichOf: string; none: string; near: string; far: string };

const BOTH: Said = {
  which: 'Which actor or topic? No actor or topic is known yet.',
  whichOf: 'Which actor or topic? There are: {names}.',
  none: 'No actor or topic is called “{typed}”. No actor or topic is known yet.',
  near: 'No actor or topic is called “{typed}”. Did you mean: {names}?',
  far: 'No actor or topic is called “{typed}”. There are: {names}.',
};

/** What is said of a name that a command takes; the command is called like the key. Whole sentences, for genders differ. */
const SAID: Record<Kind, Said> = {
  topic: {
    which: 'Which topic? No topic is known yet.',
    whichOf: 'Which topic? There are: {names}.',
    none: 'No topic is called “{typed}”. No topic is known yet.',
    near: 'No topic is called “{typed}”. Did you mean: {names}?',
    far: 'No topic is called “{typed}”. There are: {names}.',
  },
  actor: {
    which: 'Which actor? No actor is known yet.',
    whichOf: 'Which actor? There are: {names}.',
    none: 'No actor is called “{typed}”. No actor is known yet.',
    near: 'No actor is called “{typed}”. Did you mean: {names}?',
    far: 'No actor is called “{typed}”. There are: {names}.',
  },
  positions: BOTH,
  disputes: BOTH,
};

/** A reply to a name that fits none or several; `all` is offered when nothing is near. */
export function unclear(
  briefing: Briefing,
  now: string,
  kind: Kind,
  typed: string,
  candidates: Choice[],
  all: Choice[],
  say: Say,
): Card {
  const near = candidates.slice(0, 5);
  const offered = near.length ? near : all.slice(0, 20);
  const actions = offered
    .slice(0, 10)
    .map((one) => ({ label: one.title, command: commandLine(briefing, kind, one.id) }));
  const names = offered.map((one) => one.title).join(', ');
  const asked = typed.slice(0, 60);
  const { which, whichOf, none, near: like, far } = SAID[kind];
  const message = typed ? (names ? (near.length ? like : far) : none) : names ? whichOf : which;
  const text = say(message, { names, typed: asked });
  return noteCard(kind, typed ? say('“{typed}”', { typed: asked }) : briefing.title, now, [text], actions);
}

/** A reply to the name of an actor of whom no article speaks; `others` are those of whom some do. */
export function unspoken(briefing: Briefing, now: string, actor: Choice, others: Choice[], say: Say): Card {
  const offered = others.slice(0, 10);
  const actions = offered.map((one) => ({ label: one.title, command: commandLine(briefing, 'actor', one.id) }));
  const values = { actor: actor.title, names: offered.map((one) => one.title).join(', ') };
  const text = offered.length
    ? say('No article speaks of {actor}. They speak of: {names}.', values)
    : say('No article speaks of {actor}.', values);
  return noteCard('actor', actor.title, now, [text], actions);
}

/** A reply to a question about a mere "it": nothing is guessed. */
export function nameIt(briefing: Briefing, now: string, pronoun: string, say: Say): Card {
  const example = commandLine(briefing, 'ask', 'when did the meeting begin?');
  return noteCard('ask', briefing.title, now, [
    say('Whom or what do you mean by “{pronoun}”? Name it in the question, for example: {example}', {
      pronoun,
      example,
    }),
  ]);
}
