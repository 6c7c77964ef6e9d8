/** The one way from cards to a reply: nothing is shown that the gate did not let through. */
import { makeReply } from './card.ts';
import { actorNames } from './claims.ts';
import type { Corpus, Item } from './corpus.ts';
import { withFlags } from './flags.ts';
import { type Dropped, gate } from './gate.ts';
import { isKept } from './kept-cards.ts';
import type { Briefing, Card, Reply, Visibility } from './model.ts';
import type { Say } from './say.ts';
import type { Flag } from './team.ts';

/** A line that was not shown, without its words: ids and labels for a log and a counter. */
export type DropReport = { reply: string; card: string; why: Dropped['why'] };

/**
 * Checks every card against the articles of the corpus and makes the reply of what stands. `report` is told of each line
 * dropped; lines that rest on a passage that `flags` doubt are marked. Records of what was posted stay as they are.
 */
export async function gatedReply(
  visibility: Visibility,
  cards: Card[],
  context: {
    briefing: Briefing;
    corpus: Corpus;
    say: Say;
    flags: Flag[];
    report: (drop: DropReport) => void;
  },
): Promise<Reply> {
  const { language } = context.say;
  const ids = new Set(cards.flatMap((card) => card.citations.map((one) => one.articleId)));
  if (ids.size === 0) return makeReply(visibility, cards, language);
  const items = new Map((await context.corpus.items([...ids])).map((item) => [item.article.id, item]));
  const nameOf = await namesFor(context.briefing, context.corpus, [...items.values()]);
  const checked = cards.map((card) => {
    if (isKept(card)) return { card, dropped: [] };
    const { card: standing, dropped } = gate(card, { itemOf: (id) => items.get(id), nameOf, say: context.say });
    return { card: withFlags(standing, context.flags, context.say), dropped };
  });
  const reply = makeReply(
    visibility,
    checked.map(({ card }) => card),
    language,
  );
  for (const { card, dropped } of checked)
    for (const { why } of dropped) context.report({ reply: reply.id, card: card.kind, why });
  return reply;
}

const kept = new WeakMap<Item[], Map<string, string>>();

/** As the cards call actors: the names of the newest articles, and those that only the cited ones have. */
async function namesFor(briefing: Briefing, corpus: Corpus, cited: Item[]): Promise<(actor: string) => string> {
  const recent = await corpus.recent();
  const names = kept.get(recent) ?? actorNames(briefing, recent);
  kept.set(recent, names);
  const own = new Map(cited.flatMap((item) => item.reading.found.map((one) => [one.id, one.name] as const)));
  return (actor) => names.get(actor) ?? own.get(actor) ?? actor;
}
