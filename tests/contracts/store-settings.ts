/** The part of the store's contract about settings: each place has its own, and a change touches what it names. */
import { expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import type { Place } from '../../src/core/settings.ts';
import { FIRST_USE } from '../../src/core/tenant.ts';
import { subscription, T0 } from './article.ts';

const SERVER: Place = { level: 'server', name: 'slack:T1' };
const CHANNEL: Place = { level: 'channel', name: 'slack:T1:C1' };
const PERSON: Place = { level: 'person', name: 'slack:T1:U1' };

export function settings(store: () => Store): void {
  it('keeps what each place chose, and nothing of one at another', async () => {
    for (const place of [SERVER, CHANNEL, PERSON]) expect(await store().settings(place)).toEqual({});
    await store().changeSettings(SERVER, { timezone: 'Europe/Kyiv', managers: { id: 'S1', name: 'desk' } });
    await store().changeSettings(CHANNEL, { quiet: { from: '22:00', to: '07:00' }, topics: { talks: ['pay'] } });
    // A person may be called as a server is.
    await store().changeSettings({ level: 'person', name: SERVER.name }, { language: 'de' });
    expect(await store().settings(SERVER)).toEqual({
      timezone: 'Europe/Kyiv',
      managers: { id: 'S1', name: 'desk' },
    });
    expect(await store().settings(CHANNEL)).toEqual({
      quiet: { from: '22:00', to: '07:00' },
      topics: { talks: ['pay'] },
    });
    expect(await store().settings({ level: 'server', name: 'slack:T11' })).toEqual({});
  });

  it('changes what is named, story by story, and takes it back', async () => {
    await store().changeSettings(CHANNEL, { format: 'short', topics: { talks: ['pay'], port: [] } });
    expect(await store().changeSettings(CHANNEL, { topics: { talks: undefined } })).toEqual({
      format: 'short',
      topics: { port: [] },
    });
    await store().changeSettings(CHANNEL, { format: undefined, topics: { port: undefined } });
    expect(await store().settings(CHANNEL)).toEqual({});
  });

  it('loses no change of two that come at the same moment', async () => {
    await Promise.all([
      store().changeSettings(SERVER, { timezone: 'UTC' }),
      store().changeSettings(SERVER, { language: 'uk' }),
      store().changeSettings(SERVER, { format: 'short' }),
    ]);
    expect(await store().settings(SERVER)).toEqual({ timezone: 'UTC', language: 'uk', format: 'short' });
  });

  it('counts what a person chose, and forgets it with them', async () => {
    await store().changeSettings(PERSON, { language: 'fr', format: 'short' });
    expect(await store().aboutReader(PERSON.name)).toMatchObject({ settings: 2 });
    await store().changeSettings(CHANNEL, { language: 'de' });
    await store().forgetReader(PERSON.name);
    expect(await store().settings(PERSON)).toEqual({});
    expect(await store().settings(CHANNEL)).toEqual({ language: 'de' });
  });

  it('go with a tenant, its channels and its people; not with one that is called alike', async () => {
    const others: Place[] = [
      { level: 'server', name: 'slack:T11' },
      { level: 'channel', name: 'slack:T11:C1' },
      { level: 'person', name: 'slack:T1' },
    ];
    for (const place of [SERVER, CHANNEL, PERSON, ...others]) await store().changeSettings(place, { format: 'short' });
    await store().tenantRemoved(SERVER.name, T0);
    expect(await store().purgeTenant(SERVER.name)).toBe(true);
    for (const place of [SERVER, CHANNEL, PERSON]) expect(await store().settings(place), place.name).toEqual({});
    for (const place of others) expect(await store().settings(place), place.name).toEqual({ format: 'short' });
  });

  it('knows which installation of a tenant was greeted, and that it was there before', async () => {
    const both = await Promise.all(['one', 'one'].map((one) => store().greetTenant('discord:1', one)));
    expect(both.sort()).toEqual(['first', undefined]);
    expect(await store().greetTenant('discord:1', 'two')).toBe('again');
    expect(await store().greetTenant('discord:1', 'two')).toBeUndefined();
    expect(await store().greetTenant('discord:1', FIRST_USE)).toBeUndefined();
    expect(await store().greetTenant('slack:T1', FIRST_USE)).toBe('first');
    expect(await store().greetTenant('slack:T1', FIRST_USE)).toBeUndefined();
    await store().tenantRemoved('discord:1', T0);
    await store().saveTenants(['discord:1']);
    expect(await store().greetTenant('discord:1', 'two')).toBeUndefined();
    await store().tenantRemoved('discord:1', T0);
    await store().purgeTenant('discord:1');
    expect(await store().greetTenant('discord:1', 'two')).toBe('first');
  });

  it('finds the digests of a whole tenant', async () => {
    for (const channel of ['slack:T1:C1', 'slack:T1:C2', 'slack:T11:C1', 'discord:T1:C1'])
      await store().saveSubscription(subscription(channel, { channel }));
    const found = await store().subscriptions({ within: 'slack:T1' });
    expect(found.map(({ channel }) => channel).sort()).toEqual(['slack:T1:C1', 'slack:T1:C2']);
  });
}
