/** Numbers, days and months of a sentence in one form, so that "forty-one" and "41" are the same. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const RANKS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const CALENDAR =
  /^(?:(mon|tues|wednes|thurs|fri|satur|sun)days?|(january|february|march|april|june|july|august|september|october|november|december))$/i;
const WORD = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu;

/**
 * What a sentence counts and dates: numbers in digits ("41"; "4.5", "380000"), places in a row ("#3"), weekdays and months in lower
 * case. "One" and "May" are left out: they mostly count and date nothing.
 */
export function figuresOf(text: string): string[] {
  const found: string[] = [];
  const words = text.match(WORD) ?? [];
  let tens = 0;
  for (const word of words) {
    const lower = word.toLowerCase();
    const unit = UNITS.indexOf(lower);
    const rank = RANKS.indexOf(lower);
    if (tens > 0 && !(unit > 0 && unit < 10)) found.push(String(tens));
    if (tens > 0 && unit > 0 && unit < 10) found.push(String(tens + unit));
    else if (unit > 1) found.push(String(unit));
    else if (rank >= 0) found.push(`#${rank + 1}`);
    else if (/^\p{N}/u.test(word)) found.push(digits(lower));
    else if (CALENDAR.test(word) && /^\p{Lu}/u.test(word)) found.push(lower.replace(/s$/, ''));
    tens = TENS.includes(lower) ? 20 + 10 * TENS.indexOf(lower) : 0;
  }
  if (tens > 0) found.push(String(tens));
  return found;
}

function digits(word: string): string {
  const rank = /^(\d+)(?:st|nd|rd|th)$/.exec(word);
  if (rank) return rank[1] ?? word;
  return word.replace(/,(?=\d{3}(?!\d))/g, '').replace(/(?<=\d)\p{L}+$/u, '');
}
