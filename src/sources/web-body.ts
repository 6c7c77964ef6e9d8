/** The body of a response within bounds: so many bytes on the wire, so many unpacked, and no endless dribble. */
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { FetchError } from '../core/errors.ts';

/** Nobody packs a page more than twice; a longer chain is an attack. */
const MAX_CODINGS = 2;

/**
 * Reads and unpacks (gzip, deflate, br, zstd; RFC 9110, section 8.4.1). Throws FetchError `size` beyond `maxBytes`, on the wire or
 * unpacked, without holding more than that in memory, and `failed` for a coding that is unknown or broken.
 */
export async function readBody(body: Readable, codings: string[], maxBytes: number): Promise<Uint8Array> {
  const names = codings
    .join(',')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name && name !== 'identity');
  if (names.length > MAX_CODINGS)
    throw new FetchError('failed', 'is packed {times} times over', { values: { times: names.length } });
  let stream: Readable = body;
  const stages: Readable[] = [body];
  for (const name of names.reverse()) {
    const unpack = unpackerOf(name);
    const from = stream;
    from.on('error', (error) => unpack.destroy(error));
    stream = from.pipe(unpack);
    stages.push(unpack);
  }
  let onWire = 0;
  if (stages.length > 1)
    body.on('data', (chunk: Uint8Array) => {
      onWire += chunk.length;
      if (onWire > maxBytes) body.destroy(tooLarge(maxBytes));
    });
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      /^(?:Z_|ERR_BROTLI|ERR_ZSTD|ERR__ERROR|ZSTD)/.test(String(error.code))
    )
      throw new FetchError('failed', 'came packed in a way that cannot be unpacked', { cause: error });
    throw error;
  } finally {
    for (const stage of stages) stage.destroy();
  }
  return Buffer.concat(chunks);
}

function unpackerOf(name: string) {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'deflate') return createInflate();
  if (name === 'br') return createBrotliDecompress();
  if (name === 'zstd') return createZstdDecompress();
  throw new FetchError('failed', 'is packed in a way that is not known ({name})', {
    values: { name: name.slice(0, 20) },
  });
}

function tooLarge(maxBytes: number): FetchError {
  return new FetchError('size', 'is larger than {size} MB', { values: { size: Math.round(maxBytes / 1024 / 1024) } });
}
