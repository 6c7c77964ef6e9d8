/** Tells a PDF by its bytes, without its reader. */

/** Do these bytes begin as a PDF does? A few bytes of something else may stand before it. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}
