/** Which words name a publication, and which only a section of one. */

const PUBLICATION =
  /(?<!\p{L})(?:news|times|post|herald|tribune|daily|journal|gazette|press|today|media|tv|radio|magazine|review|observer|guardian|chronicle|telegraph|standard|mail|globe|independent|express|mirror|wire|network|dispatch|courier|agency|bulletin|echo|sentinel|examiner|inquirer|register|monitor|broadcasting|newspaper|weekly|presse|diario|periódico|giornale|corriere|gazzetta|quotidien|gazeta|krant|kurier|anzeiger|rundschau|новости|газета|вести|новини|\p{L}*(?:zeitung|t?blatt|dagblad|tidning|nachrichten))(?!\p{L})|\.(?:com|org|net|news|co\.uk|tv)$/iu;
const SECTION =
  /^(?:(?:latest|breaking|world|local|top|more|business|sports?|international|national|politics|political|video|all|live|tech|entertainment|our|your|the latest|u\.?s\.?|uk|europe|asia|africa|other|related|good|bad) (?:news|times|post|today|media|tv|radio|review|press)|news|today|press|media|radio|tv|review|press release|news release|news (?:desk|analysis|brief|feed|in brief|alert)|post)$/i;

/** "The Evening Post", "Sandhafener Tagblatt", "quayside.com": a word of it is used for publications. */
export function namesPublication(text: string): boolean {
  return PUBLICATION.test(text) && !SECTION.test(text);
}

/** "World News", "Press release": a part of a publication. */
export function namesSection(text: string): boolean {
  return SECTION.test(text);
}
