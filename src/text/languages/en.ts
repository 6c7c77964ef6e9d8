/** English as data: abbreviations, words that open a sentence, and the words with which speech is reported. */

const list = (words: string): string[] => words.trim().split(/\s+/);
const set = (words: string): ReadonlySet<string> => new Set(list(words));

/** Abbreviated titles that stand before a name, so that they never end a sentence (AP Stylebook, "abbreviations"). */
export const titles =
  set(`mr mrs ms mx dr prof rev hon sr st ste mt ft gen lt col maj capt cpt sgt cpl pvt adm cmdr cdr brig
  sen sens rep reps gov govs pres amb sec supt insp det atty messrs mme mlle msgr fr ald gens cols drs ven`);

/** Abbreviations that are always followed by more of the sentence. */
export const inner = set('vs v e.g i.e cf viz approx ca esp incl eg ie resp');

/** Abbreviations of what is numbered: they end no sentence before a number. */
export const numbered = set(
  'no nos p pp vol vols art arts sec fig figs ch chap para paras n° nº nr op ver pt ca c approx',
);

/** Abbreviations that may end a sentence: they do where the next word opens one. */
export const closing = set(`inc corp co ltd jr bros llc plc ave blvd rd dept est govt intl univ assn dist al
  ph.d m.d d.c esq cos mfg hwy pkwy hrs min mins sq`);

