/** Clients of Slack's API, one pair for each token: a workspace is spoken to with its own token only. */
import { webApi } from '@slack/bolt';

export type Clients = {
  /** Tries again by itself. */
  asking: webApi.WebClient;
  /** Never does, for a message that is sent twice stands twice. */
  posting: webApi.WebClient;
};

/** The clients for `slack:<workspace>:<channel or person>`. Throws DeliveryError where there is no token for that workspace. */
export type ClientsOf = (name: string) => Promise<Clients>;

/** So many pairs are kept; the one made first goes first. */
const KEPT = 500;
const RETRIES = 2;

/** `tokenOf` is asked every time: tokens are renewed and revoked. */
export function createClients(tokenOf: (name: string) => Promise<string>, options: webApi.WebClientOptions): ClientsOf {
  const made = new Map<string, Clients>();
  return async (name) => {
    const token = await tokenOf(name);
    const known = made.get(token);
    if (known) return known;
    const asking = new webApi.WebClient(token, { ...options, retryConfig: { retries: RETRIES } });
    const once = { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
    const clients = { asking, posting: new webApi.WebClient(token, once) };
    made.set(token, clients);
    const oldest = made.keys().next().value;
    if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
    return clients;
  };
}
