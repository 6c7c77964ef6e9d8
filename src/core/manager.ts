/** Who may change what a channel, a server or a story gets. */
import type { Context, Request } from './command.ts';
import { UserError } from './errors.ts';
import type { Answer } from './membership.ts';
import type { Words } from './message.ts';
import type { Group, Level } from './settings.ts';

/** Throws a UserError where the sources, which all share whom the bot serves, are not to be changed. */
export async function requireSourceManager(context: Asking): Promise<void> {
  if (context.request.mayChangeSources === false)
    throw new UserError(
      'The sources of this story are shared by every workspace that uses me, so they are not changed from here. Ask whoever runs me.',
    );
  await requireManager(context, 'change the sources of this story', 'server');
}

type Asking = Pick<Context, 'request' | 'choices'>;

/**
 * Throws a UserError for people who may not manage: neither the platform lets them, nor are they of the group that was named for
 * the level. `what` completes "can", in English.
 */
export async function requireManager(
  context: Asking,
  what: string,
  level: Exclude<Level, 'person'> = 'channel',
): Promise<void> {
  const refused = await refusal(context.request, await context.choices.managers(level));
  if (refused) throw mistake(refused, what);
}

/** Like `requireManager`, for those who would rather know than fail. */
export async function isManager({ request, choices }: Asking): Promise<boolean> {
  return (await refusal(request, await choices.managers('channel'))) === undefined;
}

/** Throws a UserError for all but those whom the platform itself lets manage. */
export async function requireAdmin({ request }: Asking, what: string): Promise<void> {
  const refused = await refusal(request, undefined);
  if (refused) throw mistake(refused, what);
}

/** Why somebody may not: who may, and the scopes without which it is not known whether they do. */
type Refusal = { who: string; group: string; lacks?: string };

async function refusal({ mayManage, membership }: Request, group: Group | undefined): Promise<Refusal | undefined> {
  if (mayManage ?? membership === undefined) return undefined;
  const manages: Answer = mayManage ?? (await membership?.manages()) ?? false;
  if (manages === true) return undefined;
  const belongs: Answer = (group && (await membership?.belongs(group))) ?? false;
  if (belongs === true) return undefined;
  const lacks = [manages, belongs].flatMap((answer) => (typeof answer === 'object' ? [answer.lacks] : []));
  return {
    who: whoMay(membership?.groups ?? 'role', group),
    group: group?.name ?? '',
    ...(lacks.length > 0 && { lacks: [...new Set(lacks)].join(', ') }),
  };
}

function mistake({ who, group, lacks }: Refusal, what: string): UserError {
  const values = { what: { text: what }, group };
  if (lacks === undefined) return new UserError(who, values);
  return new UserError('{who} {lacking}', { who: { text: who, values }, lacking: lackOf(lacks) });
}

function whoMay(groups: 'role' | 'user group', group: Group | undefined): string {
  if (groups === 'role')
    return group
      ? 'Only people who may manage this server or have the role {group} can {what}. Ask one of them.'
      : 'Only people who may manage this server can {what}. Ask one of them.';
  return group
    ? 'Only admins of this workspace and members of the user group {group} can {what}. Ask one of them.'
    : 'Only admins of this workspace can {what}. Ask one of them.';
}

/** What a person reads where the platform does not tell the bot who somebody is. */
export function lackOf(scope: string): Words {
  return {
    text: 'Whether you are one I cannot see: I lack the scope {scope}. Whoever runs me adds it and installs the app again.',
    values: { scope },
  };
}
