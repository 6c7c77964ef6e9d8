/** A web that holds nothing: for sources that need none. */
import { FetchError } from '../../src/core/errors.ts';
import type { Web } from '../../src/core/ports.ts';

export const noWeb: Web = {
  get: async (address) => {
    throw new FetchError('network', `there is no web here to ask for ${address}`);
  },
};
