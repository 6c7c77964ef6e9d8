/** Slack's errors in words that say what to do. */
import { webApi } from '@slack/bolt';
import { DeliveryError, UserError } from '../../core/errors.ts';

/** Errors of a token or app that only its keeper can mend. https://docs.slack.dev/reference/methods/auth.test#errors */
export const TOKEN: Record<string, string> = {
  invalid_auth: 'Slack does not know this token',
  not_authed: 'no token was sent',
  account_inactive: 'the app was removed from the workspace',
  token_revoked: 'the token was revoked',
  token_expired: 'the token has expired',
  not_allowed_token_type: 'this is a token of another kind',
  missing_scope: 'the app lacks a scope',
};

/** Errors that no repeat mends. https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const GONE: Record<string, string> = {
  channel_not_found: 'The channel is gone, or it is private and the bot is not in it: invite the bot there again.',
  is_archived: 'The channel is archived: unarchive it, or turn the digest on elsewhere.',
  not_in_channel: 'The bot is not in the channel: invite it there.',
  restricted_action: 'A setting of the workspace forbids posting there: ask an admin.',
  restricted_action_read_only_channel: 'The channel is read-only for the bot: ask an admin.',
  account_inactive: 'The app was removed from the workspace: install it again.',
  token_revoked: 'The bot token was revoked: install the app again and set the new token.',
  invalid_auth: 'Slack does not know the bot token: set the one of the installed app.',
};

/** Codes of trouble that passes; save for limits, Slack may have done what was asked nevertheless. */
const PASSING = [
  'ratelimited',
  'rate_limited',
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
];

const UNREACHABLE_RETRY_MS = 30_000;

/** The code by which Slack refused a call ("channel_not_found"); undefined when it was another kind of failure. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** A failure to start, for the one who set the keys. */
export function startError(error: unknown): Error {
  const code = errorCode(error);
  if (code !== undefined) {
    const why = TOKEN[code] ?? code;
    return new UserError(
      `Slack refused to start the bot (${why}): check SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…, connections:write).`,
    );
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return new UserError('The port for Slack is taken by another program: set SLACK_PORT to a free one.');
  }
  return new Error(`Slack could not be reached: ${reason(error)}`, { cause: error });
}

/** The workspace removed the app or took its token away; no other workspace's standing is touched. */
export function isTokenLost(error: unknown): boolean {
  return ['account_inactive', 'token_revoked'].includes(errorCode(error) ?? '');
}

/** What is wrong with the token by which something failed, for whoever keeps the bot; undefined where it is something else. */
export function tokenTrouble(error: unknown): string | undefined {
  const why = TOKEN[errorCode(error) ?? ''];
  return why && `Slack refuses SLACK_BOT_TOKEN (${why}): set that of the installed app and start the bot again.`;
}

/** A failure to post, for the schedule. */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return new DeliveryError(`Slack asks to wait ${error.retryAfter} s.`, {
      retryAfterMs: error.retryAfter * 1_000,
      refused: true,
      cause: error,
    });
  }
  const code = errorCode(error);
  const gone = code === undefined ? undefined : GONE[code];
  if (gone) return new DeliveryError(gone, { gone: true, cause: error });
  if (code === undefined || PASSING.includes(code))
    return new DeliveryError(passingWords(error, code), {
      retryAfterMs: UNREACHABLE_RETRY_MS,
      refused: isLimit(code) || isUnsent(error),
      cause: error,
    });
  return new DeliveryError(`Slack refused the message: ${code}`, { refused: true, cause: error });
}

function isLimit(code: string | undefined): boolean {
  return code === 'ratelimited' || code === 'rate_limited';
}

/** For whoever asks when the digest comes: what is the matter, without the words of programs. */
function passingWords(error: unknown, code: string | undefined): string {
  if (isLimit(code)) return 'Slack asks to wait.';
  if (error instanceof webApi.WebAPIHTTPError) return `Slack is out of order (${error.statusCode}).`;
  if (code !== undefined) return `Slack is out of order (${code}).`;
  const [network] = networkCodes(error);
  return `Slack could not be reached${network ? ` (${network})` : ''}.`;
}

/** Nothing was sent: there was no connection. */
function isUnsent(error: unknown): boolean {
  const codes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'];
  return networkCodes(error).some((code) => codes.includes(code));
}

/** What the system calls the trouble, as ECONNRESET, wherever among the causes it stands. */
function networkCodes(error: unknown): string[] {
  const codes: string[] = [];
  for (let cause = error; cause instanceof Error; cause = 'original' in cause ? cause.original : cause.cause) {
    if ('code' in cause && /^E[A-Z_]+$/.test(String(cause.code))) codes.push(String(cause.code));
  }
  return codes;
}

export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
