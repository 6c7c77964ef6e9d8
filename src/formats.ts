/** A reply in the format that was asked for on the command line. */
import { renderMarkdown } from './adapters/terminal/markdown.ts';
import { renderTerminal } from './adapters/terminal/render.ts';
import type { Window } from './adapters/terminal/wrap.ts';
import type { Reply } from './core/model.ts';

export const FORMATS = ['text', 'json', 'markdown', 'discord', 'slack'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * The reply as it is printed. `discord` is the body of a message, `slack` the arguments of chat.postMessage, each an array
 * when the reply takes several messages; platforms are loaded only when asked for. `oneLine` writes JSON without line breaks.
 */
export async function formatReply(reply: Reply, format: Format, window: Window, oneLine: boolean): Promise<string> {
  const json = (value: unknown) => JSON.stringify(value, null, oneLine ? 0 : 2);
  const bodies = <Body>(list: Body[]) => json(list.length === 1 ? list[0] : list);
  switch (format) {
    case 'text':
      return renderTerminal(reply, window);
    case 'markdown':
      return renderMarkdown(reply);
    case 'json':
      return json(reply);
    case 'discord':
      return bodies((await import('./adapters/discord/render.ts')).renderDiscord(reply));
    case 'slack':
      return bodies((await import('./adapters/slack/render.ts')).renderSlack(reply));
  }
}
