// What digests and watches take from the settings of their channel and server, and what stays of one that is turned off.
import { describe, expect, it } from 'vitest';
import { createMender } from '../../src/mend-due.ts';
import { textOf } from './harness.ts';
import { due, NOW, open, promised, read, room, say, THERE } from './settings-desk.ts';

describe('a digest that chose no zone, quiet hours, topics or length itself', () => {
  it('follows its server, then its channel, at once and with its next slot', async () => {
    await room();
    await say('digest on 08:00');
    await say('digest on 08:00 Europe/Lisbon', { channel: THERE });
    expect(await due()).toBe('2031-03-07T07:00:00.000Z');
    const told = await read('settings for:server timezone:Asia/Tokyo topics:cranes');
    expect(told).toContain('2 digests and watches follow it');
    expect(await due()).toBe('2031-03-06T23:00:00.000Z');
    expect(await due(THERE)).toBe('2031-03-07T08:00:00.000Z');
    const digest = textOf((await open!.app.digest(await promised(), [])).cards[0]!);
    expect(digest).toContain('sold two cranes');
    expect(digest).not.toContain('Dockers rejected');
    await say('settings for:channel quiet:07:00-10:00');
    expect(await due()).toBe('2031-03-07T01:00:00.000Z');
    await say('settings for:channel timezone:UTC topics:all');
    expect(await due()).toBe('2031-03-06T10:00:00.000Z');
    expect(textOf((await open!.app.digest(await promised(), [])).cards[0]!)).toContain('Dockers rejected');
    await say('settings for:channel timezone:default quiet:none topics:default');
    expect(await due()).toBe('2031-03-06T23:00:00.000Z');
  });

  it('is told when its digest has a zone of its own, and lets it follow', async () => {
    await room();
    await say('digest on 08:00 Europe/Lisbon');
    expect(await read('settings for:channel timezone:UTC')).toMatch(
      /zone of its own, Europe\/Lisbon.*digest on timezone:default/,
    );
    expect((await promised()).timezone).toBe('Europe/Lisbon');
    await say('digest on timezone:default');
    expect((await promised()).timezone).toBe('UTC');
    await say('digest on topics:pay');
    await say('settings for:channel topics:cranes format:short');
    expect(await promised()).toMatchObject({ topics: ['pay'], format: 'short' });
  });

  it('is posted in the language of its channel, else of its server, else of where it was set up', async () => {
    await room();
    await say('digest on 08:00', { channelLocale: 'uk' });
    const language = async () => (await open!.app.digest(await promised(), [])).language;
    expect(await language()).toBe('uk');
    await say('settings for:server language:ru');
    expect(await language()).toBe('ru');
    await say('settings for:channel language:de');
    expect(await language()).toBe('de');
    await say('settings for:me language:fr');
    expect(await language()).toBe('de');
  });

  it('stays kept when it is turned off, and is as it was when it is turned on again', async () => {
    await room();
    await say('digest on 07:30 mon-fri topics:pay missed:fold');
    await say('settings for:channel format:short');
    const { at, days, topics, missed, format } = await promised();
    expect(await read('digest off')).toContain('are kept for when you turn it on again');
    expect(await open!.app.store.subscriptions({})).toEqual([]);
    expect(await read('digest when')).toContain('as they were: /strike digest on');
    await say('digest on');
    expect(await promised()).toMatchObject({ at, days, topics, missed, format });
    await say('settings for:channel format:default');
    expect((await promised()).format).toBeUndefined();
  });

  it('follows at the next start where the process was killed in between', async () => {
    const { app } = await room();
    await say('digest on 08:00');
    await app.store.changeSettings({ level: 'server', name: 'discord:1' }, { timezone: 'Asia/Tokyo' });
    expect(await due()).toBe('2031-03-07T07:00:00.000Z');
    expect(await createMender(app.store)(NOW)).toBe(1);
    expect(await due()).toBe('2031-03-06T23:00:00.000Z');
  });

  it('and a watch wait for the quiet hours of their server', async () => {
    await room();
    await say('watch cranes');
    await say('settings for:server quiet:22:00-07:00 timezone:Asia/Tokyo');
    expect(await promised()).toMatchObject({ quiet: { from: '22:00', to: '07:00' }, timezone: 'Asia/Tokyo' });
  });
});
