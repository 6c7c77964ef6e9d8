/** What fits in columns of a monospaced font: how wide a text is, and numbers as a line of bars. */

const BARS = '▁▂▃▄▅▆▇█';

/** Columns a text takes in a monospaced font: East Asian wide characters and emoji take two, marks none. */
export function width(text: string): number {
  const bare = text.replace(/\p{Mn}|\p{Me}|\p{Cf}/gu, '');
  const wide = bare.match(
    /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/gu,
  );
  return [...bare].length + (wide?.length ?? 0);
}

/** A row of points as a line of bars, lowest to highest. */
export function sparkline(values: number[]): string {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return values.map((value) => BARS[span > 0 ? Math.round(((value - low) / span) * (BARS.length - 1)) : 0]).join('');
}
