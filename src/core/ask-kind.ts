/** What kind of answer a question asks for. */
import { LIGHT, PERSON_NOUN, PLACE_NOUN, SAYING, STAND } from '../text/languages/en-questions.ts';
import { contentStems } from '../text/stems.ts';
import type { NamedAt } from './ask-names.ts';
import { isVerb } from './ask-terms.ts';

/**
 * The classes of Li and Roth (2002, "Learning question classifiers") as far as a story asks for them: a person or body, the
 * speaker of some words, somebody's words, a time, a place, a count, a span of time, an amount, a reason, yes or no, who or
 * what something is, the latest, and anything else told of it.
 */
export type Kind =
  | 'who'
  | 'speaker'
  | 'said'
  | 'when'
  | 'where'
  | 'count'
  | 'duration'
  | 'amount'
  | 'why'
  | 'yesno'
  | 'define'
  | 'latest'
  | 'what';

export const AUXILIARY =
  /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|didn['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|haven['’]?t|won['’]?t)$/i;

/** The text with what was read of it blanked, so that no word counts twice. */
export function without(text: string, spans: { start: number; end: number }[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text);
}

export type Reading = { kind: Kind; unit: string[]; measure?: string; skip: string[] };

/** The kind of a question and what it counts. `lower` is the question in lower case, `words` its words, `named` who is named in it. */
export function kindOf(lower: string, words: string[], named: NamedAt[]): Reading {
  const of = (kind: Kind, skip: string[] = []): Reading => ({ kind, unit: [], skip });
  const [first = '', second = ''] = words;
  const after = (at: number) => words.slice(at);
  const bare = without(lower, named).match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  const content = bare.filter((word) => contentStems(word).length > 0 && !LIGHT.has(word));
  if (/^according to wh(?:o|om)\b/.test(lower)) return of('speaker');
  if (/^(?:for )?how long ago\b/.test(lower)) return of('when', ['ago']);
  if (/^(?:for |since )?how long\b/.test(lower)) return of('duration', ['long', 'last', 'lasted', 'take', 'took']);
  if (/^(?:(?:in|by|with|of|among|for|to|on) )?how many\b/.test(lower))
    return counted(after(words.indexOf('many') + 1), 'count');
  if (/^what (?:does|did|do|will|would)\b.*\bcosts?$/.test(lower)) return of('amount');
  if (/^(?:(?:by|for|at) )?how much\b/.test(lower)) return counted(after(words.indexOf('much') + 1), 'amount');
  const share =
    /^(?:(?:by|for|at) )?what (?:is the |was the |are the )?(percentage|share|proportion|number|amount|price|cost|sum|percent)\b/.exec(
      lower,
    );
  if (share)
    return {
      ...of(share[1] === 'number' ? 'count' : 'amount', [share[1] ?? '']),
      unit: countedNoun(lower, share[1] ?? ''),
    };
  const measure = /^how (far|deep|high|tall|wide|heavy|old|often|fast)\b/.exec(lower)?.[1];
  if (measure) return { ...of('amount', [measure]), measure };
  if (/^how (?:big|large)\b/.test(lower)) return of('amount', ['big', 'large']);
  if (
    /^(?:since |until |by |from )?when\b|^(?:on |at |in |by )?(?:what|which) (?:day|date|time|year|month|week|hour)\b|^how soon\b/.test(
      lower,
    )
  )
    return of('when', ['day', 'date', 'time', 'year', 'month', 'week', 'hour', 'soon']);
  if (/^(?:to |from )?where\b/.test(lower)) return of('where');
  if (
    /^why\b|^how come\b|^for what reason\b|^what (?:caused|led to|prompted|triggered|(?:was|is) the reason)\b/.test(
      lower,
    )
  )
    return of('why', ['reason', 'caused', 'prompted', 'triggered']);
  const noun = /^(?:(?:in|at|to|from|with|by) )?(?:what|which) (\p{L}+)\b/u.exec(lower)?.[1] ?? '';
  if (PLACE_NOUN.test(noun)) return of('where', [noun]);
  if (/^(?:with |to |by |from )?(?:who|whom|whose|who's)\b/.test(lower) || PERSON_NOUN.test(noun)) {
    if (words.slice(1, 3).some((word) => SAYING.test(word)) && !AUXILIARY.test(second))
      return of(
        'speaker',
        words.slice(1, 3).filter((word) => SAYING.test(word)),
      );
    if (content.length === 0 && named.length === 1 && /^(?:who|what)(?:'s| is| are| was| were)\b/.test(lower))
      return of('define');
    return of('who', PERSON_NOUN.test(noun) ? [noun] : []);
  }
  if (first === 'what' || first === "what's" || first === 'which' || first === 'how') {
    const saying = words.findIndex((word) => SAYING.test(word) || STAND.test(word));
    const owner = named.length > 0 || /'s\b/.test(lower);
    if (saying > 0 && saying < 8 && (owner || AUXILIARY.test(second)))
      return of(
        'said',
        words.filter((word) => SAYING.test(word) || STAND.test(word)),
      );
    if (content.length === 0 && named.length === 1 && /^what(?:'s| is| are| was| were)\b/.test(lower))
      return of('define');
    return of('what');
  }
  if (AUXILIARY.test(first)) return of('yesno');
  return of('what');
}

/** "How many unarmed people were …": what is counted ends where the verb begins. */
function counted(words: string[], kind: Kind): Reading {
  const end = words.findIndex(
    (word) =>
      AUXILIARY.test(word) ||
      /^(?:in|of|on|at|by|for|with|from|to|are|there|remain|remained|died|left|came|voted|fled)$/.test(word),
  );
  // "How many boats want …": without an auxiliary, the noun ends where a verb comes.
  const verb =
    end < 0
      ? words.findIndex((word, at) => at > 0 && (at < words.length - 1 || !/s$/.test(word)) && isVerb(word))
      : end;
  const noun = words.slice(0, verb < 0 ? words.length : verb);
  const head = noun.at(-1);
  // "How many have died?": people.
  return {
    kind,
    unit: [head ?? (kind === 'count' ? 'people' : '')].filter((word) => word !== ''),
    skip: [...(head ? [head] : []), 'many', 'much'],
  };
}

function countedNoun(lower: string, share: string): string[] {
  const noun = new RegExp(`\\b${share} of (?:the )?(\\p{L}+)`, 'u').exec(lower)?.[1];
  return noun ? [noun] : [];
}
