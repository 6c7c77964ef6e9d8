/** When a name is unclear: "did you mean", with a button for each, and the list of what there is. */
import { noteCard } from './card.ts';
import { commandLine } from './command.ts';
import type { Briefing, Card } from './model.ts';

type Choice = { id: string; title: string };

/** What a command's name can be of; the command is called like the key. */
const ASKED = { topic: 'topic', actor: 'actor', positions: 'actor or topic' };

/** A reply to a name that fits none or several; `all` is offered when nothing is near. */
export function unclear(
  briefing: Briefing,
  now: string,
  kind: keyof typeof ASKED,
  typed: string,
  candidates: Choice[],
  all: Choice[],
): Card {
  const near = candidates.slice(0, 5);
  const offered = near.length ? near : all.slice(0, 20);
  const actions = offered
    .slice(0, 10)
    .map((one) => ({ label: one.title, command: commandLine(briefing, kind, one.id) }));
  const names = offered.map((one) => one.title).join(', ');
  const said = typed.slice(0, 60);
  const noun = ASKED[kind];
  const message = !typed
    ? `Which ${noun}? ${names ? `There are: ${names}.` : `No ${noun} is known yet.`}`
    : near.length
      ? `No ${noun} is called “${said}”. Did you mean: ${names}?`
      : `No ${noun} is called “${said}”. ${names ? `There are: ${names}.` : `No ${noun} is known yet.`}`;
  return noteCard(kind, typed ? `“${said}”` : briefing.title, now, [message], actions);
}

/** A reply to the name of an actor of whom no article speaks; `others` are those of whom some do. */
export function unspoken(briefing: Briefing, now: string, actor: Choice, others: Choice[]): Card {
  const offered = others.slice(0, 10);
  const actions = offered.map((one) => ({ label: one.title, command: commandLine(briefing, 'actor', one.id) }));
  const names = offered.length ? ` They speak of: ${offered.map((one) => one.title).join(', ')}.` : '';
  return noteCard('actor', actor.title, now, [`No article speaks of ${actor.title}.${names}`], actions);
}

/** A reply to a question about a mere "it": nothing is guessed. */
export function nameIt(briefing: Briefing, now: string, pronoun: string): Card {
  const example = commandLine(briefing, 'ask', 'when did the meeting begin?');
  return noteCard('ask', briefing.title, now, [
    `Whom or what do you mean by “${pronoun}”? Name it in the question, for example: ${example}`,
  ]);
}
