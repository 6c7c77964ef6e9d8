/** Tables for a window: columns as wide as their words, narrowed and wrapped where the window is too small for them. */
import { width } from '../../core/columns.ts';
import { cleanText } from '../../core/plain.ts';
import { paint, type Window, wrap } from './wrap.ts';

const GAP = 2;
const NARROWEST_COLUMN = 16;

/** Rows of a table, `indent` spaces in; a window too narrow for columns gets each row as `Column: value` lines. */
export function renderTable(columns: string[], rows: string[][], window: Window, indent: number): string[] {
  const names = columns.map(cleanText);
  const cells = rows.map((row) => row.map(cleanText));
  const count = Math.max(names.length, ...cells.map((row) => row.length));
  if (count === 0) return [];
  const all = names.some(Boolean) ? [names, ...cells] : cells;
  const natural = Array.from({ length: count }, (_, index) =>
    Math.max(0, ...all.map((row) => width(row[index] ?? ''))),
  );
  const widths = shrink(natural, window.width - indent - GAP * (count - 1));
  if (!widths) return stack(names, cells, window, indent);
  return all.flatMap((row, index) => {
    const heading = index === 0 && all !== cells;
    return layRow(row, widths).map((text) => ' '.repeat(indent) + paint(text, heading ? 'faint' : undefined, window));
  });
}

/** Takes columns from the widest until all fit; undefined when a column would become too narrow to read. */
function shrink(natural: number[], room: number): number[] | undefined {
  const widths = [...natural];
  for (let excess = sum(widths) - room; excess > 0; excess = sum(widths) - room) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST_COLUMN) return undefined;
    const next = Math.max(NARROWEST_COLUMN, ...widths.filter((other) => other < widest));
    const index = widths.indexOf(widest);
    const tied = widths.filter((other) => other === widest).length;
    widths[index] = Math.max(next, widest - Math.ceil(excess / tied));
  }
  return widths;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function layRow(row: string[], widths: number[]): string[] {
  const columns = widths.map((column, index) => wrap([{ text: row[index] ?? '' }], { width: column, colour: false }));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map(
        (column, index) => (column[at] ?? '') + ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(column[at] ?? ''))),
      )
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function stack(names: string[], rows: string[][], window: Window, indent: number): string[] {
  return rows.flatMap((row) =>
    row.flatMap((cell, index) => {
      const name = names[index];
      const mark = ' '.repeat(indent) + (index === 0 ? '• ' : '  ');
      return cell
        ? wrap([...(name ? [{ text: `${name}:`, style: 'faint' as const }] : []), { text: cell }], window, mark)
        : [];
    }),
  );
}
