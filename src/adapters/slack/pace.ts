/** A pace that reaches none of Slack's limits: one message a second in each channel, a few in each workspace. */
import { CHANNEL_PACE_MS, WORKSPACE_PACE_MS } from './limits.ts';

export type Pace = {
  /** Resolves when it is this caller's turn in `slack:<workspace>:<channel>`, or in a bare channel; calls are served in order. */
  turn(channel: string): Promise<void>;
  /** Nobody posts in this channel for so long, in ms: Slack asked to wait. */
  hold(channel: string, milliseconds: number): void;
};

/** `wait` replaces the timer in tests and in the bench. */
export function createPace(now = () => performance.now(), wait = sleep): Pace {
  const free = new Map<string, number>();
  return {
    turn(name) {
      const at = now();
      // Forgetting what is over, now and then: the map is small, turns are many.
      if (free.size > 1_000) for (const [each, time] of free) if (time <= at) free.delete(each);
      const { channel, workspace } = partsOf(name);
      const freeAt = (key: string) => Math.max(at, free.get(key) ?? at);
      const turn = Math.max(freeAt(channel), workspace ? freeAt(workspace) : at);
      free.set(channel, turn + CHANNEL_PACE_MS);
      // Not from this turn on: one busy channel does not hold the others of its workspace up.
      if (workspace) free.set(workspace, freeAt(workspace) + WORKSPACE_PACE_MS);
      return turn > at ? wait(turn - at) : Promise.resolve();
    },
    hold(name, milliseconds) {
      const { channel } = partsOf(name);
      const until = now() + milliseconds;
      if ((free.get(channel) ?? 0) < until) free.set(channel, until);
    },
  };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function partsOf(name: string): { channel: string; workspace?: string } {
  const [platform, workspace, channel] = name.split(':');
  return channel === undefined ? { channel: name } : { channel, workspace: `${platform}:${workspace}` };
}
