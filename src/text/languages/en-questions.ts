/** English as questions need it: words of one sense, irregular forms, light words, and the cues by which answers are known. */
import { everywhere, wholly } from '../phrases.ts';

const list = (words: string): string[] => words.trim().split(/\s+/);
const rows = (text: string): string[][] => text.trim().split('\n').map(list);

/** Forms of one word that its stem does not join: irregular verbs, and nouns made of verbs. */
export const FORMS = rows(`
meet met meets meeting meetings
begin began begun begins
buy bought buys
fall fell fallen
rise rose risen
grow grew grown growth
win won wins victory
lose lost loses loss losses
reach reached struck found clinched achieved
last lasted lasts
bring brought brings
hold held holds
tell told tells
make made makes
take took taken takes
give gave given
get got gotten
lead led leads
leave left leaves
send sent sends
pay paid pays
sell sold sells sale sales
speak spoke spoken speaks speech
come came comes
go went gone goes
see saw seen
fly flew flown flight
shoot shot shoots shooting
freeze froze frozen
overthrow overthrew overthrown
uphold upheld
hear heard hearing
feel felt
catch caught
hang hung
hide hid hidden
lend lent
lose lost
light lit
stand stood
stick stuck
swear swore sworn
tear tore torn
wear wore worn
shake shook shaken
shrink shrank shrunk
sweep swept
spend spent
forbid forbade forbidden
forget forgot forgotten
undergo underwent undergone
feed fed
bind bound
dig dug
break broke broken breach
build built builds
choose chose chosen choice
draw drew drawn
keep kept
know knew known
run ran
steal stole stolen theft
think thought
throw threw thrown
write wrote written writes penned drafted
withhold withheld withholds withholding
attend attended attends attendance
override overrode overridden
cost costs costed
upset upsets
spread spreads
beat beaten beats
mislead misled
retake retook retaken
ride rode ridden
swim swam swum
sing sang sung
ring rang rung
drive drove driven
sink sank sunk
flee fled
seek sought
fight fought fighting
teach taught
bear born birth
die died dies dead death deaths
kill killed kills killing
invade invades invaded invasion
decide decided decides decision decisions
explode exploded explosion explosions
arrive arrived arrival
refuse refused refusal
deny denied denies denial
propose proposed proposal proposals
approve approved approval
withdraw withdrew withdrawn withdrawal
remove removed removal
fail failed failure
depart departed departure
seize seized seizure
close closed closes closure
respond responded response
suspend suspended suspension
extend extended extension
destroy destroyed destruction
reduce reduced reduction
oppose opposed opposition
resolve resolved resolution
acquire acquired acquisition
advise advised advice
conclude concluded conclusion
expand expanded expansion
agree agreed agrees agreement agreements
settle settled settlement
resign resigned resigns resignation
sign signed signs signing signature
`);

/** Words that news uses for one another, mostly for what is done rather than for doing it. */
export const SENSES = rows(`
meet meeting meetings convene convened convenes talk talks negotiate negotiated negotiation negotiations discussion discussions session summit dialogue round rounds encounter gathering assembly
deal deals agreement agreements agree agreed agrees accord accords settlement pact treaty
war conflict
invasion attack
ceasefire truce armistice cease
start starts started begin began begun begins launch launched commence commenced opened
end ends ended finish finished conclude concluded over
kill kills killed die died dies dead death deaths fatalities slain
injure injured wound wounded hurt injuries
purchase purchased buy buys bought acquire acquired
impose imposed imposes introduce introduced slap slapped levy levied
lift lifted remove removed ease eased
reject rejected rejects refuse refused refuses rebuff rebuffed veto vetoed denounce denounced
approve approved accept accepted adopt adopted endorse endorsed ratify ratified
resign quit quits step
arrive travel travelled traveled fly visit visited go
plan plans proposal proposals draft drafts framework
territory territories territorial land lands
company companies firm firms corporation
army military troops forces soldiers
airstrike airstrikes attack attacks attacked raid raids bombing shelling
arrest arrested arrests detain detained jail jailed
protest protests protesters demonstration demonstrations demonstrators rally rallies
election elections vote votes voted ballot
control controls controlled occupy occupied occupies
capture captured captures capturing seize seized
rise rose increase increased increases grow climb climbed
fall fell drop dropped decline declined decrease decreased
halt halts halted stop stops stopped suspend suspended pause paused
obstacle obstacles hurdle hurdles barrier barriers difficulty difficulties
disagree disagreed disagreement disagreements
cost costs price prices priced worth bill fee fees
outbreak epidemic
war conflict
fear fears feared afraid worried
`);

/** What an outcome is also measured by: denying one of these denies the others, but having one is not having the others. */
export const OUTCOMES = list(
  'deal agreement accord settlement pact treaty compromise breakthrough progress result solution',
);

/** What says the contrary of a verb. */
export const CONTRARY = rows(`
accept reject rejected refuse refused rebuff rebuffed veto vetoed
approve reject rejected refuse refused veto vetoed
agree disagree disagreed refuse refused
win lose lost
attend absent missed skipped
absent attended present
`);

