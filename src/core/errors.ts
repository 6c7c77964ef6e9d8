/** The kinds of failure that travel as exceptions; everything else that goes wrong is data (a row, a warning). */

import type { Values, Words } from './message.ts';
import { english } from './say.ts';

/**
 * A mistake the user can mend: what is wrong and what to do. `message` has it in English; the bot says `said` in the reader's language.
 * @example new UserError('“{typed}” is no date.', { typed: 'soon' })
 */
export class UserError extends Error {
  override name = 'UserError';
  readonly said: Words;

  constructor(text: string, values?: Values) {
    const said = { text, ...(values && { values }) };
    super(english(said));
    this.said = said;
  }
}

/** A platform did not take a message: wait `retryAfterMs`, or give the channel up when it is `gone`. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
  readonly retryAfterMs?: number;
  /** The channel was deleted, or the bot may no longer post there. */
  readonly gone: boolean;
  /** The platform answered that it did not take the message; otherwise it may have. */
  readonly refused: boolean;

  constructor(
    message: string,
    options: { retryAfterMs?: number; gone?: boolean; refused?: boolean; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
    this.gone = options.gone ?? false;
    this.refused = options.refused ?? this.gone;
  }
}

/** Why an address could not be fetched. `gone` (410) and `missing` (404) come from the server, `address` and `robots` from our rules. */
export type FetchProblem =
  | 'address'
  | 'robots'
  | 'refused'
  | 'missing'
  | 'gone'
  | 'limited'
  | 'failed'
  | 'redirects'
  | 'size'
  | 'time'
  | 'network';

/** An address could not be fetched: why, in words for whoever keeps the sources; `message` has them in English. */
export class FetchError extends Error {
  override name = 'FetchError';
  readonly problem: FetchProblem;
  readonly said: Words;
  /** Epoch milliseconds before which the server asked not to be asked again. */
  readonly retryAt?: number;

  constructor(
    problem: FetchProblem,
    text: string,
    options: { values?: Values; retryAt?: number; cause?: unknown } = {},
  ) {
    const said = { text, ...(options.values && { values: options.values }) };
    super(english(said), options.cause === undefined ? {} : { cause: options.cause });
    this.problem = problem;
    this.said = said;
    if (options.retryAt !== undefined) this.retryAt = options.retryAt;
  }
}
