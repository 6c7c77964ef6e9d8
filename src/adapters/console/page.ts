/** The page that the console shows: how the bot, its sources and its digests do. No script, no secret, no text of a message. */

import { createHash } from 'node:crypto';
import type { Briefing, Subscription } from '../../core/model.ts';
import { instantName, scheduleName } from '../../core/schedule-words.ts';
import type { SourceRecord } from '../../core/source-record.ts';
import { isTroubled } from '../../core/source-state.ts';
import type { Health } from './server.ts';

/** What the page tells beside the health. `subscriptions` are some of them, `more`: there are others. */
export type PageState = {
  /** ISO instant. */
  now: string;
  /** What runs, by name. */
  versions: Record<string, string>;
  briefings: Pick<Briefing, 'id' | 'title' | 'command' | 'timezone'>[];
  sources: SourceRecord[];
  subscriptions: Subscription[];
  more: boolean;
};

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:start;font-weight:600}
th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid;overflow-wrap:anywhere}
.ill{font-weight:600}
.wide{overflow-x:auto}`;

/** What the page may do, for `Content-Security-Policy`: show itself, in this style, and nothing else. */
export const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The page as HTML. */
export function consolePage(health: Health, state: PageState): string {
  const { now, versions, briefings, sources, subscriptions, more } = state;
  const zone = briefings[0]?.timezone ?? 'UTC';
  const parts = Object.entries(health.parts).map(([name, trouble]) => [name, trouble ?? 'well']);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Readout: ${health.ok ? 'all is well' : 'trouble'}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>Readout</h1></header>
<main>
<p role="status"${health.ok ? '' : ' class="ill"'}>${health.ok ? 'All is well.' : 'Not all is well.'} As of ${text(instantName(now, zone))}.</p>
${table('Parts', ['Part', 'State'], parts)}
${table('Digests', ['Channel', 'Story', 'Schedule', 'Last sent', 'Next due'], subscriptions.map(digestRow))}
${more ? '<p>There are more: these are the paused ones and those that are due next.</p>' : ''}
${table('Sources', ['Source', 'State', 'Since', 'Last new'], sourceRows(sources, zone))}
${table(
  'Stories',
  ['Story', 'Command'],
  briefings.map(({ title, command }) => [title, `/${command}`]),
)}
${table('Versions', ['What', 'Version'], Object.entries(versions))}
</main>
<footer><p><a href="healthz">healthz</a> <a href="metrics">metrics</a></p></footer>
</body>
</html>
`;
}

function digestRow(subscription: Subscription): string[] {
  const { channel, briefingId, timezone, lastSentAt, dueAt, pausedReason } = subscription;
  return [
    channel,
    briefingId,
    scheduleName(subscription),
    lastSentAt ? instantName(lastSentAt, timezone) : 'not yet',
    pausedReason === undefined ? instantName(dueAt, timezone) : `paused: ${pausedReason}`,
  ];
}

/** Those that cannot be read first. */
function sourceRows(sources: SourceRecord[], zone: string): string[][] {
  const troubled = sources.filter(isTroubled);
  return [...troubled, ...sources.filter((one) => !isTroubled(one))].map(({ name, state, why, since, newsAt }) => [
    name,
    why ? `${state}: ${why}` : state,
    instantName(since, zone),
    newsAt ? instantName(newsAt, zone) : 'nothing yet',
  ]);
}

function table(caption: string, columns: string[], rows: string[][]): string {
  if (rows.length === 0) return `<p>${text(caption)}: none.</p>`;
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${text(cell)}</td>`).join('');
    return `<tr><th scope="row">${text(first)}</th>${cells}</tr>`;
  });
  return `<div class="wide" role="region" aria-label="${text(caption)}" tabindex="0"><table>
<caption>${text(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

/** Text as HTML shows it, in an element or in a quoted attribute; without what hides or turns text around. */
function text(plain: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return plain.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
