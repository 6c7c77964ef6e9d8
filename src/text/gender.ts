/** Whether a person is spoken of as a man or a woman: by the given name, and by how the text itself speaks of the person. */
import { MEN, WOMEN } from './languages/en-given-genders.ts';
import { plain } from './name-lexicon.ts';

export type Gender = 'f' | 'm';

const spaced = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const women = spaced(WOMEN);
const men = spaced(MEN);

/** 'f', 'm', or undefined when the name does not tell. Full names in -a are women's unless known otherwise. */
export function genderOf(name: string): Gender | undefined {
  const words = name.trim().split(/\s+/);
  const given = plain(words[0] ?? '').replace(/[^\p{L}-]/gu, '');
  if (men.has(given)) return 'm';
  if (women.has(given)) return 'f';
  return given.length > 3 && words.length > 1 && given.endsWith('a') ? 'f' : undefined;
}

/** What a third-person pronoun says of its person. */
export function genderOfPronoun(pronoun: string): Gender {
  return /^(?:she|her|hers|herself)$/i.test(pronoun) ? 'f' : 'm';
}

/** May this pronoun stand for a person of that name? */
export function mayStandFor(pronoun: string, name: string): boolean {
  const gender = genderOf(name);
  return gender === undefined || gender === genderOfPronoun(pronoun);
}

const FORM_OF_ADDRESS =
  /\b(?:(?<m>Mr|Sir|King|Prince|Sheikh|Lord|Father|Pope|[Cc]ongressman|[Cc]hairman|[Ss]pokesman|[Cc]ouncilman|[Bb]usinessman)|(?<f>Mrs|Ms|Miss|Madam|Queen|Princess|Lady|Dame|Sister|[Cc]ongresswoman|[Cc]hairwoman|[Ss]pokeswoman|[Cc]ouncilwoman|[Bb]usinesswoman))\.?\s$/u;
const KIN_BEHIND =
  /^,\s(?:[\p{L}\p{N}'’-]+\s){0,5}?(?:(?<m>husband|father|son|brother|man|boy|chairman|spokesman|king|grandfather|uncle|nephew|widower|actor|businessman)|(?<f>wife|mother|daughter|sister|woman|girl|chairwoman|spokeswoman|queen|grandmother|aunt|niece|widow|actress|businesswoman))(?:\sof\b|[,.]|\s(?:who|whose)\b)/iu;

/** What the words on either side of a name say: "Ms Lund", "Lund, the spokeswoman of …". */
export function genderBeside(before: string, after: string): Gender | undefined {
  const said = FORM_OF_ADDRESS.exec(before)?.groups ?? KIN_BEHIND.exec(after)?.groups;
  if (!said) return undefined;
  const { m, f } = said;
  return m ? 'm' : f ? 'f' : undefined;
}
