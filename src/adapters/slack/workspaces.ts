/** Slack for many workspaces: Bolt's installer at `/slack/install`, tokens by workspace, and what happens when one is taken away. */
import { type App, HTTPReceiver, type Logger, type webApi } from '@slack/bolt';
import { DeliveryError } from '../../core/errors.ts';
import type { Bot } from '../../core/ports.ts';
import { SCOPES } from './check.ts';
import { reason } from './failures.ts';
import { installations, type Keep, NotInstalledError, tenantNamed } from './installations.ts';
import type { Log } from './log.ts';
import { createSeal } from './seal.ts';

export type OAuthKeys = {
  clientId: string;
  clientSecret: string;
  /** Signs what Slack brings back at the end of an installation, and seals the tokens. */
  stateSecret: string;
  signingSecret: string;
};

export type Workspaces = {
  receiver: HTTPReceiver;
  /** The token for `slack:<workspace>:…`, renewed if it is about to expire. Throws DeliveryError. */
  tokenOf(name: string): Promise<string>;
  /** Listens for workspaces that take the app or its token away. */
  listen(app: App, bot: Bot): void;
  /** Slack said that the token of `slack:<workspace>:…` is no longer one. */
  lost(name: string): Promise<void>;
};

const RETRY_MS = 60_000;
const WHOLE_ORGANISATION = 'Install Readout in a single workspace, not in a whole organisation.';

/** Makes the receiver with its installer; nothing listens before it is started. */
export function createWorkspaces(
  keys: OAuthKeys,
  parts: { keep: Keep; clientOptions: webApi.WebClientOptions; logger: Logger; log: Log },
): Workspaces {
  const { keep, clientOptions, logger, log } = parts;
  let bot: Bot | undefined;
  const seal = createSeal(keys.stateSecret, keys.clientId);
  const receiver = new HTTPReceiver({
    signingSecret: keys.signingSecret,
    clientId: keys.clientId,
    clientSecret: keys.clientSecret,
    stateSecret: keys.stateSecret,
    scopes: Object.keys(SCOPES),
    installationStore: installations(keep, seal, log, (tenant, person, at) => {
      bot?.returned?.(tenant);
      void bot?.installed?.({ tenant, installation: at, person: async () => `${tenant}:${person}` });
    }),
    logger,
    installerOptions: {
      clientOptions,
      stateVerification: true,
      ...(clientOptions.slackApiUrl && {
        authorizationUrl: new URL('../oauth/v2/authorize', clientOptions.slackApiUrl).href,
      }),
      callbackOptions: {
        afterInstallation: async ({ isEnterpriseInstall }, _options, _request, response) => {
          if (!isEnterpriseInstall) return true;
          response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(WHOLE_ORGANISATION);
          return false;
        },
      },
    },
  });

  async function removed(team: string, notAfter: string): Promise<void> {
    const tenant = tenantNamed(team);
    if (await keep.removeInstallation(tenant, notAfter)) bot?.removed?.(tenant);
  }

  return {
    receiver,
    async tokenOf(name) {
      const [, teamId = ''] = name.split(':');
      try {
        const query = { teamId, enterpriseId: undefined, isEnterpriseInstall: false };
        const { botToken } = (await receiver.installer?.authorize(query)) ?? {};
        if (botToken !== undefined) return botToken;
      } catch (error) {
        if (!isNotInstalled(error))
          throw new DeliveryError(`The token of the workspace could not be read: ${reason(error)}`, {
            retryAfterMs: RETRY_MS,
            refused: true,
            cause: error,
          });
      }
      throw new DeliveryError('The app was removed from the workspace: install it again.', { gone: true });
    },
    listen(app, to) {
      bot = to;
      // Slack may bring these late: what was installed since stays.
      const moment = (seconds: number) => new Date(seconds * 1000 + 999).toISOString();
      app.event('app_uninstalled', ({ body }) => removed(body.team_id, moment(body.event_time)));
      app.event('tokens_revoked', async ({ event, body }) => {
        if (event.tokens.bot?.length) await removed(body.team_id, moment(body.event_time));
      });
    },
    lost: (name) => removed(name.split(':')[1] ?? '', new Date().toISOString()),
  };
}

/** Bolt wraps what its store throws. */
function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && 'original' in error && error.original instanceof NotInstalledError;
}
