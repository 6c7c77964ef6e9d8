/** How the Discord adapter answers people who type, press and pick: the real client, a Discord on loopback. */
import { describe, expect, it } from 'vitest';
import { replyOf } from '../contracts/cards.ts';
import { ANA, BEN, GUILD, NEWS, TOKEN } from '../standins/discord.ts';
import { buttonsOf, type Message } from '../standins/discord-state.ts';
import { shown } from '../standins/discord-transcript.ts';
import { statusCard } from './discord-bot.ts';
import { running } from './discord-harness.ts';

const run = running();

describe('answering', () => {
  it('answers a command to the asker only, with a command line the bot parses', async () => {
    const asked = run.discord.types(ANA, NEWS, '/talks topic', { name: 'night "shifts"' });
    const [answer] = await run.discord.answers(asked);
    expect(run.bot.asked).toEqual([
      {
        line: '/talks topic name:"night \'shifts\'"',
        reader: `discord:${ANA.id}`,
        readerName: 'Ana',
        channel: `discord:${GUILD}:${NEWS}`,
        locale: 'en-GB',
        channelLocale: 'en-US',
        mayManage: true,
        membership: expect.objectContaining({ groups: 'role' }),
      },
    ]);
    expect(answer && shown(answer)).toContain('Dockers rejected the offer by 61 percent');
    expect(run.discord.sees(ANA, NEWS)).toHaveLength(1);
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(0);
  });

  it('acknowledges before the answer is ready', async () => {
    const release = run.bot.holds();
    const asked = run.discord.types(ANA, NEWS, '/talks status');
    await run.discord.until(() => asked.acknowledged);
    expect(run.discord.sees(ANA, NEWS)).toMatchObject([{ thinking: true, onlyFor: ANA.id }]);
    release();
    expect(await run.discord.answers(asked)).toHaveLength(1);
  });

  it('answers in parts where one message does not hold the answer, buttons under the last', async () => {
    const asked = run.discord.types(ANA, NEWS, '/talks timeline');
    const answers = await run.discord.answers(asked, 3);
    expect(answers.map((message) => message.onlyFor)).toEqual(answers.map(() => ANA.id));
    expect(answers.map((message) => buttonsOf(message).length)).toEqual([...answers.slice(1).map(() => 0), 1]);
  });

  it('offers 25 choices at most while an option is typed', async () => {
    const offered = await run.discord.completes(ANA, NEWS, '/talks topic', 'name', 'pa');
    expect(offered).toHaveLength(25);
    expect(offered[0]).toBe('pa 0');
  });

  it('does nothing twice when an event is delivered twice', async () => {
    const first = run.discord.types(ANA, NEWS, '/talks status');
    await run.discord.answers(first);
    run.discord.redelivers(first);
    await run.discord.answers(run.discord.types(ANA, NEWS, '/talks topic', { name: 'pay' }));
    expect(run.bot.asked.map(({ line }) => line)).toEqual(['/talks status', '/talks topic name:"pay"']);
    expect(run.discord.sees(ANA, NEWS)).toHaveLength(2);
  });

  it('runs the command line of a button and of a menu, also one from before a restart', async () => {
    const [status] = await run.discord.answers(run.discord.types(ANA, NEWS, '/talks status'));
    await run.adapter.stop();
    run.adapter = run.another();
    await run.adapter.start(run.bot);
    if (!status) throw new Error('no answer');
    await run.discord.answers(run.discord.presses(ANA, status, 'Show the words'));
    await run.discord.answers(run.discord.picks(ANA, status, 'Topics', 'Night shifts'));
    expect(run.bot.asked.slice(1).map(({ line }) => line)).toEqual([
      '/talks words r7f3',
      '/talks topic name:"night shifts"',
    ]);
  });

  it('shares an answer with the channel once, however often the button is pressed', async () => {
    const [status] = await run.discord.answers(run.discord.types(ANA, NEWS, '/talks status'));
    if (!status) throw new Error('no answer');
    await run.discord.answers(run.discord.presses(ANA, status, 'Share to channel'));
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(1);
    const [again] = await run.discord.answers(run.discord.presses(ANA, status, 'Share to channel'));
    expect(again?.onlyFor).toBe(ANA.id);
    expect(again && shown(again)).toContain('done already');
    expect(run.discord.sees(BEN, NEWS)).toHaveLength(1);
  });

  it('lets one who may press a button that another was refused, and acts once', async () => {
    const actions = [{ label: 'Mute', command: '/talks share if-you-may' }];
    await run.adapter.post(`discord:${GUILD}:${NEWS}`, replyOf({ ...statusCard(''), actions }), 'd1');
    const [digest] = run.discord.sees(BEN, NEWS);
    if (!digest) throw new Error('no digest');
    const press = async (who: typeof BEN) => (await run.discord.answers(run.discord.presses(who, digest, 'Mute')))[0];
    expect((await press(BEN))?.onlyFor).toBe(BEN.id);
    expect((await press(BEN))?.onlyFor).toBe(BEN.id);
    expect((await press(ANA))?.onlyFor).toBeUndefined();
    expect(shown((await press(ANA)) as Message)).toContain('done already');
    expect(run.bot.asked.map(({ mayManage }) => mayManage)).toEqual([false, false, true]);
  });

  it('keeps a mistake private even where the command would have spoken to the channel', async () => {
    await run.adapter.post(
      `discord:${GUILD}:${NEWS}`,
      replyOf({ ...statusCard(''), actions: [{ label: 'Share', command: '/talks share broken' }] }),
      'd1',
    );
    const [digest] = run.discord.sees(BEN, NEWS);
    if (!digest) throw new Error('no digest');
    await run.discord.answers(run.discord.presses(BEN, digest, 'Share'));
    expect(run.discord.sees(ANA, NEWS)).toHaveLength(1);
    expect(run.discord.sees(BEN, NEWS).map(shown).join()).toContain('There is no such answer.');
  });

  it('tells the bot who may manage the channel', async () => {
    const [refused] = await run.discord.answers(
      run.discord.types(BEN, NEWS, '/talks digest', { action: 'on', time: '08:00' }),
    );
    expect(refused && shown(refused)).toContain('Only members who may manage the server');
    await run.discord.answers(run.discord.types(BEN, '42', '/talks digest', { action: 'on' }));
    expect(run.bot.asked.map(({ mayManage, channel }) => [mayManage, channel])).toEqual([
      [false, `discord:${GUILD}:${NEWS}`],
      [true, 'discord:dm:42'],
    ]);
  });

  it('says so when Discord does not take an answer, and keeps words and secrets out of the log', async () => {
    run.discord.fails({
      method: 'PATCH',
      path: /webhooks/,
      answer: { status: 400, body: { message: 'Invalid Form Body', code: 50035 } },
      times: 1,
    });
    const asked = run.discord.types(ANA, NEWS, '/talks status');
    const [answer] = await run.discord.answers(asked);
    expect(answer && shown(answer)).toContain('could not be shown');
    expect(run.logged).toContainEqual(expect.objectContaining({ message: 'discord did not take an answer' }));
    expect(JSON.stringify(run.logged)).not.toMatch(new RegExp(`${asked.token}|Dockers|${TOKEN}`));
  });

  it('keeps what stands when a later part is refused, and says that something is missing', async () => {
    const refusal = { status: 400, body: { message: 'Invalid Form Body', code: 50035 } };
    run.discord.fails({ method: 'POST', path: /webhooks/, answer: refusal, times: 1 });
    const answers = await run.discord.answers(run.discord.types(ANA, NEWS, '/talks timeline'), 2);
    expect(answers.map(shown).join('\n')).toMatch(/Ship number 0 left[\s\S]*could not be shown in full/);
  });

  it('lets an interaction that came too late go, and answers the next', async () => {
    run.discord.fails({
      method: 'POST',
      path: /callback/,
      answer: { status: 404, body: { message: 'Unknown interaction', code: 10062 } },
      times: 1,
    });
    run.discord.types(ANA, NEWS, '/talks status');
    expect(await run.discord.answers(run.discord.types(ANA, NEWS, '/talks status'))).toHaveLength(1);
    expect(run.logged).toContainEqual(expect.objectContaining({ fields: expect.objectContaining({ code: 10062 }) }));
  });
});
