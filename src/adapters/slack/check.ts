/** What is wrong with the app's standing in Slack: its tokens, its scopes, and this machine's clock beside Slack's. */
import { webApi } from '@slack/bolt';
import { clockFinding, type Finding } from '../../core/finding.ts';
import type { Words } from '../../core/message.ts';
import { errorCode, TOKEN } from './failures.ts';
import { boltLogger, type Log } from './log.ts';

/** How long one request may take, in ms. */
const PATIENCE = 8_000;

/** What the manifest asks for, and what each is for. */
export const SCOPES: Record<string, string> = {
  'app_mentions:read': 'to be asked in channels',
  'chat:write': 'to answer and to post digests',
  commands: 'for its slash commands',
  'users:read': 'to know admins, time zones and languages',
  'usergroups:read': 'to know who is in a group that may change settings',
  'im:history': 'to read direct messages to it',
};

/**
 * Asks Slack anew, so that it works before the bot is connected. `connected`: the app token is in use already, and is
 * not tried again, for Slack allows that once a minute. Never throws for what Slack answers.
 */
export async function checkSlack(
  options: { botToken: string; appToken?: string; apiUrl?: string; log: Log; installed?: true },
  connected: boolean,
): Promise<Finding[]> {
  let date: string | null = null;
  const client = (token: string) =>
    new webApi.WebClient(token, {
      ...(options.apiUrl && { slackApiUrl: options.apiUrl }),
      timeout: PATIENCE,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: boltLogger(options.log),
      fetch: async (...call) => {
        const response = await fetch(...call);
        date = response.headers.get('date');
        return response;
      },
    });
  const findings: Finding[] = [];
  try {
    const { response_metadata: about } = await client(options.botToken).auth.test();
    findings.push(...clockFinding('Slack', date, Date.now()), ...scopeFindings(about?.scopes));
  } catch (error) {
    const key = options.installed ? { text: 'the token of this workspace' } : 'SLACK_BOT_TOKEN';
    const refused = refusal(error, key, 'the Bot User OAuth Token of the installed app (xoxb-…)');
    const again = 'Install the app again from its /slack/install page.';
    findings.push(options.installed ? { ...refused, mend: again } : refused);
  }
  if (connected || options.appToken === undefined) return findings;
  try {
    await client(options.appToken).apps.connections.open();
  } catch (error) {
    findings.push(refusal(error, 'SLACK_APP_TOKEN', 'an App-Level Token with the scope connections:write (xapp-…)'));
  }
  return findings;
}

/** Nothing where Slack did not say which scopes there are. */
function scopeFindings(given: string[] | undefined): Finding[] {
  const lacking = given ? Object.entries(SCOPES).filter(([scope]) => !given.includes(scope)) : [];
  if (lacking.length === 0) return [];
  return [
    {
      what: 'Slack scopes',
      wrong: { text: 'the app lacks {scopes}.', values: { scopes: lacking.map(scopeWords).reduce(enumerated) } },
      mend: 'Add it under OAuth & Permissions, Bot Token Scopes, then install the app again.',
    },
  ];
}

function scopeWords([scope, why]: [string, string]): Words {
  return { text: '{scope} ({why})', values: { scope, why: { text: why } } };
}

function enumerated(first: Words, next: Words): Words {
  return { text: '{first}, {next}', values: { first, next } };
}

/** That a digest whose answer was lost could not be looked up; these scopes are asked for nowhere, for few need them. */
export function lookupFindings(lacksScope: boolean): Finding[] {
  if (!lacksScope) return [];
  return [
    {
      what: 'Slack digests',
      wrong:
        'a message whose answer was lost on the way was sent again, for the bot may not look whether it had arrived: it may stand twice.',
      mend: 'To have each once, add channels:history (and groups:history for private channels) under OAuth & Permissions, Bot Token Scopes, then install the app again.',
    },
  ];
}

function refusal(error: unknown, key: string | Words, wanted: string): Finding {
  const code = errorCode(error);
  if (code !== undefined && code in TOKEN)
    return {
      what: 'Slack token',
      wrong: { text: '{key} is refused: {why}.', values: { key, why: { text: TOKEN[code] ?? code } } },
      mend: { text: 'Set it to {wanted}.', values: { wanted: { text: wanted } } },
    };
  const why = code ?? (error instanceof Error ? error.message : String(error));
  return {
    what: 'Slack',
    wrong: { text: 'its API gives no answer to {key} ({why}).', values: { key, why } },
    mend: 'Look whether this machine reaches the internet, and at slack-status.com.',
  };
}
