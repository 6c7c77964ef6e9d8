/** One message a second in each channel, as Slack asks. */
import { CHANNEL_PACE_MS } from './limits.ts';

/** Returns `wait(channel)`, which resolves when it is this caller's turn to post there; calls are served in order. */
export function createPace(now = () => performance.now()): (channel: string) => Promise<void> {
  const free = new Map<string, number>();
  return (channel) => {
    const at = now();
    for (const [name, time] of free) if (time <= at) free.delete(name);
    const turn = Math.max(at, free.get(channel) ?? at);
    free.set(channel, turn + CHANNEL_PACE_MS);
    return turn > at ? new Promise((resolve) => setTimeout(resolve, turn - at)) : Promise.resolve();
  };
}
