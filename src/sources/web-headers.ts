/** Header fields and failures of HTTP, as sources need them. */
import { FetchError } from '../core/errors.ts';

type Headers = Record<string, string | string[] | undefined>;

/** The first value of a field; field names are lower case. */
export function headerOf(headers: Headers, name: string): string | undefined {
  return namesOf(headers[name])[0];
}

/** A field's values as a list. */
export function namesOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** A server may ask for a pause of at most this long; longer is a mistake of its. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000;

/** The instant, in epoch milliseconds, that a Retry-After field means: seconds or an HTTP date (RFC 9110, section 10.2.3). */
export function retryInstant(value: string | undefined, now: number): number | undefined {
  if (!value) return undefined;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
  const instant = seconds === undefined ? Date.parse(value) : now + seconds * 1000;
  if (!Number.isFinite(instant)) return undefined;
  return Math.min(Math.max(instant, now), now + LONGEST_WAIT_MS);
}

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
const REASONS: Record<string, string> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up just now',
  ECONNREFUSED: 'it refuses the connection',
  ECONNRESET: 'it broke the connection off',
  UND_ERR_SOCKET: 'it broke the connection off',
  EPIPE: 'it broke the connection off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  UND_ERR_HEADERS_OVERFLOW: 'its header is too large',
};

/** Whatever a request failed with, as a FetchError. */
export function problemOf(error: unknown, host: string, timedOut: boolean): FetchError {
  if (error instanceof FetchError) return error;
  const cause = error instanceof Error && error.cause instanceof FetchError ? error.cause : undefined;
  if (cause) return cause;
  const code = error instanceof Error && 'code' in error ? String(error.code ?? '') : '';
  if (timedOut || TIMEOUTS.has(code))
    return new FetchError('time', '{host} takes too long', { values: { host }, cause: error });
  const known = REASONS[code];
  const why = known
    ? { text: known }
    : code
      ? { text: 'the connection failed ({code})', values: { code } }
      : { text: 'the connection failed' };
  return new FetchError('network', '{host} cannot be read: {why}', { values: { host, why }, cause: error });
}
