/** Slack's OAuth for one app in many workspaces: who approved it, which tokens are good, and which were renewed or revoked. */
import { randomBytes } from 'node:crypto';

export const CLIENT = { clientId: '11.22', clientSecret: 'stand-in-client-secret' };

type Json = Record<string, unknown>;

/** https://docs.slack.dev/reference/methods/oauth.v2.access */
export function createGrants(first: { token: string; team: string }, botUser: string) {
  const tokens = new Map<string, string>([[first.token, first.team]]);
  const codes = new Map<string, string>();
  const renewals = new Map<string, { team: string; token: string }>();
  const secret = (prefix: string) => `${prefix}-${randomBytes(12).toString('hex')}`;
  let lifetime: number | undefined;
  let wholeOrganisation = false;

  function issue(team: string): Json {
    const token = secret('xoxb-2');
    tokens.set(token, team);
    const refresh = lifetime === undefined ? undefined : secret('xoxe-1');
    if (refresh !== undefined) renewals.set(refresh, { team, token });
    return {
      ok: true,
      app_id: 'A0READOUT',
      authed_user: { id: 'U0ADMIN' },
      scope: 'commands,chat:write',
      token_type: 'bot',
      access_token: token,
      bot_user_id: botUser,
      team: wholeOrganisation ? null : { id: team, name: `Team <${team}>` },
      enterprise: wholeOrganisation ? { id: 'E0ALL', name: 'All' } : null,
      is_enterprise_install: wholeOrganisation,
      ...(refresh !== undefined && { refresh_token: refresh, expires_in: lifetime }),
    };
  }

  return {
    /** Good bot tokens and whose they are. */
    tokens,
    teamOf: (authorization: string | undefined) => tokens.get(authorization?.replace(/^Bearer /, '') ?? ''),
    /** Somebody in a workspace presses "Allow": the code that Slack's redirect brings. */
    allow(team: string): string {
      const code = secret('code');
      codes.set(code, team);
      return code;
    },
    revoke(team: string): void {
      for (const [token, of] of tokens) if (of === team) tokens.delete(token);
    },
    /** From now on tokens are good for so many seconds. */
    rotate(seconds: number): void {
      lifetime = seconds;
    },
    installForAll(): void {
      wholeOrganisation = true;
    },
    access(args: Json): Json {
      if (args.client_id !== CLIENT.clientId || args.client_secret !== CLIENT.clientSecret)
        return { ok: false, error: 'invalid_client_id' };
      if (args.grant_type === 'refresh_token') {
        const renewal = renewals.get(String(args.refresh_token));
        if (!renewal) return { ok: false, error: 'invalid_refresh_token' };
        renewals.delete(String(args.refresh_token));
        tokens.delete(renewal.token);
        return issue(renewal.team);
      }
      const team = codes.get(String(args.code));
      if (team === undefined) return { ok: false, error: 'invalid_code' };
      codes.delete(String(args.code));
      return issue(team);
    },
  };
}
