/** Where a field of a page may stand, in the order of trust: the first that holds something is the field. */

/** A place, in words for whoever asks why, and its reading; read only when no place before it held anything. */
export type Candidate = { from: string; read(): string | undefined };

/** Meta elements of these names. */
export function metaCandidates(metas: Map<string, string>, ...names: string[]): Candidate[] {
  return names.map((name) => ({ from: `meta ${name}`, read: () => metas.get(name) }));
}

/** The first reading that holds something. */
export function firstOf(candidates: Candidate[]): string | undefined {
  for (const { read } of candidates) {
    const value = read();
    if (value) return value;
  }
  return undefined;
}
