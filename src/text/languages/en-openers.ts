/** English words that open sentences with a capital and are no names. */

/** Parted by white space, lower case. */
export const OPENERS = `
near whilst beside incumbent ex onto minus versus amongst afterall alas besides hopefully sadly
a about above according accordingly acknowledging across actually add added addressing additional additionally adopted advocates after afterward afterwards again against ago
agreed ahead albeit all allegations allegedly allies almost along already also although altogether always amid amidst among analysts ancient and announced
announcing annual another answering any anybody anyone anything anyway apart apparently approximately are arguably around arrested as aside asked asking
assuming at attacks attempts attending authorities away back based basically battle be because become been before began beginning behind being believe below
beneath besides best better between beyond big both breaking briefly bringing building business but by calling calls can cannot cases ceasefire certain certainly
change changes chief children cities citizens civil civilians claims clearly clashes close combined coming comments common communities companies compared competing
concern concerned concerns conditions conducted considering consequently contact contrary countries court crowds current currently dead deaths declaring
demands demonstrators depending described designed despite details did different dinner diplomats directly discussing discussions do does doing domestic donors
dozens drawing due during each earlier early economic economists education eight eighteen eighty either eleven elsewhere employees ending enough entering
especially essentially established even eventually ever every everybody everyone everything evidence exactly except experts explaining facing failing
failure families famous far federal few fewer fifteen fifty fighters fighting final finally financial first five following food for forces foreign
formally former formerly forty four fourteen fourth frankly free frequently from full further furthermore gas general generally get getting give given
giving go going good government governments great groups growing guests had half hard has have having he heavy held help hence her here hers herself high
highly him himself his historically history hospitals hours how however human hundreds i if immediately important in inc including increased increasing
increasingly indeed independent individuals inflation information initial initially innovation inside instead internal international interviewed into
investigators investors is issues it its itself joining joint journalists just keep keeping key killed know known large largely last late later launched
lawmakers lawyers leaders leading leaving led less let life like likewise little living local long longer look looking lost low made mainly major make making
man many markets may maybe me meanwhile media medical meeting meetings members men middle might migrants military million millions minor minutes modern
moments money months more moreover most mostly motivated moving much multiple must my myself named namely national nations natural nearby nearly
necessary negotiations negotiators neighbouring neither never nevertheless new news next nine nineteen ninety no nobody none nonetheless nor normally not
note noting nothing notably now numerous observers obviously of off offering officers official officials often oh oil old on once one ones online
only open opinion opponents opposing or organizations organisations organizers originally other others otherwise our ours out outside over overall own
parents part participants particularly parties passengers past patients peace people per perhaps personal photographs place planned planning plans
plus point police political politicians polls poor popular possible potential power present prices prior prisoners private probably problems produced
production prominent prosecutors protesters protests proponents provided public published quick quickly quite rain rather reached reaction read
reading real really recent recently referring refugees regarding regardless regional regular regularly relations relatively relevant religious
remaining reporters reporting reports representatives republicans research researchers residents respond responding results right rising rival roughly
round running safe said same sanctions say saying schools scientists scores second secret secretly security see seeing seen seeking sending senior
separate separately serious seriously service seven seventeen seventy several severe shares she shortly should show showing similar similarly
simply since six sixteen sixty small so social soldiers some somebody somehow someone something sometimes somewhat soon sources speaking special
specific specifically spending standing start started starting statistics step still stocks strong strongly students studies such sudden suddenly
supplies supporters support sure surely surprisingly survivors take taken taking talking talks ten tens tensions terms thank thanks that the their theirs them themselves
then there thereafter therefore these they thing things think thirteen thirty this those though thought thousands three through throughout thus time
to today together told tomorrow tonight too top total toward towards trade traditionally traditional troops true trying turning twelve twenty twice two
typically ultimately unable under undoubtedly unfortunately unless unlike until up upon used using usually various very victims victory
videos villagers violence visiting volunteers voters wait want war was water we weapons weeks well went were western what whatever when whenever where
whereas wherever whether which while who whoever whole whom whose why wide widely will winning wise with within without witnesses women words work workers
working world would writing year years yes yesterday yet you young younger your yours yourself youth welcome dear please sorry join click follow subscribe
watch listen view share more related exclusive opinion analysis live explainer editorial interview background context summary overview introduction conclusion
results references sources notes contents section chapter part step question answer example figure table photo image video audio caption credit copyright
president's minister's today's yesterday's tomorrow's week's month's year's city's country's nation's region's world's government's party's company's
don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't weren't hasn't haven't i'm i've i'll it's that's there's he's she's we're we've
they're they've you're you've let's what's who's here's
`;