/** Words of a question that tell little of what is asked: they need not stand in an answer. */
export const LIGHT = new Set(
  list(`happen happened happening occur occurred take takes took place bring brings brought make makes made have get gets got give gives
  gave come comes came go goes went do done hold holds held put set find found reach reached achieve achieved produce yield result results
  lead led end ended use used involve involved include included contain contains exist thing things way kind sort type part
  case fact issue matter next latest last recent recently newest current currently now today already yet still ever finally
  exactly really actually precisely please many much long long-lasting far old big large high often soon people person someone
  anyone anybody somebody everyone number amount total figure story news article articles corpus source sources lasted lasts
  say says said talk about stand stands standing situation status new key main point be become became try tried
  want wants wanted think thinks thought believe position positions view views stance opinion`),
);

/** Verbs by which a question asks for somebody's words. */
export const SAYING = wholly(`
  say(s), said, tell(s), told, speak, spoke, call(s,ed), ask(s,ed), state(s,d), announce(s,d), express(ed), note(d), describe(s,d)
  think(s), thought, believe(s,d), want(s,ed), demand(s,ed), propose(s,d), suggest(s,ed), urge(s,d), promise(s,d), predict(ed)
  warn(s,ed), threaten(s,ed), insist(s,ed), argue(s,d), claim(s,ed), emphasise(d), emphasize(d), stress(ed)
  respond(ed), reply, replied, comment(ed), deny, denies, denied, admit(s,ted), complain(ed)
`);

/** What makes somebody's stand the thing that is asked for. */
export const STAND = wholly(`
  position(s), view(s), stance, opinion, line, demand(s), response, reaction, reply, answer, comment(s), words, message, argument
  verdict, take
`);

/** How a reason is told, strongest first; the reason follows. "Over" and "as" tell one only in some company. */
export const CAUSES = everywhere(`
  because of, because, due to, owing to, thanks to, on account of, citing, as a result of, in response to, in retaliation for
  in protest {at,against,over}, on (the) grounds that, for fear {of,that}, so that, in order to, out of frustration, after failing to
  {prompted,caused,triggered,driven} by, blamed on, attributed to, amid {fears,concerns,worries}
`);
export const GOALS = everywhere(`
  to {avoid,prevent,stop,protect,impede,punish,press(ure),force,increase,reduce,save,secure,ensure,help,allow,buy time}
  to {keep,make,raise,end,give}, aim(s,ed,ing) to, seeking to, {meant,intended,designed} to, goal is to, goals are to
`);

/** Units of time and of measure that a number may carry. */
export const TIME_UNIT =
  /^(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|nights?)$/i;
export const MEASURES: Record<string, RegExp> = {
  far: /^(?:miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|yards?|feet|nautical)$/i,
  deep: /^(?:met(?:re|er)s?|feet|fathoms?|centimet(?:re|er)s?|km|miles?)$/i,
  high: /^(?:met(?:re|er)s?|feet|percent|%|degrees?|km|miles?)$/i,
  tall: /^(?:met(?:re|er)s?|feet|storeys?|stories)$/i,
  wide: /^(?:met(?:re|er)s?|feet|km|miles?|kilomet(?:re|er)s?)$/i,
  heavy: /^(?:tons?|tonnes?|kilos?|kilograms?|kg|pounds?|grams?)$/i,
  old: /^(?:years?|months?|year-old|old)$/i,
  often: /^(?:times?|weekly|daily|monthly)$/i,
  fast: /^(?:mph|km\/h|knots?|percent|%|miles?|kilomet(?:re|er)s?)$/i,
};

/** Nouns that ask for a person, and for a place. */
export const PERSON_NOUN = wholly(`
  person, people, official(s), leader(s), minister(s), envoy(s), president, spokesman, spokeswoman, politician(s), man, woman
  judge, lawyer, analyst(s), negotiator(s), participant(s)
`);
export const PLACE_NOUN = wholly(
  'country, countries, city, cities, town(s), place(s), village, region(s), state(s), venue, location, port',
);

/** Negators, and what a negation does not reach across. */
export const NEGATOR =
  /^(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|fail|fails|failed|failing|refuse|refuses|refused|refusing|decline|declines|declined|unable|unlikely|lack|lacks|lacked|lacking|absence|hardly|barely|\p{L}+n['’]t|(?:did|does|do|is|was|are|were|has|have|had|wo|ca|could|would|should)nt)$/iu;
export const NEGATION_ENDS =
  /^(?:[,;:.—–]|who|which|that|what|where|when|while|until|unless|because|after|before|and|but|as|than|on|about|at|by|from)$/i;
export const UNREAL =
  /^(?:will|would|shall|should|could|may|might|can|must|to|if|whether|unless|hope|hopes|hoped|plan|plans|planned|expect|expects|expected|aim|aims|want|wants|wanted|seek|seeks|sought|likely|possible|potential|possibly|perhaps|threaten|threatens|threatened|ready|willing|prepared|urged|urge|call|calls|called)$/i;
