/** Titles before a name: "Harbour Director Petra Lund", "EU trade chief Rainer Haas". */

/** A word that a title is made of: capitalized, a word of office, or a possessive. */
export const TITLE_WORD =
  /^(?:\p{Lu}[\p{L}.'’-]*|of|the|for|and|special|envoy|president|former|senior|chief|foreign|policy|prime|minister|spokes\p{L}+|press|secretary|adviser|advisor|aide|chair\p{L}*|head|leader|official|negotiator|director|general|commissioner|deputy|acting|mayor|governor|judge|king|queen|captain|union|boss|coach|lawmaker|senator|diplomat|analyst|professor|economist|lawyer|son-in-law|\p{L}+['’]s)$/u;

/** The words of a title that end a text, longest run of at most seven; none of the small words opens it. */
export function titleAtEnd(before: string): string[] {
  const taken: string[] = [];
  for (const word of before.trim().split(/\s+/).reverse()) {
    if (!TITLE_WORD.test(word) || taken.length >= 7) break;
    taken.unshift(word);
  }
  while (taken[0] && /^(?:of|for|and|the)$/i.test(taken[0])) taken.shift();
  return taken;
}
