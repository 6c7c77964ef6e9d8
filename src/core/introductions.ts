/** How a text introduces a person by what he or she is: "special envoy Anna Berg", "Petra Lund, the union's chair". */
import { noDoers, speakerNouns } from '../text/languages/en-speakers.ts';
import { isDemonym, ranks } from '../text/name-lexicon.ts';
import { titleAtEnd } from './titles.ts';

/** What somebody is: the head noun ("envoy") and the words before and behind it ("special", "us"), in lower case. */
export type Description = { head: string; modifiers: string[] };

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Heads that no ending tells and no list of titles holds. */
const MORE_HEADS =
  set(`chair deputy defendant plaintiff suspect surgeon nurse pilot priest monk athlete champion executive boss aide
  ally expert veteran diplomat delegate advocate attorney magistrate nominee incumbent widow tycoon billionaire magnate heir chef
  rookie quarterback goalie laureate dissident cleric head host star witness student scientist son daughter son-in-law
  daughter-in-law guard professor captain king queen general admiral emissary academic`);
/** Forms of address and bodies: no nouns for what one person is. */
const NO_HEADS =
  set(`mr mrs ms miss mx dr prof sir dame lord lady rev fr sen rep gov gen lt maj col capt sgt cpl brig adm cmdr mp mep he
  hm excellency majesty highness comrade broadcaster newspaper carrier publisher retailer supplier manufacturer operator seller
  other border offer order public consumer power member owner`);
const FUNCTION =
  set(`the a an and or but who whom whose which that to of for in on at by with from as than is are was were be been has have
  had will would said says say told tells not it its he she they his her their this these those when where while if after before`);

/** Is this a noun for what one person is: by the lists of titles, or by the endings of those who do something? */
export function isRoleNoun(word: string): boolean {
  if (NO_HEADS.has(word)) return false;
  if (MORE_HEADS.has(word) || ranks.has(word)) return true;
  if (/^\p{Ll}+(?:man|woman|person)$/u.test(word)) return speakerNouns.has(word) || word.length > 7;
  return /^\p{Ll}{3,}(?:er|or|ist|ian)$/u.test(word) && !noDoers.has(word) && !isDemonym(word);
}

/** Words that make another office of the same noun: present on both sides or on neither. */
export const OFFICE = set(
  'former ex deputy vice acting assistant incoming outgoing next first shadow late prime co interim then',
);

const NATIONS = new Map(
  Object.entries({
    'u.s.': 'us',
    usa: 'us',
    american: 'us',
    british: 'uk',
    britain: 'uk',
    'u.k.': 'uk',
    french: 'france',
    german: 'germany',
    dutch: 'netherlands',
    european: 'eu',
    chinese: 'china',
    spanish: 'spain',
    polish: 'poland',
    turkish: 'turkey',
    greek: 'greece',
    irish: 'ireland',
    swedish: 'sweden',
    danish: 'denmark',
    finnish: 'finland',
  }),
);

/** A modifier as it is compared: a nation's adjective and name are one, a possessive is its owner. */
export function plainModifier(word: string): string {
  const low = word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/,$/, '');
  const named = NATIONS.get(low);
  if (named) return named;
  const bare = low.replace(/\./g, '');
  return isDemonym(bare) ? bare.replace(/(?:ian|ean|an|n|i|ese)$/, '') : bare.replace(/(?:ia|a)$/, '');
}

