/** Common English verbs in their base form, and function words: what a text is made of whatever it is about. */

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Verbs of news besides those of saying. */
export const commonVerbs =
  list(`abandon accept accompany accuse achieve acquire act address adjust adopt affect aim allow alter appear apply appoint approach
  approve arrange arrest arrive attack attempt attend avoid back balance become begin block boost break bring build buy call cancel capture carry
  cause challenge change chase choose claim clear climb close collapse collect combine commit compare compete complete conduct confront
  consider contain continue contribute control convince cooperate count cover create cross cut damage deal decide decline deepen
  defeat defend define delay deliver depart depend deploy describe deserve design destroy develop die direct disappear discover discuss
  dominate donate double draw drive drop earn eliminate emerge enable encourage end enforce engage enjoy ensure enter escalate escape establish
  evacuate examine exchange exclude exercise expand expect exploit explore export expose extend face fail fall favour favor feel fight fill find
  finish fire fly focus follow force freeze fund gain gather give govern grant grow guarantee guide halt handle hang happen harm head help
  hide hire hold honor honour host hurt identify ignore impose improve include increase influence insert invade invest invite involve isolate
  join judge jump keep kick kill know lack launch lead learn leave lift limit link listen live lobby locate look lose maintain make manage
  march mark meet mention monitor mount move need negotiate obtain occupy occur offer open operate oppose order organise organize oversee
  owe own paint participate pass pause perform persuade place plan play postpone pour prepare present preserve press pressure prevent proceed
  produce prolong promote protect prove provide publish pull punish purchase pursue push raise reach read receive recognise recognize recover
  reduce refuse release rely remain remove renew repair replace represent require rescue resist resolve restore restrict result resume retain
  retire retreat return reverse review revise ride rise risk roll run save search secure see seek seize sell send separate serve settle
  shape share shift shoot show shrink sign sink sit slow smuggle solve spend spread stall stand start stay steal stop strengthen stretch
  strike struggle study submit succeed suffer supply support surrender surround survive suspend sustain switch tackle take talk target test
  throw touch trace trade travel treat trigger trust try turn undermine unite use violate visit vote wait walk want watch weaken wear weigh
  widen win withdraw withhold work worry`);

/** Function words with which no other English word ends: behind more letters they show that a space or dash was lost. */
export const endingNoWord: ReadonlySet<string> = new Set(
  list(`were which that their they would could should this these those because there without between against although despite
  whether until since when whose whom itself themselves himself herself`),
);

/** Function words of three letters and more. */
export const functionWords: ReadonlySet<string> = new Set([
  ...endingNoWord,
  ...list(`the and but with from have has had was are will not for who what where about after before through into over under than
  then them his her its our your some any all more most also only even while may might must did does been being can cannot such
  both either each every another other amid among during toward towards within upon though unless once yet`),
]);
