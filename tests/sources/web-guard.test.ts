/** No private address is fetched: by no spelling, on no hop, and not by a name that resolves there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FetchError } from '../../src/core/errors.ts';
import { guardedLookup, isPublicAddress } from '../../src/sources/address-guard.ts';
import { createWeb } from '../../src/sources/web.ts';
import { type Route, type Site, startProxy, startSite } from '../standins/site.ts';

const redirect =
  (status: number, location: string): Route =>
  (_, response) => {
    response.statusCode = status;
    response.setHeader('location', location);
    response.end();
  };

let site: Site;
beforeAll(async () => {
  site = await startSite({ '/plain': (_, response) => void response.end('a secret') });
});
afterAll(() => site.close());

async function problem(address: string, proxy?: string): Promise<string> {
  const web = createWeb({ userAgent: 'Readout/test', pauseMs: 0, silenceMs: 300, ...(proxy && { proxy }) });
  const failure = await web.get(address).then(
    () => 'nothing',
    (error: unknown) => error,
  );
  await web.close();
  if (!(failure instanceof FetchError)) throw new Error(`${address}: no FetchError but ${String(failure)}`);
  return failure.problem;
}

/** Every way we know to write an address of one's own machine, network or cloud; PORT is the site's. */
const TRICKS = [
  'http://127.0.0.1:PORT/plain',
  'http://127.1:PORT/plain',
  'http://127.0.0.1.:PORT/plain',
  'http://2130706433:PORT/plain',
  'http://017700000001:PORT/plain',
  'http://0x7f000001:PORT/plain',
  'http://0x7f.0.0.1:PORT/plain',
  'http://0177.0.0.1:PORT/plain',
  'http://①②⑦.⓪.⓪.①:PORT/plain',
  'http://127。0。0。1:PORT/plain',
  'http://0:PORT/plain',
  'http://0.0.0.0:PORT/plain',
  'http://localhost:PORT/plain',
  'http://LOCALHOST.:PORT/plain',
  'http://a.localhost:PORT/plain',
  'http://[::1]:PORT/plain',
  'http://[::]:PORT/plain',
  'http://[0:0:0:0:0:0:0:1]:PORT/plain',
  'http://[::ffff:127.0.0.1]:PORT/plain',
  'http://[::ffff:7f00:1]:PORT/plain',
  'http://[::127.0.0.1]:PORT/plain',
  'http://[64:ff9b::7f00:1]:PORT/plain',
  'http://[2002:7f00:1::]:PORT/plain',
  'http://example.org@127.0.0.1:PORT/plain',
  'http://example.org:80@127.0.0.1:PORT/plain',
  'http://127.0.0.1:PORT\\@example.org/plain',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/latest/meta-data/',
  'http://[fd00:ec2::254]/latest/meta-data/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://100.100.100.200/latest/meta-data/',
  'http://192.0.0.192/opc/v2/',
  'http://168.63.129.16/',
  'http://metadata.google.internal/computeMetadata/v1/',
  'http://printer.local/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://example.org:22/',
  'http://example.org:25/',
  'http://example.org:6667/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'gopher://127.0.0.1:PORT/',
];

test.each(TRICKS)('%s is refused before anything is sent', async (trick) => {
  const before = site.asked.length;
  expect(await problem(trick.replace('PORT', String(site.port)))).toBe('address');
  expect(site.asked).toHaveLength(before);
});

/** As a header field can hold it: percent-encoded where it is not ASCII. */
const headerText = (text: string) => text.replace(/[^\x20-\x7e]/gu, encodeURIComponent);

test('a redirect to any of them is refused on its hop', async () => {
  const tricks = TRICKS.filter((trick) => trick.includes('PORT') && trick.startsWith('http'));
  const lure = await startSite(
    Object.fromEntries(
      tricks.map((trick, at) => [`/${at}`, redirect(302, headerText(trick.replace('PORT', String(site.port))))]),
    ),
  );
  // The proxy makes the lure a site of the outside world: its name is not ours to look up.
  const proxy = await startProxy(lure);
  const before = site.asked.length;
  for (const at of tricks.keys()) expect(await problem(`http://lure.invalid/${at}`, proxy.url)).toBe('address');
  expect(site.asked).toHaveLength(before);
  expect(lure.asked).toHaveLength(tricks.length);
  await proxy.close();
  await lure.close();
});

test('a name that resolves to a private address is refused where the socket looks it up', async () => {
  const failure = await new Promise((resolve) => guardedLookup('localhost', {}, (error) => resolve(error)));
  expect(failure).toBeInstanceOf(FetchError);
  expect(isPublicAddress('8.8.8.8')).toBe(true);
  expect(isPublicAddress('2606:4700:4700::1111')).toBe(true);
});
