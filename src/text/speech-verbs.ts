/** Word forms with which speech is reported. */
import { irregularSpeechVerbs, judgingVerbs, speechVerbs } from './languages/en.ts';

/** finite: said, says; gerund: saying; base: say. A regular past form is finite and may be a participle. */
export type Role = 'finite' | 'gerund' | 'base';
export type SpeechVerb = { base: string; role: Role; judging: boolean };

const forms = new Map<string, SpeechVerb>();

function add(form: string, verb: SpeechVerb): void {
  if (!forms.has(form)) forms.set(form, verb);
}

/** Verbs that double their last consonant: stressed on a short last syllable. */
const DOUBLING = new Set(['admit', 'quip', 'snap', 'slam', 'beg', 'dub', 'refer']);

function inflect(base: string, judging: boolean): void {
  const e = base.endsWith('e') ? base.slice(0, -1) : DOUBLING.has(base) ? base + base.at(-1) : base;
  const y = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}i` : undefined;
  add(`${e}ing`, { base, role: 'gerund', judging });
  add(`${y ?? e}ed`, { base, role: 'finite', judging });
  add(/(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : y ? `${y}es` : `${base}s`, { base, role: 'finite', judging });
  add(base, { base, role: 'base', judging });
}

for (const base of speechVerbs) inflect(base, false);
for (const base of judgingVerbs) inflect(base, true);
for (const [base, third, past, gerund] of irregularSpeechVerbs) {
  add(third, { base, role: 'finite', judging: false });
  add(past, { base, role: 'finite', judging: false });
  add(gerund, { base, role: 'gerund', judging: false });
  add(base, { base, role: 'base', judging: false });
}

export const speechVerb = (word: string): SpeechVerb | undefined => forms.get(word);
export const speechRole = (word: string): Role | undefined => forms.get(word)?.role;
