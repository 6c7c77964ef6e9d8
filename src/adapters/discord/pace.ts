/** Posts spread evenly over time, so that Discord's limit of requests in a second is not reached. */
import type { REST } from 'discord.js';

/** Between two posts, in ms: Discord allows 50 requests a second in all. https://docs.discord.com/developers/topics/rate-limits#global-rate-limit */
const GAP = 20.5;
/** So many gaps may be made up for, as timers come late; more would let a busy machine send in bursts. */
const CATCH_UP = 1;
/** After a limit was reached all the same: until what the client holds back itself has gone, in ms. */
const CALM = 500;

/** Returns a function that resolves when it is its caller's turn; calls are served in order. */
export function createPace(rest: REST, now = () => performance.now()): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  let turns = Promise.resolve();
  rest.on('response', (_, { status, headers }) => {
    if (status !== 429 || headers.get('x-ratelimit-scope') !== 'global') return;
    last = now() + Number(headers.get('retry-after') ?? 1) * 1000 + CALM;
  });
  const turn = async (): Promise<void> => {
    for (let wait = last + GAP - now(); wait > 0; wait = last + GAP - now()) {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    last = Math.max(last + GAP, now() - CATCH_UP * GAP);
  };
  return () => {
    turns = turns.then(turn);
    return turns;
  };
}
