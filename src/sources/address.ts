/** Addresses as briefings and people give them. */
import { z } from 'zod';

/** An http or https address, as a key of a source. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'should be an address that starts with https:// or http://' })
  .max(2000, 'is too long for an address');
