/** Month names as pages write them, in the languages that are commonest among news sites. */

// January to December; a stated date's month is known by these letters and whatever letters follow them.
const STARTS: Record<number, string> = {
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
const BEGINNINGS = new Map(
  Object.entries(STARTS).flatMap(([number, names]) => names.split(' ').map((name) => [name, Number(number)] as const)),
);

/** 1 to 12 for a month's name or abbreviation, 0 for any other word. The longest known beginning decides. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, '');
  for (let length = Math.min(word.length, 8); length >= 3; length--) {
    const number = BEGINNINGS.get(word.slice(0, length));
    if (number) return number;
  }
  return 0;
}

// Whole names, in the case a date takes where a language has cases: German, French, Spanish, Italian, Portuguese, Dutch,
// Swedish, Danish, Norwegian, Finnish, Polish, Czech, Romanian, Hungarian, Turkish, Russian, Ukrainian.
const WHOLE: Record<number, string> = {
  1: 'januar jänner janvier enero gennaio janeiro januari tammikuuta stycznia ledna ianuarie január ocak января січня',
  2: 'februar feber février fevrier febrero febbraio fevereiro februari helmikuuta lutego února februarie február şubat февраля лютого',
  3: 'märz maerz mars marzo março maart marts maaliskuuta marca března martie március mart марта березня',
  4: 'april avril abril aprile huhtikuuta kwietnia dubna aprilie április nisan апреля квітня',
  5: 'mai mayo maggio maio mei maj toukokuuta maja května május mayıs мая травня',
  6: 'juni juin junio giugno junho kesäkuuta czerwca června iunie június haziran июня червня',
  7: 'juli juillet julio luglio julho heinäkuuta lipca července iulie július temmuz июля липня',
  8: 'august août aout agosto augustus augusti elokuuta sierpnia srpna augusztus ağustos августа серпня',
  9: 'september septembre septiembre setiembre settembre setembro syyskuuta września září septembrie szeptember eylül сентября вересня',
  10: 'oktober octobre octubre ottobre outubro lokakuuta października října octombrie október ekim октября жовтня',
  11: 'november novembre noviembre novembro marraskuuta listopada listopadu noiembrie kasım ноября листопада',
  12: 'dezember décembre decembre diciembre dicembre dezembro december joulukuuta grudnia prosince decembrie aralık декабря грудня',
};
const NUMBERS = new Map(
  Object.entries(WHOLE).flatMap(([number, names]) => names.split(' ').map((name) => [name, Number(number)] as const)),
);

/** 1 to 12 for the whole name of a month in one of these languages, undefined for any other word. English has its own list. */
export function monthOfName(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase());
}

/** Some of these words are English too: only with a year behind them do they make a date in an English text. */
const ALIKE = new Set([
  'april',
  'august',
  'september',
  'november',
  'december',
  'mars',
  'mart',
  'mei',
  'mai',
  'maja',
  'marts',
  'marca',
]);

/** Whether `rest`, which follows a day's number and its stop ("1. Dezember"), begins with the month of that day. */
export function opensWithMonth(rest: string, english: boolean): boolean {
  const [, name = '', year] = /^\s{0,3}(\p{L}{3,14})(\.?,?\s(?:de\s)?[12]\d{3}(?!\d))?/u.exec(rest.slice(0, 40)) ?? [];
  if (monthOfName(name) === undefined) return false;
  return year !== undefined || !(english && ALIKE.has(name.toLowerCase()));
}