/** Reads "special U.S. envoy": up to four words and the noun they end in; `used` counts the words read. */
export function readNounPhrase(words: string[]): (Description & { used: number }) | undefined {
  const modifiers: string[] = [];
  for (const [i, raw] of words.slice(0, 6).entries()) {
    const word = raw.toLowerCase().replace(/[^\p{L}.'’-]+$/u, '');
    const closed = /[,;:!?)]$/.test(raw) || (/\.$/.test(raw) && !/\p{Lu}\.$/u.test(raw));
    const bare = word.replace(/\.$/, '');
    const noun = bare.replace(/['’]s?$/, '');
    if (FUNCTION.has(bare) || !/^[\p{L}]/u.test(bare)) return undefined;
    const next = words[i + 1]?.toLowerCase().replace(/[^\p{L}-]+.*$/u, '') ?? '';
    if (isRoleNoun(noun) && (closed || noun !== bare || !isRoleNoun(next)))
      return { head: noun, modifiers, used: i + 1 };
    if (closed) return undefined;
    modifiers.push(...word.split(/(?<=^ex|^co|^vice)-/).map(plainModifier));
  }
  return undefined;
}

const GOES_ON = /^(?:of|for|to|at|in|on|and|or|who|whose|with|from|since|under|as|by|until|when|after|turned|[–—-])$/;
const APPOSED = /^,\s+(?:the|an?|his|her|its|their|[\p{L}.]+['’]s?)?\s*/u;
const IS =
  /^\s+(?:is|was|became|remains|has been|serves as|served as|(?:was|is) (?:appointed|elected|named)(?: as)?)\s+(?:now\s+|also\s+)?(?:the|an?|his|her|its|their|[\p{L}.]+['’]s?)\s+/u;

/**
 * What the words of its sentence around a name say its bearer is: a title before it, an apposition before or behind it, or
 * "is the …". `before` and `after` are the sentence's words on either side. These are the constructions from which Bean and
 * Riloff (1999) and Vieira and Poesio (2000) take what a description can refer back to.
 */
export function introducedAs(before: string, after: string): Description[] {
  const found: Description[] = [];
  const title = titleBefore(before);
  if (title) found.push(title);
  const reversed =
    /(?:^|\s)(?:the|an?|his|her|its|their|[\p{L}.]+['’]s?)\s+((?:[\p{L}.'’-]+\s+){0,4}[\p{L}-]+),\s*$/iu.exec(before);
  if (reversed?.[1] && /^(?:[,;.]|$)/.test(after)) {
    const words = reversed[1].split(/\s+/);
    const phrase = readNounPhrase(words);
    if (phrase && phrase.used === words.length) found.push(phrase);
  }
  const lead = APPOSED.exec(after) ?? IS.exec(after);
  if (!lead) return found;
  const rest = after.slice(lead[0].length, lead[0].length + 160);
  const owner = /([\p{L}.]+)['’]s?\s*$/u.exec(lead[0])?.[1];
  const phrase = readNounPhrase(rest.split(/\s+/));
  // "Luc Morel, met Chancellor Brandt": the noun belongs to the name behind it.
  const closed = /[,;.:)]["”’]?$/.test(rest.split(/\s+/)[(phrase?.used ?? 0) - 1] ?? '');
  const follower = rest.split(/\s+/)[phrase?.used ?? 0] ?? '';
  if (!phrase || !(closed || follower === '' || GOES_ON.test(follower))) return found;
  const tail = rest.split(/\s+/).slice(phrase.used).join(' ');
  const listed = lead[0].startsWith(',') && /^(?:and|or)\b/.test(tail) && !owner;
  if (listed && /^,\s+the\b/.test(lead[0])) return found;
  const complement = /^(?:of|for|to|at|in)\s+(?:the\s+)?((?:[\p{L}.-]+\s?){1,4})/u.exec(tail)?.[1] ?? '';
  found.push({
    head: phrase.head,
    modifiers: [
      ...phrase.modifiers,
      ...(owner ? [plainModifier(owner)] : []),
      ...complement.trim().split(/\s+/).filter(Boolean).map(plainModifier),
    ],
  });
  return found;
}

function titleBefore(before: string): Description | undefined {
  const all = before.trim().split(/\s+/);
  const last = all.at(-1)?.toLowerCase() ?? '';
  if (/[,;:]$/.test(last)) return undefined;
  if (isRoleNoun(last)) {
    const modifiers: string[] = [];
    for (const word of all.slice(-6, -1).reverse()) {
      if (FUNCTION.has(word.toLowerCase()) || !/^\p{L}[\p{L}.’'-]*$/u.test(word)) break;
      modifiers.push(
        ...word
          .toLowerCase()
          .split(/(?<=^ex|^co|^vice)-/)
          .map(plainModifier),
      );
    }
    return { head: last, modifiers };
  }
  const words = titleAtEnd(before);
  // "Secretary of State Ann Bell", "Minister for Health Ann Bell".
  const tie = words.findIndex((word, i) => i > 0 && /^(?:of|for)$/i.test(word));
  const head = words[tie - 1]?.toLowerCase() ?? '';
  if (tie < 1 || !isRoleNoun(head)) return undefined;
  return { head, modifiers: words.filter((_, i) => i !== tie && i !== tie - 1).map(plainModifier) };
}
