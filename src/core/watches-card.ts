/** What a channel watches, as a card, and which of it somebody means. */
import { noteCard } from './card.ts';
import { type Context, commandLine } from './command.ts';
import { UserError } from './errors.ts';
import type { Block, Card, Subscription } from './model.ts';
import type { Say } from './say.ts';
import { momentName } from './schedule-words.ts';
import { EVERY, everyName, watchActions, watchedNamed, watchTitle } from './watch.ts';

/** Buttons of a list. */
const BUTTONS = 10;

/** The watch that somebody means by its id, its place in the list, its title or other words for it. Throws a UserError where there is none. */
export async function watchNamed(typed: string, { briefing, corpus, watches }: Context): Promise<Subscription> {
  const all = await watches.list();
  const byId = all.find(({ id }) => id === typed);
  if (byId) return byId;
  const numbered = /^\d{1,2}$/.test(typed) ? all[Number(typed) - 1] : undefined;
  if (numbered) return numbered;
  const plain = (text = '') => text.toLowerCase().replace(/[“”"]/g, '');
  const named = all.find(({ watch }) => plain(watch?.title) === plain(typed));
  if (named) return named;
  const found = all.length > 0 ? watchedNamed(typed, briefing, await corpus.recent()) : undefined;
  const same = found && all.find(({ watch }) => watch?.kind === found.kind && watch.of === found.of);
  if (same) return same;
  const titles = all.map(({ watch }) => watch?.title).join(', ');
  const asked = typed.slice(0, 40);
  if (!titles) throw new UserError('This channel does not watch “{asked}”. It watches nothing.', { asked });
  throw new UserError('This channel does not watch “{asked}”. It watches {titles}.', { asked, titles });
}

/** All watches of a channel, each with its buttons. */
export async function watchesCard({ briefing, now, request, say, watches }: Context): Promise<Card> {
  const all = await watches.list();
  const zone = request.timezone ?? briefing.timezone;
  if (all.length === 0)
    return noteCard('watches', say('Watches'), now, [
      say('This channel watches nothing. Set one up with: {command}', {
        command: commandLine(briefing, 'watch', `${briefing.topics[0]?.title ?? '<words>'} every:2h`),
      }),
    ]);
  const rows = all.map((one) => [
    one.watch ? watchTitle(one.watch, say) : '',
    everyName(one.watch?.everyMinutes ?? EVERY.usual, say),
    stateOf(one, now, zone, say),
  ]);
  const table: Block = { type: 'table', columns: [say('Watched'), say('At most'), say('Spoke last')], rows };
  const actions = all.flatMap((one) =>
    watchActions(briefing, one, say).map(({ label, command }) => ({
      label: say('{label}: {what}', { label, what: one.watch ? watchTitle(one.watch, say) : '' }),
      command,
    })),
  );
  return {
    ...noteCard('watches', say('Watches of this channel'), now, [], actions.slice(0, BUTTONS)),
    blocks: [table],
  };
}

function stateOf({ watch, lastSentAt, pausedReason }: Subscription, now: string, zone: string, say: Say): string {
  const last = lastSentAt ? momentName(lastSentAt, zone, say) : say('not yet');
  if (pausedReason) return say('{last}; paused: {why}', { last, why: { text: pausedReason } });
  const until = watch?.mutedUntil;
  if (until === undefined || until <= now) return last;
  return say('{last}; muted until {until}', { last, until: momentName(until, zone, say) });
}
