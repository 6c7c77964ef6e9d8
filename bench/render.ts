/** `render.*`: milliseconds from a reply to a platform's messages, for the status card of a thousand articles. */
import { renderDiscord } from '../src/adapters/discord/render.ts';
import { renderSlack } from '../src/adapters/slack/render.ts';
import { type Figure, latency } from './measure.ts';
import { briefing, openApp, preparedFolder } from './prepared.ts';

const renderers = { discord: renderDiscord, slack: renderSlack };

export async function render(platform: keyof typeof renderers): Promise<Figure> {
  const app = await openApp(await preparedFolder(1000));
  const line = `/${briefing.command} status`;
  const reply = await app.bot.handle({ line, reader: 'bench:reader', channel: 'bench:channel' });
  await app.store.forgetReader('bench:reader');
  await app.close();
  return latency(() => renderers[platform](reply), { n: 200, warmUp: 50 });
}
