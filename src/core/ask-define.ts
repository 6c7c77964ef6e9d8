/** Who or what something is, as a line has it: a title, an apposition, or what it is said to be. */
import { contentStems } from '../text/stems.ts';
import type { Matched } from './ask-match.ts';
import type { Found } from './ask-names-found.ts';
import type { Question } from './ask-question.ts';
import { fold } from './slug.ts';
import { titleAtEnd } from './titles.ts';

const OFFICE =
  /\b(?:president|minister|director|envoy|secretary|chief|chair\p{L}*|spokes\p{L}+|advis[eo]r|aide|leader|head|mayor|governor|general|judge|justice|ambassador|commissioner|king|queen|prince|senator|professor|analyst|official|negotiator|premier|chancellor|boss|coach|captain|founder|activist|lawyer|economist|diplomat|lawmaker|commander|editor|author|son-in-law)$/iu;
const APPOSITION =
  /^,\s((?:an?|the|his|her|its|their|\p{Lu}[\p{L}.’'-]*['’]s)\s[^,.;“”"()]{4,90}?)(?=,|\.$|\.\s|;|\swho\b|$)/u;
const RELATIVE =
  /^,\swho\s((?:is|was|has been|chairs?|chaired|leads?|led|heads?|headed|runs?|ran|founded|represents?|serves?|served)\s[^,.;“”"()]{4,90})/u;
const COPULA = /^(?:,[^,]{2,60},)?\s(?:is|was|are|were)\s((?:an?|the|\p{Lu}[\p{L}.’'-]*['’]s)\s[^,.;“”"()]{4,110})/u;

/** "Ana Reyes of Harbour Watch said": the house somebody speaks for, told where her words are. */
const HOUSE =
  /^(?:\s(?:of|from|at)\s)((?:the )?\p{Lu}[\p{L}.’'&-]*(?:\s(?:of |for |and )?\p{Lu}[\p{L}.’'&-]*){1,5})(?=,?\s(?:\p{Ll}+ly\s)?(?:sa(?:ys|id)|argue[sd]|told|warn(?:s|ed)|believe[sd]|does not|estimate[sd]|called|wrote))/u;

/** Was the office given up before the newest article, as the briefing has it? */
function isOver({ board }: Matched, actor: string, office: string): boolean {
  const roles = board.briefing.actors.find((one) => one.id === actor)?.roles ?? [];
  const held = roles.filter((role) => fold(role.title) === fold(office));
  return held.length > 0 && held.every(({ to }) => to !== undefined && board.asOf !== undefined && to < board.asOf);
}

/** Who or what somebody is: the title before the name, the apposition behind it, or what it is said to be. */
export function findDefinition(matched: Matched, question: Question): Found | undefined {
  const { claim, tokens, board } = matched;
  const [term] = question.terms;
  if (!term) return undefined;
  const full = term.actor ? (board.names.get(term.actor) ?? term.word) : term.word;
  const hit = matched.hits
    .get(term)
    ?.map((number) => tokens[number])
    .find((token) => token !== undefined && !token.inserted);
  if (!hit) return undefined;
  const whole = claim.text.lastIndexOf(full, hit.start);
  const start = whole >= 0 && whole + full.length >= hit.start ? whole : hit.start;
  // Asked by the office ("who is the port director?"), the name is the answer.
  const last = full.split(/\s+/).at(-1) ?? full;
  const named = claim.text.lastIndexOf(last);
  if (
    term.actor &&
    !fold(term.word).includes(fold(last)) &&
    named >= 0 &&
    !contentStems(term.word).some((one) => contentStems(full).includes(one))
  ) {
    if (isOver(matched, term.actor, term.word)) return undefined;
    const lead = claim.text.lastIndexOf(full, named);
    const from = lead >= 0 && lead + full.length === named + last.length ? lead : named;
    return { start: from, end: named + last.length, value: fold(last), near: 1 };
  }
  const after = claim.text.slice(hit.end);
  const behind = APPOSITION.exec(after) ?? RELATIVE.exec(after) ?? COPULA.exec(after) ?? HOUSE.exec(after);
  if (behind?.[1]) {
    const from = hit.end + behind[0].indexOf(behind[1]);
    return { start: from, end: from + behind[1].length, value: fold(behind[1]), near: HOUSE.test(after) ? 0.4 : 1 };
  }
  const before = claim.text.slice(0, start);
  const role = board.briefing.actors
    .find((one) => one.id === term.actor)
    ?.roles.find((one) => before.toLowerCase().trimEnd().endsWith(one.title.toLowerCase()));
  const held = role ? before.trimEnd().slice(-role.title.length).split(/\s+/) : [];
  const run = titleAtEnd(before);
  // "Envoy Petra Lund and the port's director Haas": the first title is somebody else's.
  const longer = run.slice(run.lastIndexOf('and') + 1);
  const title = longer.length > held.length ? longer : held;
  const words = title.join(' ');
  if (!role && (!OFFICE.test(words) || title.length < 2)) return undefined;
  const from = claim.text.slice(0, start).lastIndexOf(title[0] ?? '');
  return {
    start: from,
    end: from + claim.text.slice(from, start).trimEnd().length,
    value: fold(words),
    near: Math.min(1, 0.5 + title.length * 0.1),
  };
}
