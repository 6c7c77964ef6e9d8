/** `npm run -s bench -- [<name or prefix>...] [--json]`: measures the subjects named, or all of them, and prints figures. */
import { parseArgs } from 'node:util';
import type { Figure } from './measure.ts';
import { subjects } from './subjects.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const all = Object.keys(subjects);
const wanted = positionals.length === 0 ? [''] : positionals;
// A whole name means itself alone, though it may begin others: reply.status.10 is not reply.status.1000.
const names = all.filter((name) => wanted.some((word) => (all.includes(word) ? name === word : name.startsWith(word))));
if (names.length === 0) {
  console.error(`No subject of the bench is called ${positionals.join(', ')}. There are: ${all.join(', ')}`);
  process.exit(1);
}

const figures: Record<string, Figure> = {};
for (const name of names) {
  const figure = await subjects[name]?.();
  if (!figure) continue;
  figures[name] = figure;
  if (!values.json) console.log(describe(name, figure));
}
if (values.json) console.log(JSON.stringify(figures, null, 2));

function describe(name: string, { value, unit, p99, peer, ratio, n }: Figure): string {
  const parts = [`${name.padEnd(22)} ${round(value)} ${unit}`];
  if (p99 !== undefined) parts.push(`p99 ${round(p99)}`);
  if (peer) parts.push(`${peer.name} ${round(peer.value)}`);
  if (ratio !== undefined) parts.push(`ratio ${round(ratio)}`);
  return `${parts.join(' · ')} · n ${n}`;
}

/** Three digits that matter: 123456 stays whole, 0.012345 becomes 0.0123. */
function round(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
