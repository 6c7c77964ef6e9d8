/** Actions as buttons and menus: each carries its command line, so that it works after a restart. */
import type { types } from '@slack/bolt';
import type { Action } from '../../core/model.ts';
import { english, type Say } from '../../core/say.ts';
import { plainText } from './escape.ts';
import {
  BUTTON_TEXT,
  BUTTON_VALUE,
  BUTTONS_IN_A_ROW,
  OPTION_TEXT,
  OPTION_VALUE,
  SELECT_OPTIONS,
  size,
} from './limits.ts';

/** Every `action_id` of ours starts so; the number after it only makes it unique in a message. */
export const RUN = 'run:';

const MENU_FROM = 4;
const ROW_CHARACTERS = 6_000;
const MENU_CHARACTERS = ROW_CHARACTERS - 500;

/** Rows of buttons; where there are many commands of one kind (topics), a menu takes their place. */
export function actionBlocks(actions: Action[], say: Say = english): types.ActionsBlock[] {
  const unique = [...new Map(actions.map((action) => [action.command, action])).values()];
  const usable = unique.filter(({ label, command }) => label.trim() && command && command.length <= BUTTON_VALUE);
  const menus = usable.length > BUTTONS_IN_A_ROW ? menuGroups(usable) : [];
  const inMenu = new Set(menus.flat());
  let next = 0;
  const id = () => `${RUN}${next++}`;
  const buttons = usable.filter((action) => !inMenu.has(action)).map((action) => button(action, id()));
  const selects = menus.map((options) => menu(options, id(), say));
  return rows([...buttons, ...selects]).map((elements) => ({ type: 'actions', elements }));
}

/** Actions that run the same command, where there are enough of them to fill a menu. */
function menuGroups(actions: Action[]): Action[][] {
  const byCommand = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.command.length > OPTION_VALUE) continue;
    const name = action.command.split(/\s+/).slice(0, 2).join(' ');
    byCommand.set(name, [...(byCommand.get(name) ?? []), action]);
  }
  return [...byCommand.values()].filter((group) => group.length >= MENU_FROM).flatMap(menuSized);
}

function menuSized(group: Action[]): Action[][] {
  const chunks: Action[][] = [[]];
  for (const action of group) {
    const last = chunks.at(-1) ?? [];
    if (last.length < SELECT_OPTIONS && size([...last, action].map(option)) <= MENU_CHARACTERS) last.push(action);
    else chunks.push([action]);
  }
  return chunks;
}

function button(action: Action, id: string): types.Button {
  return { type: 'button', action_id: id, text: plain(action.label, BUTTON_TEXT), value: action.command };
}

function placeholderOf(name: string, say: Say): string {
  if (name === 'topic') return say('Topics');
  if (name === 'actor') return say('People and parties');
  return name === 'why' ? say('Why a line stands here') : say('Choose: {name}', { name });
}

function menu(actions: Action[], id: string, say: Say): types.StaticSelect {
  const placeholder = placeholderOf(actions[0]?.command.split(/\s+/)[1] ?? '', say);
  return {
    type: 'static_select',
    action_id: id,
    placeholder: plain(placeholder, BUTTON_TEXT),
    options: actions.map(option),
  };
}

function option({ label, command }: Action): types.PlainTextOption {
  return { text: plain(label, OPTION_TEXT), value: command };
}

function plain(text: string, limit: number): types.PlainTextElement {
  return { type: 'plain_text', text: plainText(text, limit) || '…', emoji: false };
}

type Element = types.Button | types.StaticSelect;

function rows(elements: Element[]): Element[][] {
  const found: Element[][] = [];
  for (const element of elements) {
    const last = found.at(-1);
    if (last && last.length < BUTTONS_IN_A_ROW && size([...last, element]) <= ROW_CHARACTERS) last.push(element);
    else found.push([element]);
  }
  return found;
}

/** The command line that a pressed button or a chosen menu entry carries. */
export function pressedLine(action: {
  value?: string;
  selected_option?: { value?: string } | null;
}): string | undefined {
  return action.selected_option?.value ?? action.value;
}
