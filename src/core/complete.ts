/** Values for an option while it is typed: topics, actors, commands, time zones. */
import { actorsOf } from './actor-list.ts';
import type { CommandInfo, OptionInfo } from './command.ts';
import type { Item } from './corpus.ts';
import { zoneNames } from './due.ts';
import { LANGUAGES } from './language.ts';
import { match, type Named } from './match.ts';
import type { Briefing } from './model.ts';
import { fold } from './slug.ts';

type Completion = { label: string; value: string };

/** Best first; with nothing typed, the list as it stands (actors most spoken of first). */
export async function completions(
  option: OptionInfo,
  typed: string,
  limit: number,
  briefing: Briefing,
  commands: CommandInfo[],
  items: () => Promise<Item[]>,
  briefings: Briefing[] = [briefing],
): Promise<Completion[]> {
  if (option.choices)
    return option.choices
      .filter((choice) => choice.startsWith(typed.toLowerCase()))
      .slice(0, limit)
      .map((choice) => ({ label: choice, value: choice }));
  if (option.completes === 'timezone') return zones(typed, limit);
  if (option.completes === 'language') return languages(typed, limit);
  const named = await namedFor(option, briefing, briefings, commands, items);
  const found = typed.trim() ? match(typed, named).candidates : named;
  return found.slice(0, limit).map(({ id, title }) => ({ label: title, value: id }));
}

async function namedFor(
  option: OptionInfo,
  briefing: Briefing,
  briefings: Briefing[],
  commands: CommandInfo[],
  items: () => Promise<Item[]>,
): Promise<Named[]> {
  const topics = briefing.topics.map((topic) => ({ id: topic.id, title: topic.title, names: topic.words }));
  if (option.completes === 'topic') return topics;
  if (option.completes === 'briefing')
    return briefings.map((one) => ({ id: one.id, title: one.title, names: [one.command] }));
  if (option.completes === 'command') return commands.map((one) => ({ id: one.name, title: one.name, names: [] }));
  if (option.completes !== 'actor' && option.completes !== 'position') return [];
  const actors = actorsOf(briefing, await items()).filter((actor) => actor.mentions > 0);
  return option.completes === 'actor' ? actors : [...topics, ...actors];
}

/** By code, own name or English name. */
function languages(typed: string, limit: number): Completion[] {
  const wanted = fold(typed);
  const english = new Intl.DisplayNames(['en'], { type: 'language' });
  return Object.entries(LANGUAGES)
    .filter(([code, name]) => [code, name, english.of(code) ?? ''].some((one) => fold(one).startsWith(wanted)))
    .slice(0, limit)
    .map(([code, name]) => ({ label: name, value: code }));
}

function zones(typed: string, limit: number): Completion[] {
  const wanted = fold(typed).replace(/\s+/g, '_');
  const all = zoneNames();
  const starts = (zone: string) =>
    fold(zone).startsWith(wanted) || fold(zone.split('/').at(-1) ?? '').startsWith(wanted);
  return [...all.filter(starts), ...all.filter((zone) => !starts(zone) && fold(zone).includes(wanted))]
    .slice(0, limit)
    .map((zone) => ({ label: zone, value: zone }));
}
