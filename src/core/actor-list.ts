/** Everybody who can be asked for: the briefing's actors and the people found in the articles, most spoken of first. */
import { actorNames } from './claims.ts';
import type { Item } from './corpus.ts';
import type { Named } from './match.ts';
import type { Briefing } from './model.ts';

export type ListedActor = Named & { mentions: number };

const lists = new WeakMap<Item[], { briefing: Briefing; list: ListedActor[] }>();

/** Actors with all their names and how often the items mention them. */
export function actorsOf(briefing: Briefing, items: Item[]): ListedActor[] {
  const kept = lists.get(items);
  if (kept?.briefing === briefing) return kept.list;
  const counts = new Map<string, number>();
  for (const item of items)
    for (const mention of item.reading.mentions) counts.set(mention.actor, (counts.get(mention.actor) ?? 0) + 1);
  const list = [...actorNames(briefing, items)].map(([id, title]) => {
    const known = briefing.actors.find((actor) => actor.id === id);
    return {
      id,
      title,
      names: known ? [...known.aliases, ...known.roles.map((role) => role.title)] : [],
      mentions: counts.get(id) ?? 0,
    };
  });
  // A found name that stands only once may be no name at all.
  const listed = list.filter((one) => one.mentions > 1 || briefing.actors.some((actor) => actor.id === one.id));
  listed.sort((a, b) => b.mentions - a.mentions || (a.title < b.title ? -1 : 1));
  lists.set(items, { briefing, list: listed });
  return listed;
}
