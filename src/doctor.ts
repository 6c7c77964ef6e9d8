/** The doctor: looks at everything around a bot on demand, as far as the one who asks may know. */

import type { Request } from './core/command.ts';
import {
  digestFact,
  type Examination,
  type Finding,
  pausedFindings,
  sourceFindings,
  sourcesFact,
} from './core/finding.ts';
import type { Briefing, Subscription } from './core/model.ts';
import type { Adapter, Store } from './core/ports.ts';
import type { Say } from './core/say.ts';
import { momentName } from './core/schedule-words.ts';
import type { SourceRecord } from './core/source-record.ts';
import { briefingFindings, examineState } from './machine.ts';
import type { StatePlace } from './open-store.ts';

/** A check of the database is believed for so long, in ms: whoever asks often costs nothing. */
const BELIEVED = 10 * 60_000;

/** What runs in this process, for the doctor to look at. */
export type RunningParts = {
  adapters: Adapter[];
  /** Trouble of a part by name ("schedule", "slack"); null while it is well. */
  parts(): Record<string, string | null>;
  /** When the schedule last looked for what is due. */
  lastBeat(): string | undefined;
};

export type Doctor = {
  /** What the one who asks may know: all in a terminal, a server's managers that of their server, else that of the channel. */
  examine(request: Request, briefing: Briefing, sources: SourceRecord[], say: Say): Promise<Examination>;
  /** From now on this is running here. */
  attend(running: RunningParts): void;
};

export function createDoctor(options: { store: Store; place: StatePlace; briefingsFolder: string }): Doctor {
  const { store, place, briefingsFolder } = options;
  let running: RunningParts | undefined;
  let state: { at: number; examination: Promise<Examination> } | undefined;

  function stateOnce(): Promise<Examination> {
    if (!state || Date.now() - state.at > BELIEVED) state = { at: Date.now(), examination: examineState(place) };
    return state.examination;
  }

  async function platformFindings({ channel }: Request): Promise<Finding[]> {
    const platform = platformOf(channel);
    const asked = (running?.adapters ?? []).filter(({ name }) => name === platform || platform === 'terminal');
    const parts = running?.parts() ?? {};
    const trouble = ['schedule', ...asked.map(({ name }) => name)].flatMap((part) => troubleOf(part, parts[part]));
    const checks = await Promise.all(asked.map((each) => each.check(each.name === platform ? channel : undefined)));
    return [...trouble, ...checks.flat()];
  }

  return {
    attend(parts) {
      running = parts;
    },
    async examine(request, briefing, sources, say) {
      const [standing, around, subscriptions] = await Promise.all([
        platformFindings(request),
        stateOnce(),
        visibleSubscriptions(store, request),
      ]);
      const beat = running?.lastBeat();
      const named = ({ channel }: Subscription) => (channel === request.channel ? { text: 'this channel' } : channel);
      return {
        findings: [
          ...standing,
          ...pausedFindings(subscriptions, named),
          ...sourceFindings(sources, (name) => `/${briefing.command} remove ${name}`),
          ...around.findings,
          ...briefingFindings(briefingsFolder),
        ],
        facts: [
          ...platformFacts(request, running),
          [
            say('Schedule'),
            beat
              ? say('last looked {when}', { when: momentName(beat, briefing.timezone, say) })
              : running
                ? say('has not looked yet')
                : say('not needed here: “readout start” keeps it'),
          ],
          digestFact(subscriptions, briefing.timezone, say),
          sourcesFact(sources, say),
          ...around.facts,
        ],
      };
    },
  };
}

/** What a part of a running bot says of itself, as a finding. */
export function troubleOf(part: string, trouble: string | null | undefined): Finding[] {
  if (!trouble) return [];
  const what = part.charAt(0).toUpperCase() + part.slice(1);
  return [{ what, wrong: trouble.replace(/[.]?$/, '.'), mend: 'The log of the bot says more.' }];
}

function platformFacts({ channel }: Request, running: RunningParts | undefined): [string, string][] {
  const parts = running?.parts() ?? {};
  const platform = platformOf(channel);
  return Object.entries(parts)
    .filter(
      ([name, trouble]) => name !== 'schedule' && trouble === null && (name === platform || platform === 'terminal'),
    )
    .map(([name]) => [name.charAt(0).toUpperCase() + name.slice(1), 'connected']);
}

async function visibleSubscriptions(store: Store, { channel, mayManage }: Request): Promise<Subscription[]> {
  const [platform = '', place] = channel.split(':');
  if (platform === 'terminal') return store.subscriptions({});
  if (mayManage !== true || place === undefined || place === 'dm') return store.subscriptions({ channel });
  const all = await store.subscriptions({ platform });
  return all.filter((one) => one.channel.startsWith(`${platform}:${place}:`));
}

function platformOf(channel: string): string {
  return channel.split(':')[0] ?? '';
}
