/** What people in the stand-in's channels saw, as text to read. */
import { readMarkdown } from './discord-markdown.ts';
import { buttonsOf, type Message, menusOf, type State } from './discord-state.ts';

/** The story in order: who did what where, and each message as its readers saw it. */
export function transcript(state: State, channelName: (id: string) => string | undefined): string {
  return state.story
    .map(({ who, channel, what, message }) => {
      const name = channelName(channel);
      const audience = message?.onlyFor ? ', seen by one person only' : '';
      const head = `${name ? `#${name}` : 'direct message'} | ${who} ${what}${audience}`;
      return message ? `${head}\n${indent(shown(message))}` : head;
    })
    .join('\n\n');
}

/** A message as text: markup resolved, links as numbers, buttons in brackets. */
export function shown(message: Message): string {
  const embeds = (message.embeds ?? []).flatMap((embed) => [
    readMarkdown(embed.title ?? '').text.trim(),
    (embed.description ?? '').split('\n').map(bullet).join('\n'),
  ]);
  const buttons = buttonsOf(message).map((button) => `[ ${button.label} ]`);
  const menus = menusOf(message).map(
    (menu) => `[ ${menu.placeholder} ▾ ${menu.options?.map((option) => option.label).join(' / ')} ]`,
  );
  return [message.content ?? '', ...embeds, buttons.join(' '), ...menus].filter(Boolean).join('\n');
}

function bullet(row: string): string {
  const text = readMarkdown(row).text.trimEnd();
  return row.startsWith('- ') ? `• ${text}` : text;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((row) => `    ${row}`.trimEnd())
    .join('\n');
}
