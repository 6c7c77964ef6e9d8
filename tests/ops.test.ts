/** The Dockerfile and the systemd unit name what exists, agree with the code, and give away no more than the bot needs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KEYS, readConfig } from '../src/config.ts';
import { temporary } from './temporary.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest: { scripts: Record<string, string>; optionalDependencies: Record<string, string> } = JSON.parse(
  read('package.json'),
);

/** Instructions of the Dockerfile with continued lines joined and comments gone. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return { name, rest };
  });
const all = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);
const last = (name: string) => all(name).at(-1) ?? '';

describe('the Dockerfile', () => {
  const copied = all('COPY')
    .filter((rest) => !rest.startsWith('--from'))
    .flatMap((rest) => rest.split(' ').slice(0, -1));

  it('copies what exists and .dockerignore lets through, and all that the code imports', () => {
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const let_through = new Set(read('.dockerignore').match(/(?<=^!).+$/gm));
    expect(new Set(copied)).toEqual(let_through);
    for (const folder of ['src', 'commands', 'briefings']) expect(copied).toContain(folder);
  });

  it('starts the bot as npm start does, as process one, with the Node that the packages ask for', () => {
    expect(JSON.parse(last('CMD')).join(' ')).toBe(manifest.scripts.start);
    const versions = Object.values(manifest.optionalDependencies).map((version) => version.split('.')[0]);
    for (const rest of all('FROM')) expect(rest).toMatch(new RegExp(`^node:${versions[0]}-slim`));
  });

  it('runs as nobody of weight, keeps state in its volume, and shows the console outside the container', () => {
    expect(last('USER')).toBe('node');
    const set = Object.fromEntries(
      last('ENV')
        .split(' ')
        .map((pair) => pair.split('=')),
    );
    expect(set.READOUT_DATA).toBe(last('VOLUME'));
    expect(Object.keys(set).filter((name) => name !== 'NODE_ENV' && !(name in KEYS.shape))).toEqual([]);
    expect(readConfig({ env: set }).console?.host).toBe('0.0.0.0');
    const { CONSOLE_PORT, SLACK_PORT } = KEYS.parse({});
    expect(last('EXPOSE')).toBe(`${CONSOLE_PORT} ${SLACK_PORT}`);
  });

  it('asks /healthz on the port that is set, and tells well from ill', async () => {
    const [node, flag, script] = JSON.parse(last('HEALTHCHECK').replace(/^.*CMD /, '')) as string[];
    expect([node, flag]).toEqual(['node', '-e']);
    const serve = (status: number) =>
      `require('http').createServer((asked, answer) => answer.writeHead(asked.url === '/healthz' ? ${status} : 404).end())`;
    for (const [status, code] of [
      [200, 0],
      [503, 1],
    ] as const) {
      const both = `${serve(status)}.listen(0, '127.0.0.1', function () { process.env.CONSOLE_PORT = this.address().port; ${script} })`;
      expect(spawnSync(process.execPath, ['-e', both]).status).toBe(code);
    }
    expect(spawnSync(process.execPath, ['-e', script ?? ''], { env: { CONSOLE_PORT: '1' } }).status).toBe(1);
  });
});

describe('the systemd unit', () => {
  const unit = read('ops/readout.service');
  const value = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];

  it('starts the bot as npm start does, from the folder it is said to be in', () => {
    expect(value('ExecStart')).toBe(`/usr/bin/${manifest.scripts.start}`);
    expect(unit).toContain(`cp ops/readout.service`);
    expect(unit).toContain(`Put the project into ${value('WorkingDirectory')} `);
    expect(value('EnvironmentFile')).toBe('-/etc/readout.env');
  });

  it('may write to its state alone', () => {
    expect(value('ProtectSystem')).toBe('strict');
    expect(value('DynamicUser')).toBe('yes');
    expect(unit).not.toMatch(/^ReadWritePaths/m);
    expect(/READOUT_DATA=(\S+)/.exec(value('Environment') ?? '')?.[1]).toBe(`/var/lib/${value('StateDirectory')}`);
  });

  it('gives the bot the time that it takes to stop', () => {
    const patience = Number(/STOP_PATIENCE = ([\d_]+)/.exec(read('src/main.ts'))?.[1]?.replaceAll('_', ''));
    expect(Number(value('TimeoutStopSec')) * 1000).toBeGreaterThan(patience);
    const flag = /--stop-timeout (\d+)/.exec(read('Dockerfile'))?.[1];
    expect(Number(flag) * 1000).toBeGreaterThan(patience);
  });

  it('has no mistake that systemd knows of, where systemd is at hand', () => {
    const here = unit.replace('/opt/readout', root).replace('/usr/bin/node', process.execPath);
    const file = join(temporary('unit'), 'readout.service');
    writeFileSync(file, here);
    const verifier = 'systemd-analyze';
    const { error, stderr, status } = spawnSync(verifier, ['verify', file], { encoding: 'utf8' });
    if (error) return;
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});
