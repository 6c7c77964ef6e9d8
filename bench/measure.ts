/** How things are measured: medians over runs after a warm-up, and two contenders in turn (A B A B) on equal work. */

/** What one subject of the bench yields; `ratio` is ours over the peer's, in the unit of `value`. */
export type Figure = {
  value: number;
  unit: string;
  peer?: { name: string; value: number };
  ratio?: number;
  n: number;
  p99?: number;
};

type Work = () => unknown;

/**
 * Median and 99th percentile of the milliseconds that `work` takes, over `n` runs after `warmUp` others. Collections of garbage count
 * where they fall, as they do for whoever waits; none is forced before a run, for that throws away compiled code as well.
 */
export async function latency(work: Work, { n, warmUp = 3 }: { n: number; warmUp?: number }): Promise<Figure> {
  for (let run = 0; run < warmUp; run++) await work();
  const times: number[] = [];
  for (let run = 0; run < n; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return { value: median(times), unit: 'ms', n, p99: percentile(times, 0.99) };
}

/**
 * Times both in turn, `n` runs each after `warmUp` of both. `value` turns milliseconds into the unit of the figure; the
 * ratio is the median of the ratios of neighbouring runs, which a drifting machine moves less than either figure.
 */
export async function duel(
  contest: { ours: Work; peer: { name: string; work: Work }; unit: string; value: (milliseconds: number) => number },
  { n, warmUp = 1 }: { n: number; warmUp?: number },
): Promise<Figure> {
  const { ours, peer, unit, value } = contest;
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let run = -warmUp; run < n; run++) {
    const a = value(await milliseconds(ours));
    const b = value(await milliseconds(peer.work));
    if (run < 0) continue;
    mine.push(a);
    theirs.push(b);
  }
  const ratio = median(mine.map((a, run) => a / (theirs[run] as number)));
  return { value: median(mine), unit, peer: { name: peer.name, value: median(theirs) }, ratio, n };
}

/** Milliseconds of one run, with the garbage of earlier runs cleared first where node allows (`--expose-gc`). */
async function milliseconds(work: Work): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] as number;
}

/** A figure of milliseconds as one of seconds, without its percentile: what is measured in seconds is no latency. */
export function inSeconds({ value, n }: Figure): Figure {
  return { value: value / 1000, unit: 's', n };
}
