/** The two kinds of failure that travel as exceptions; everything else that goes wrong is data (a row, a warning). */

/** A mistake the user can mend; `message` says what is wrong and what to do. Shown as it stands. */
export class UserError extends Error {
  override name = 'UserError';
}

/** A platform did not take a message: wait `retryAfterMs`, or give the channel up when it is `gone`. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
  readonly retryAfterMs?: number;
  /** The channel was deleted, or the bot may no longer post there. */
  readonly gone: boolean;

  constructor(message: string, options: { retryAfterMs?: number; gone?: boolean; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
    this.gone = options.gone ?? false;
  }
}
