/** Actions as buttons and menus whose ids carry the command line, so that they still work after a restart. */
import type { Action } from '../../core/model.ts';
import { cleanText } from '../../core/plain.ts';
import { english, type Say } from '../../core/say.ts';
import { LIMITS } from './limits.ts';

type Button = { type: 2; style: 1 | 2; label: string; custom_id: string };
type Menu = { type: 3; custom_id: string; placeholder: string; options: { label: string; value: string }[] };
export type ActionRow = { type: 1; components: (Button | Menu)[] };

/** From so many topics (or actors) on, a menu is shorter than buttons. */
const MENU_FROM = 4;
const MENUS = (say: Say) => [
  { name: 'topic', placeholder: say('Topics') },
  { name: 'actor', placeholder: say('People and parties') },
  { name: 'why', placeholder: say('Why a line stands here') },
];

/**
 * Rows of buttons for the last message of a reply. A command line that does not fit an id is left out, a second action of
 * the same line too (ids must differ); what does not fit the rows goes into a menu.
 */
export function actionRows(actions: Action[], say: Say = english): ActionRow[] {
  const unique = [...new Map(actions.map((action) => [action.command, action])).values()];
  const buttons = unique.filter(({ command }) => command !== '' && command.length <= LIMITS.customId.max);
  const menus: ActionRow[] = [];
  for (const { name, placeholder } of MENUS(say)) {
    const some = buttons.filter(({ command }) => command.split(' ')[1] === name).slice(0, LIMITS.selectOptions.max);
    if (some.length < MENU_FROM) continue;
    menus.push(menuRow(name, placeholder, some));
    for (const action of some) buttons.splice(buttons.indexOf(action), 1);
  }
  const room = (LIMITS.actionRows.max - menus.length) * LIMITS.buttonsInRow.max;
  if (buttons.length > room) {
    const kept = room - LIMITS.buttonsInRow.max;
    menus.push(menuRow('more', say('More'), buttons.splice(kept, LIMITS.selectOptions.max)));
    buttons.splice(kept);
  }
  return [...buttonRows(buttons), ...menus];
}

function buttonRows(actions: Action[]): ActionRow[] {
  const rows: ActionRow[] = [];
  for (let start = 0; start < actions.length; start += LIMITS.buttonsInRow.max) {
    const components = actions.slice(start, start + LIMITS.buttonsInRow.max).map(button);
    rows.push({ type: 1, components });
  }
  return rows;
}

function button({ label, command }: Action): Button {
  const share = command.split(' ')[1] === 'share';
  return { type: 2, style: share ? 1 : 2, label: plainLabel(label, LIMITS.buttonLabel.max), custom_id: command };
}

function menuRow(id: string, placeholder: string, actions: Action[]): ActionRow {
  const options = actions.map(({ label, command }) => ({
    label: plainLabel(label, LIMITS.selectLabel.max),
    value: command,
  }));
  return { type: 1, components: [{ type: 3, custom_id: `menu:${id}`, placeholder, options }] };
}

/** Labels know no markup; they must not be empty. */
function plainLabel(label: string, max: number): string {
  const text = cleanText(label);
  if (text.length <= max) return text || 'Open';
  return `${text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
