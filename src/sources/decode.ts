/** Bytes of a file -> its text, whatever encoding it was saved in. */
import iconv from 'iconv-lite';
import jschardet from 'jschardet';

/** Enough for telling an encoding; the detector's time grows with what it is given. */
const SAMPLE = 64 * 1024;
const DECLARED =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})|^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i;

/**
 * Decodes by byte order mark, then as UTF-8 if it is, then by `charset` (that of the header it came with), by what a page declares,
 * by letter statistics (jschardet), at last as Windows-1252, in which every byte is something. Undefined for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string | undefined {
  const marked = byMark(bytes) ?? utf16Guess(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  if (isBinary(sample)) return undefined;
  const utf8 = asUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  const declared = DECLARED.exec(sample.toString('latin1'));
  const named = [charset, declared?.[1] ?? declared?.[2]].find(isEncoding);
  const encoding = named ?? [guess(sample)].find(isEncoding);
  return iconv.decode(Buffer.from(bytes), encoding ?? 'windows-1252');
}

function isEncoding(name: string | undefined): name is string {
  return name !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(name) && iconv.encodingExists(name);
}

function guess(sample: Buffer): string | undefined {
  const { encoding, confidence } = jschardet.detect(sample);
  // A page cut inside a character, or with one bad byte, is still more likely UTF-8 than anything else.
  return encoding && encoding !== 'ascii' && confidence > 0.2
    ? encoding.replace(/^ISO-8859-1$/i, 'windows-1252')
    : undefined;
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

// Text in Latin letters has a zero in every other byte when it is UTF-16.
function utf16Guess(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (let index = 0; index < sample.length; index++)
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  if (half < 4) return undefined;
  if ((zeros[1] ?? 0) > half * 0.6 && (zeros[0] ?? 0) < half * 0.05) return 'utf-16le';
  if ((zeros[0] ?? 0) > half * 0.6 && (zeros[1] ?? 0) < half * 0.05) return 'utf-16be';
  return undefined;
}

function isBinary(sample: Buffer): boolean {
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) odd++;
  }
  return (
    odd > 0 && (sample.includes(0) ? odd > sample.length * 0.01 || sample.length < 1000 : odd > sample.length * 0.1)
  );
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