/** Months and weekdays as abbreviated before a date. */
export const calendar = set(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** States as AP abbreviates them after a town ("Boston, Mass."). */
export const states =
  set(`ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev
  okla ore pa tenn tex vt va wash wis wyo`);

/** Function words that, written with a capital, show that a sentence begins. */
export const starters =
  set(`the a an this that these those he she it they we you i his her its their my our your there here
  but and or so yet nor if when while although though because since as after before until in on at by for from with without
  to under over during despite among between against about through throughout within amid beyond across however meanwhile moreover
  then now also still not no yes how what why who where which whose did does do is are was were will would can could should has
  have had both each every some many most few several all any one two three another other others such nobody nothing everyone
  everybody someone earlier later last next today yesterday tomorrow instead even only just once finally perhaps maybe well
  please let never neither either according asked speaking`);

/** Words of a byline, which a wrapped line does not begin with. */
export const bylineWords = set('by from photo photograph image video via source sources read min mins minutes');

/** Words that cannot end a sentence or heading: what follows on the next line belongs to it. */
export const dangling =
  set(`the a an of to and or but in on at by for from with that which who whose is are was were be been has
  have had will would can could should may might must its his her their our your my this these into than as if because while
  between against about under over not`);

/** Finite verbs of saying by inflection class; regular ones are inflected by rule (Levin 1993, classes 37.1-37.9, 29.1-29.2). */
export const speechVerbs =
  list(`acknowledge add admit advise affirm agree allege announce answer argue ask assert assure boast caution charge
  claim comment complain concede conclude confess confirm contend counter declare demand deny disclose emphasise
  emphasize estimate exclaim explain express forecast hint imply indicate inform insist joke lament maintain
  mention mumble murmur mutter note notify object observe opine pledge plead post predict proclaim promise
  propose protest question quip reassure recall reckon recommend reflect refuse reiterate remark remind repeat
  reply report request respond retort reveal rule scream shout signal shriek snap sneer stipulate stress suggest
  summarise summarize testify threaten tweet underline underscore urge utter vow warn whisper wonder yell
  elaborate continue highlight cite voice recount concur speculate beg bemoan whine cry clarify state assess
  hope fear guess calculate detail relate teach venture volunteer interject hiss growl laugh sigh wail recite
  theorise theorize hypothesize enthuse gush grumble groan gripe bark chant quote`);

/** Irregular verbs of saying: base, third person, past, -ing, participle. */
export const irregularSpeechVerbs = [
  ['say', 'says', 'said', 'saying', 'said'],
  ['tell', 'tells', 'told', 'telling', 'told'],
  ['write', 'writes', 'wrote', 'writing', 'written'],
  ['swear', 'swears', 'swore', 'swearing', 'sworn'],
  ['think', 'thinks', 'thought', 'thinking', 'thought'],
  ['believe', 'believes', 'believed', 'believing', 'believed'],
  ['retell', 'retells', 'retold', 'retelling', 'retold'],
  ['foresee', 'foresees', 'foresaw', 'foreseeing', 'foreseen'],
] as const;

/** Verbs that pass judgement in somebody's words ("called it “…”", "described X as “…”"; Levin 29.2, 33). */
export const judgingVerbs =
  list(`call describe denounce dismiss characterise characterize condemn criticise criticize label blame accuse praise
  hail deride decry brand slam blast mock deplore defend reject welcome portray depict dub cast lambast ridicule
  commend applaud regard refer liken view laud tout rebuke rebuff attack`);

/** Closed word classes by which a subject is told from what stands around it (Quirk et al., "A Comprehensive Grammar", ch. 2). */
export const determiners =
  set(`a an the this that these those his her its their our my your some any no another each every both
  one two three several many most few all`);
export const auxiliaries =
  set(`am is are was were be been being has have had having do does did will would can could should
  may might must shall wo ca isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
  shouldn't cannot`);
export const passiveAuxiliaries = set('am is are was were be been being got');
export const adverbs =
  set(`also then later still again once earlier now just never always often even soon once today yesterday
  tomorrow not too further instead first there here already yet meanwhile however simply rather almost perhaps ever afterwards
  afterward thus therefore otherwise only so well`);
export const conjunctions =
  set(`and but or nor yet so while as when whereas because although though if unless until since after
  before once than whether lest`);
export const relatives = set('who whom which that whose what where how why');
export const prepositions =
  set(`of for in on at from with to by about against over under during after before through between
  among into within without across near behind since until despite amid following including along alongside around toward towards
  via per like upon outside inside`);
/** Prepositions that tie a noun to the one before it ("the head of the army", "officials in Karsholm"). */
export const nounLinks = set('of for in from at with on de van von der den bin ibn al el la le du da di');
export const subjectPronouns = set('he she they we i it you');
/** Words that cannot be a speaker though they stand where one does. */
export const noSpeakers =
  set(`there it's that's this that these those what which here monday tuesday wednesday thursday friday
  saturday sunday january february march april june july august september october november december today yesterday tomorrow
  nothing none`);

/** Words after which quotation marks name or gloss a thing and quote nobody (AP Stylebook, "quotation marks": unfamiliar terms). */
export const namingWords = set(`so-called named titled entitled dubbed nicknamed codenamed code-named christened renamed
  subtitled term word words phrase nickname codename slogan motto hashtag known headlined spelled`);
/** Kinds of works whose titles stand in quotation marks (AP Stylebook, "composition titles"). */
export const works =
  set(`novel novels book books film films movie movies song songs album albums play plays poem poems essay
  article show series episode documentary opera musical painting game podcast magazine report paper chapter single memoir ballad
  hymn anthem sitcom drama comedy thriller exhibition lecture column book's film's starring`);
/** Verbs that need a listener or complement, so that the noun behind them is never their subject ("…," told X). */
export const neverInverted = set('tell assure remind inform notify urge charge threaten request refuse rule');
/** What opens a phrase of time, place or manner between the verb and what is said. */
export const temporal = set(
  'on in at during late early last this next after before when as from via through over while',
);
/** Words written with an apostrophe in front. */
export const clipped = set('em til till tis twas twere cause bout round n tween neath gainst cos s t re ve ll d m');
/** Verbs that report only when they stand beside the quotation ("…," she continued). */
export const tiedVerbs = set(
  'continue laugh sigh cry hold detail relate quote cite highlight teach voice refuse threaten hope fear',
);

/** Verbs that take a clause without "that" ("said the talks had failed"; Huddleston and Pullum 2002, ch. 11, 3.1). */
export const bareClauseVerbs =
  set(`say claim argue think believe warn insist admit confirm add note estimate suggest announce predict
  acknowledge reckon state tell reply maintain allege concede assert swear boast complain stress reveal recall promise explain
  hope fear guess agree deny declare`);
/** Of those, the verbs after which a clause needs no other sign than its first noun. */
export const surelyBare = set('say think argue insist believe');
/** Verbs whose listener stands between them and what is said ("told reporters that …"). */
export const listenerVerbs = set(
  'tell remind inform assure reassure warn promise notify advise ask urge beg request caution',
);
/** What may begin the reported words of these verbs, where no clause does ("insisted on …", "vowed to …", "demanded …"). */
export const complements: ReadonlyMap<string, readonly string[]> = new Map([
  ['insist', ['on', 'upon']],
  ['warn', ['of', 'against', 'about']],
  ['caution', ['against', 'about']],
  ['call', ['for', 'on']],
  ['ask', ['for', 'to', 'whether', 'if', 'why', 'how', 'when', 'where', 'who', 'what']],
  ['wonder', ['whether', 'if', 'why', 'how']],
  ['question', ['whether', 'why', 'how']],
  ['say', ['whether', 'why', 'how', 'when', 'where', 'what', 'who']],
  ['explain', ['whether', 'why', 'how', 'what']],
  ['complain', ['about', 'of']],
  ['boast', ['of', 'about']],
  ['plead', ['for', 'to']],
  ['beg', ['for', 'to']],
  ['agree', ['to', 'on']],
  ['object', ['to']],
  ['speculate', ['about', 'on']],
  ['speak', ['of']],
  ...['vow', 'promise', 'pledge', 'threaten', 'refuse', 'swear', 'demand', 'claim', 'propose', 'hope'].map(
    (verb): [string, string[]] => [verb, ['to']],
  ),
]);
/** Verbs whose object is what was said ("demanded the release of …"). */
export const objectVerbs = set(`demand deny announce propose promise pledge predict recommend reject
  forecast urge`);
/** Words before "to" and a verb of saying that leave the saying true ("continues to insist"). */
export const raisingWords =
  set(`continue continues continued on want wants wanted try tries tried begin begins began begun move moved
  used keen quick careful appear appears appeared seem seems seemed came went goes rushed hastened intended prepared had has have`);
/** Nouns for what somebody says ("her answer was short: “…”"). */
export const speechNouns =
  set(`message answer response reply advice verdict words statement warning plea explanation conclusion
  comment remark question promise demand appeal summary reaction letter post tweet`);
