/** The configuration: what each name does, every mistake at once, and no secret in any message. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYS, readConfig } from '../src/config.ts';
import { UserError } from '../src/core/errors.ts';

const TOKEN = 'invented.discord-token_0123456789';

function mistakes(env: Record<string, string>): string[] {
  try {
    readConfig({ env });
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({ env: {} })).toEqual({
      briefingsFolder: 'briefings',
      dataFolder: 'data',
      console: { host: '127.0.0.1', port: 3000 },
      logLevel: 'info',
    });
  });

  it('takes blank for unset', () => {
    const blank = Object.fromEntries(Object.keys(KEYS.shape).map((name, index) => [name, index % 2 ? '' : '  ']));
    expect(readConfig({ env: blank })).toEqual(readConfig({ env: {} }));
  });

  it('reads every name', () => {
    const env = {
      READOUT_BRIEFINGS: '/b',
      READOUT_DATA: '/d',
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: '0123456789abcdef',
      SLACK_PORT: '4001',
      SLACK_API_URL: 'http://127.0.0.1:8081/api/',
      CONSOLE_HOST: '0.0.0.0',
      CONSOLE_PORT: '0',
      PUBLIC_URL: 'https://readout.example',
      LOG_LEVEL: 'debug',
    };
    expect(readConfig({ env })).toEqual({
      briefingsFolder: '/b',
      dataFolder: '/d',
      discord: { token: TOKEN, guildId: '123456789012345678', apiUrl: 'http://127.0.0.1:8080/api' },
      slack: {
        botToken: 'xoxb-1',
        appToken: 'xapp-1',
        signingSecret: '0123456789abcdef',
        port: 4001,
        apiUrl: 'http://127.0.0.1:8081/api/',
      },
      console: { host: '0.0.0.0', port: 0, publicUrl: 'https://readout.example' },
      logLevel: 'debug',
    });
  });

  it('turns the console off', () => expect(readConfig({ env: { CONSOLE_PORT: 'off' } }).console).toBeUndefined());

  it('turns Slack on over Socket Mode or HTTP', () => {
    expect(readConfig({ env: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' } }).slack).toEqual({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      port: 3001,
    });
    expect(readConfig({ env: { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '12345678' } }).slack).toEqual({
      botToken: 'xoxb-1',
      signingSecret: '12345678',
      port: 3001,
    });
  });

  it('tells every mistake at once, by name', () => {
    const found = mistakes({
      DISCORD_GUILD_ID: 'my server',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_PORT: '70000',
      CONSOLE_PORT: 'no',
      PUBLIC_URL: 'javascript:alert(1)',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://db.example/readout',
    });
    const names = found.map((line) => line.split(':')[0]);
    expect(names.sort()).toEqual(
      [
        'CONSOLE_PORT',
        'DATABASE_URL',
        'DISCORD_GUILD_ID',
        'DISCORD_TOKEN',
        'LOG_LEVEL',
        'PUBLIC_URL',
        'SLACK_BOT_TOKEN',
        'SLACK_PORT',
      ].sort(),
    );
  });

  it('takes Slack for many workspaces whole, without the keys of one', () => {
    const oauth = {
      SLACK_CLIENT_ID: '12.34',
      SLACK_CLIENT_SECRET: 'client-secret',
      SLACK_STATE_SECRET: 'a long random text of one’s own, 32 or more',
      SLACK_SIGNING_SECRET: '12345678',
    };
    expect(readConfig({ env: oauth }).slack).toEqual({
      signingSecret: '12345678',
      oauth: { clientId: '12.34', clientSecret: 'client-secret', stateSecret: oauth.SLACK_STATE_SECRET },
      port: 3001,
    });
    for (const name of Object.keys(oauth).slice(0, 3)) {
      const found = mistakes({ ...oauth, [name]: '' });
      expect(found.map((line) => line.split(':')[0])).toEqual([name]);
    }
    expect(mistakes({ ...oauth, SLACK_SIGNING_SECRET: '' }).join()).toMatch(/^SLACK_SIGNING_SECRET: is missing/);
    expect(mistakes({ ...oauth, SLACK_BOT_TOKEN: 'xoxb-1' }).join()).toMatch(/^SLACK_BOT_TOKEN: is for one workspace/);
    const short = mistakes({ ...oauth, SLACK_STATE_SECRET: 'short-secret' }).join();
    expect(short).toContain('SLACK_STATE_SECRET: must be a random text of 32 characters');
    expect(short).not.toContain('short-secret');
  });

  it('takes an address of PostgreSQL, and nothing like it', () => {
    for (const url of ['postgres://u:p%40ss@db:5433/x?sslmode=require', 'postgresql:///readout?host=/run/postgresql']) {
      expect(readConfig({ env: { DATABASE_URL: url } }).databaseUrl).toBe(url);
    }
    for (const url of ['postgres://u:p@db', 'postgres://u:100%@db/x', 'db.example/readout', 'postgres://db:port/x']) {
      expect(mistakes({ DATABASE_URL: url }).join()).toMatch(/^DATABASE_URL: must be like postgres:\/\//);
    }
  });

  it('asks for the partner of a half pair', () => {
    expect(mistakes({ SLACK_BOT_TOKEN: 'xoxb-1' }).join()).toMatch(/SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET/);
    expect(mistakes({ SLACK_SIGNING_SECRET: '12345678' }).join()).toMatch(/^SLACK_BOT_TOKEN: is missing/);
  });

  it('never prints a value of a secret', () => {
    const secrets = Object.keys(KEYS.shape).filter((name) => /TOKEN|SECRET|DATABASE_URL/.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...secrets), fc.stringMatching(/^[!-~]{6,40}$/), (name, value) => {
        const marked = `zq${value}qz`;
        expect(mistakes({ [name]: marked, LOG_LEVEL: 'wrong' }).join('\n')).not.toContain(marked);
      }),
    );
  });
});

describe('.env.example', () => {
  it('names exactly the keys that are read, each with a comment', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
    const names = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect([...names].sort()).toEqual(Object.keys(KEYS.shape).sort());
    for (const name of names) {
      const index = lines.findIndex((line) => line.startsWith(`${name}=`));
      expect(lines[index - 1], name).toMatch(/^# \S/);
    }
  });

  it('is itself a configuration in order', () => {
    const env = Object.fromEntries(
      readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
        .split('\n')
        .flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split('=', 2) as [string, string]] : [])),
    );
    expect(readConfig({ env })).toEqual(readConfig({ env: {} }));
  });
});
