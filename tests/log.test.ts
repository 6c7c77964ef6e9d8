// The log: JSON lines for a service, plain lines for somebody at the screen, secrets in neither.

import { describe, expect, it } from 'vitest';
import { UserError } from '../src/core/errors.ts';
import { createLog, createPlainLog, reason } from '../src/log.ts';

describe('the log', () => {
  it('writes JSON lines at its level and above, without secrets', () => {
    const lines: string[] = [];
    const log = createLog('info', [], { write: (line) => void lines.push(line) });
    const discord = `${'A'.repeat(24)}.${'B'.repeat(6)}.${'C'.repeat(30)}`;
    log.debug({}, 'not this');
    log.info({ token: 'hidden-1', slack: { botToken: 'hidden-2' }, platform: 'slack' }, 'started');
    log.error(
      { reason: `refused xoxb-12-hidden3 and xapp-1-hidden4 and ${discord}` },
      'Authorization: Bot hidden5hidden5hidden5',
    );
    const all = lines.join('');
    expect(lines.map((line) => JSON.parse(line).level)).toEqual(['info', 'error']);
    expect(all).not.toMatch(/hidden|CCCC/);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ platform: 'slack', msg: 'started' });
  });

  it('tells somebody at the screen only what went wrong, as a plain line', () => {
    const lines: string[] = [];
    const log = createPlainLog((line) => void lines.push(line));
    log.info({ address: 'http://127.0.0.1:1' }, 'console');
    log.error(reason(new UserError('The port is taken by xoxb-12-hidden.')), 'console did not start');
    log.error(reason(new Error('the disk is gone')), 'refresh');
    expect(lines).toEqual(['console did not start: The port is taken by [secret].\n', 'refresh: the disk is gone\n']);
  });
});
