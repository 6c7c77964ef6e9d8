/** The people and user groups of the workspaces on loopback, as Slack tells of them to an app that has the scopes. */
type Json = Record<string, unknown>;
type Person = { tz?: string; locale?: string; admin?: boolean };
type UserGroup = { id: string; name: string; handle: string; users: string[] };

/** The scopes that an app of our manifest has. */
export const MANIFEST = ['app_mentions:read', 'chat:write', 'commands', 'users:read', 'usergroups:read', 'im:history'];

/** Whoever nothing is said of is an admin whose zone nobody knows. */
export function createSlackPeople(has: (scope: string) => boolean) {
  const people = new Map<string, Person>();
  const groups: UserGroup[] = [];
  const lacking = (needed: string): Json => ({ ok: false, error: 'missing_scope', needed, provided: MANIFEST.join() });
  return {
    people,
    groups,
    /** The answer to a method about people or groups; undefined for any other method. */
    answer(method: string, args: Json): Json | undefined {
      if (method === 'users.info') {
        if (!has('users:read')) return lacking('users:read');
        const id = String(args.user);
        const { tz, locale = 'en-US', admin = true } = people.get(id) ?? {};
        const told = { id, tz, is_admin: admin, ...(String(args.include_locale) === 'true' && { locale }) };
        return { ok: true, user: told };
      }
      if (!method.startsWith('usergroups.')) return undefined;
      if (!has('usergroups:read')) return lacking('usergroups:read');
      if (method === 'usergroups.list')
        return { ok: true, usergroups: groups.map(({ id, name, handle }) => ({ id, name, handle })) };
      const group = groups.find(({ id }) => id === args.usergroup);
      if (method !== 'usergroups.users.list') return { ok: false, error: 'unknown_method' };
      return group ? { ok: true, users: group.users } : { ok: false, error: 'no_such_subteam' };
    },
  };
}
