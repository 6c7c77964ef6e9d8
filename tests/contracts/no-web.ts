/** A web that holds nothing, and a story without sources: for what needs neither. */

import { FetchError } from '../../src/core/errors.ts';
import type { Web } from '../../src/core/ports.ts';
import type { SourceDesk } from '../../src/core/source-record.ts';

export const noWeb: Web = {
  get: async (address) => {
    throw new FetchError('network', `there is no web here to ask for ${address}`);
  },
};

export const noSources: SourceDesk = {
  list: async () => [],
  add: async () => [],
  remove: async () => undefined,
  check: async () => [],
};
