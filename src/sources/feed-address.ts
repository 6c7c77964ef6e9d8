/** Addresses in feeds. */

/** The address relative to its base; as it stands when it is none; undefined for one that would run a script. */
export function address(written: string | undefined, base: string | undefined): string | undefined {
  if (!written) return undefined;
  const url = URL.parse(written.trim(), base);
  if (!url) return written.trim();
  return /^(?:javascript|vbscript|data):$/.test(url.protocol)
    ? undefined
    : URL.canParse(written)
      ? written.trim()
      : url.href;
}
