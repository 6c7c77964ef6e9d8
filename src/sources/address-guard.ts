/** Which addresses may be fetched: public ones on the web's ports, whatever their spelling and whatever a name resolves to. */
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchError } from '../core/errors.ts';

/** Public by its range, yet a cloud's own service to its guests (Azure's wire server). */
const INTERNAL = new Set(['168.63.129.16']);
/** Below 1024 only the web's own ports: the rest are mail, shells and directories. */
const FIRST_FREE_PORT = 1024;
/** "Bad ports" of the Fetch standard (WHATWG, Fetch, section 2.9, port blocking) from 1024 on. */
const BAD_PORTS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/**
 * Is this IP address a public one? Ranges are IANA's special-purpose registries as ipaddr.js has them; an IPv4 address inside an
 * IPv6 one (mapped) counts as itself, translated and tunnelled ones (NAT64, 6to4, Teredo) as not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (INTERNAL.has(parsed.toString())) return false;
  // ::a.b.c.d, long deprecated (RFC 4291, section 2.5.5.1), is still taken for a.b.c.d by some systems.
  if (parsed instanceof ipaddr.IPv6 && parsed.parts.slice(0, 6).every((part) => part === 0)) return false;
  return parsed.range() === 'unicast';
}

/** Refuses every protocol but the web's. Throws FetchError. */
export function checkProtocol(url: URL): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('address', 'only http and https addresses are fetched, not {protocol}', {
      values: { protocol: url.protocol },
    });
}

/**
 * Refuses ports that are not the web's and private addresses written as such, in any spelling.
 * Names are judged by `guardedLookup` when they are looked up. Throws FetchError.
 */
export function checkAddress(url: URL): void {
  const port = Number(url.port || 80);
  if ((port < FIRST_FREE_PORT && port !== 80 && port !== 443) || BAD_PORTS.has(port))
    throw new FetchError('address', 'port {port} is no port of the web', { values: { port: String(port) } });
  // The URL parser has folded decimal, octal, hexadecimal and short spellings into one by now.
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) && !isPublicAddress(host)) throw refusal(host);
  if (/(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/i.test(host)) throw refusal(host);
}

/** `dns.lookup` for sockets that gives public addresses only; one private address among several refuses the name. */
export function guardedLookup(
  hostname: string,
  options: LookupOptions,
  callback: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const [first] = addresses;
    if (!first) return callback(new FetchError('network', '{host} has no address', { values: { host: hostname } }), []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(refusal(hostname), []);
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
}

function refusal(host: string): FetchError {
  return new FetchError(
    'address',
    '{host} is no public address; start with --allow-private to read from a network of your own',
    { values: { host } },
  );
}
