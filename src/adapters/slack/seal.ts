/** Seals texts so that whoever reads the database or a copy of it cannot use them. */
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Work and memory (32 MiB) of one derivation, which happens once a process. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const VERSION = 'v1';

export type Seal = {
  /** `owner` is sealed in: the text opens for that owner alone. */
  close(text: string, owner: string): string;
  /** Throws when it was sealed with another secret, for another owner, or was changed since. */
  open(sealed: string, owner: string): string;
};

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce, under a key derived from `secret` with scrypt (RFC 7914). `app` is the salt: the
 * same secret gives another app another key.
 */
export function createSeal(secret: string, app: string): Seal {
  let derived: Buffer | undefined;
  const key = () => (derived ??= scryptSync(secret, `readout installations of ${app}`, KEY_BYTES, SCRYPT));
  return {
    close(text, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key(), nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, owner) {
      const [version, ...parts] = sealed.split('.');
      const [nonce, tag, body] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (version !== VERSION || !nonce || !tag || !body) throw new Error('What is kept was not sealed by this bot');
      const cipher = createDecipheriv(CIPHER, key(), nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
      return Buffer.concat([cipher.update(body), cipher.final()]).toString('utf8');
    },
  };
}
