/** Who people are in a workspace: zone, language, admin or not, and the user groups they are in; asked of Slack and kept for a while. */
import type { webApi } from '@slack/bolt';
import type { Request } from '../../core/command.ts';
import { UserError } from '../../core/errors.ts';
import type { Answer, Membership } from '../../core/membership.ts';
import type { Group } from '../../core/settings.ts';
import { errorCode, reason } from './failures.ts';
import type { Log } from './log.ts';

/** For how long what Slack told is believed, in ms: of zones and languages, and of who may do what. */
const KEPT = 3_600_000;
const KEPT_RIGHTS = 60_000;
/** So many answers are kept; the oldest go first. */
const MOST = 5_000;

type Client = webApi.WebClient;
type Person = { timezone?: string; locale?: string; admin: boolean };
type Lacking = { lacks: string };

export type People = {
  /** What Slack tells of a person; nothing where it does not. */
  about(client: Client, team: string, user: string): Promise<Pick<Request, 'timezone' | 'locale'>>;
  /** The person's standing, asked when it matters. */
  membership(client: Client, team: string, user: string): Membership;
};

/** Remembers what was asked, by workspace. */
export function createPeople(log: Log): People {
  const persons = remembering<Person>();
  const members = remembering<string[]>();
  const groups = remembering<(Group & { handle: string })[]>();

  const person = (client: Client, team: string, user: string, age: number) =>
    persons(`${team}:${user}`, age, async () => {
      const { user: found } = await client.users.info({ user, include_locale: true });
      return {
        ...(found?.tz && { timezone: found.tz }),
        ...(found?.locale && { locale: found.locale }),
        admin: Boolean(found?.is_admin || found?.is_owner || found?.is_primary_owner),
      };
    });

  return {
    async about(client, team, user) {
      try {
        const found = await person(client, team, user, KEPT);
        if ('lacks' in found) return {};
        const { admin: _, ...told } = found;
        return told;
      } catch (error) {
        log.debug(`Slack: a person's zone is not known: ${reason(error)}`);
        return {};
      }
    },
    membership: (client, team, user) => ({
      groups: 'user group',
      manages: () =>
        asked(async (): Promise<Answer> => {
          const found = await person(client, team, user, KEPT_RIGHTS);
          return 'lacks' in found ? found : found.admin;
        }),
      belongs: ({ id }) =>
        asked(async (): Promise<Answer> => {
          const found = await members(`${team}:${id}`, KEPT_RIGHTS, async () => {
            const { users = [] } = await client.usergroups.users.list({ usergroup: id });
            return users;
          });
          return 'lacks' in found ? found : found.includes(user);
        }),
      find: (typed) =>
        asked(async () => {
          const all = await groups(team, KEPT_RIGHTS, async () => {
            const { usergroups = [] } = await client.usergroups.list();
            return usergroups.map(({ id = '', name = '', handle = '' }) => ({ id, name, handle }));
          });
          if ('lacks' in all) return all;
          const id = /^(?:<!subteam\^)?(S[A-Z0-9]{6,})(?:\|[^>]*)?>?$/.exec(typed)?.[1];
          const name = typed.replace(/^@/, '').toLowerCase();
          const found = all.find((one) =>
            id === undefined ? [one.name.toLowerCase(), one.handle.toLowerCase()].includes(name) : one.id === id,
          );
          return found && { id: found.id, name: found.name };
        }),
    }),
  };
}

/** Asks at most once in a while; where a scope is missing that is the answer. Other failures are thrown and not kept. */
function remembering<Value extends object>() {
  const kept = new Map<string, { at: number; value: Value | Lacking }>();
  return async (key: string, age: number, ask: () => Promise<Value>): Promise<Value | Lacking> => {
    const known = kept.get(key);
    if (known && Date.now() - known.at < ('lacks' in known.value ? KEPT_RIGHTS : age)) return known.value;
    const value = await ask().catch((error: unknown) => {
      if (errorCode(error) !== 'missing_scope') throw error;
      return { lacks: neededScope(error) };
    });
    kept.delete(key);
    kept.set(key, { at: Date.now(), value });
    const oldest = kept.keys().next().value;
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}

function neededScope(error: unknown): string {
  const data = error instanceof Error && 'data' in error ? (error.data as { needed?: unknown }) : {};
  return typeof data.needed === 'string' ? data.needed : 'users:read';
}

async function asked<Found>(ask: () => Promise<Found>): Promise<Found> {
  try {
    return await ask();
  } catch {
    throw new UserError('Slack does not tell just now who may do this. Please try again in a minute.');
  }
}
