/** Month names as pages write them, in the languages that are commonest among news sites. */

// January to December; a name is known by these letters and whatever letters follow them.
const NAMES: Record<number, string> = {
  1: 'jan gen ene янв sty led stycz январ січ ocak',
  2: 'feb fév fev févr lut únor únor фев лют şub',
  3: 'mar mär maa mrt mrz марта мар бер mart',
  4: 'apr avr abr апр кві kwi dub nis',
  5: 'may mai mei mag maj maggio мая май трав kvě',
  6: 'jun juin giu июн чер cze haz červen',
  7: 'jul juil lug июл лип lip tem červenec',
  8: 'aug août aou ago авг сер sie ağu srpen',
  9: 'sep set сен вер wrz eyl září',
  10: 'oct okt out ott окт жов paź eki říj',
  11: 'nov ноя лис kas lis listop',
  12: 'dec dez déc dic дек гру gru ara pros',
};
const NUMBERS = new Map(
  Object.entries(NAMES).flatMap(([number, names]) => names.split(' ').map((name) => [name, Number(number)] as const)),
);

/** 1 to 12 for a month's name or abbreviation, 0 for any other word. The longest known beginning decides. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, '');
  for (let length = Math.min(word.length, 8); length >= 3; length--) {
    const number = NUMBERS.get(word.slice(0, length));
    if (number) return number;
  }
  return 0;
}
