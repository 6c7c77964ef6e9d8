/** The terminal has no keys and no permissions, and says so by finding nothing. */
import { PassThrough } from 'node:stream';
import { createTerminal, READER } from '../../src/adapters/terminal/adapter.ts';
import { checkContract } from '../contracts/check.ts';

const terminal = () =>
  createTerminal({ input: new PassThrough(), output: new PassThrough(), interactive: false, show: () => '' });
const one = terminal();

checkContract(() => one, terminal, undefined, undefined, READER);
