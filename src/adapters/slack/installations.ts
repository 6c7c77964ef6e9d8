/** The workspaces that installed the app through OAuth: their tokens, sealed, as Bolt's installer keeps and renews them. */
import type { Installation, InstallationStore } from '@slack/bolt';
import type { TenantStore } from '../../core/tenant.ts';
import { reason } from './failures.ts';
import type { Log } from './log.ts';
import type { Seal } from './seal.ts';

export type Keep = Pick<TenantStore, 'saveInstallation' | 'installation' | 'removeInstallation'>;

/** Nobody is named: who installed it, and what the workspace is called, is not kept. */
const INSTALLER = { id: 'not kept', token: undefined, scopes: undefined };

/** No workspace of this id has the app. */
export class NotInstalledError extends Error {
  override name = 'NotInstalledError';
}

/** Bolt's store over ours. `onInstalled` hears of a workspace that had not installed the app, and who did; renewed tokens are no news. */
export function installations(
  keep: Keep,
  seal: Seal,
  log: Log,
  onInstalled: (tenant: string, person: string, at: string) => void,
): InstallationStore {
  return {
    async storeInstallation(installation) {
      const { team, enterprise, bot, appId, user } = installation;
      if (!team || !bot || installation.isEnterpriseInstall) throw new Error('Only single workspaces can install it');
      const kept: Installation<'v2', false> = {
        team: { id: team.id },
        enterprise: enterprise && { id: enterprise.id },
        user: INSTALLER,
        bot,
        ...(appId !== undefined && { appId }),
        tokenType: 'bot',
        isEnterpriseInstall: false,
        authVersion: 'v2',
      };
      const tenant = tenantNamed(team.id);
      const known = await keep.installation(tenant);
      const sealed = seal.close(JSON.stringify(kept), tenant);
      const at = new Date().toISOString();
      await keep.saveInstallation(tenant, { sealed, at });
      if (!known) onInstalled(tenant, user.id, at);
    },
    async fetchInstallation({ teamId, isEnterpriseInstall }) {
      const tenant = tenantNamed(teamId ?? '');
      const row = isEnterpriseInstall || !teamId ? undefined : await keep.installation(tenant);
      if (!row) throw new NotInstalledError('this workspace has not installed the app');
      try {
        return JSON.parse(seal.open(row.sealed, tenant)) as Installation<'v2', false>;
      } catch (error) {
        log.error(`Slack: the tokens of a workspace do not open (${reason(error)}): was SLACK_STATE_SECRET changed?`);
        throw new NotInstalledError('the tokens of this workspace do not open: it has to install the app again');
      }
    },
  };
}

/** `slack:T1`. */
export function tenantNamed(team: string): string {
  return `slack:${team}`;
}
