/** Nouns for people and for bodies of people that speak in news, besides titles and kinds of organisations. Singular. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Their plurals are formed by rule. */
export const speakerNouns =
  set(`official source insider aide ally diplomat expert pundit observer critic supporter opponent rival partner
  colleague witness bystander survivor victim relative parent mother father brother sister son daughter wife husband widow friend neighbour
  neighbor family resident local villager inhabitant citizen voter protester demonstrator campaigner lobbyist politician senator
  congressman congresswoman statesman stateswoman deputy member peer head boss executive chairperson president vice-president premier king
  queen owner founder investor trader broker banker shareholder employer employee staffer staff worker labourer farmer fisherman driver sailor soldier
  serviceman servicewoman officer veteran fighter rebel militant insurgent gunman suspect defendant plaintiff claimant prisoner detainee
  hostage refugee migrant doctor surgeon nurse medic paramedic patient scientist researcher scholar academic historian lecturer teacher student
  pupil engineer architect designer developer programmer artist writer novelist poet musician actor actress athlete player manager
  trainer coach captain skipper fan star celebrity host presenter anchor blogger columnist commentator pollster publisher priest cleric
  monk nun activist dissident lawyer solicitor barrister attorney prosecutor magistrate juror investigator policeman policewoman firefighter guard
  pilot passenger traveller traveler tourist visitor guest customer client consumer user buyer seller retailer supplier maker producer
  manufacturer operator carrier regulator watchdog inspector auditor accountant consultant strategist planner mediator negotiator
  envoy emissary delegate delegation representative intermediary interlocutor interpreter translator successor predecessor counterpart
  man woman person child boy girl teenager adult youth pensioner retiree newcomer stranger caller speaker author reader analyst economist
  forecaster meteorologist climatologist seismologist epidemiologist biologist chemist physicist psychologist neurologist sociologist
  someone somebody everyone everybody nobody anyone one other others many most some few several both all half
  side camp party bloc alliance government administration authority cabinet parliament senate congress council court jury panel inquiry
  tribunal committee commission board ministry department office agency bureau service force army navy military police constabulary brigade
  unit command staff team crew squad club league federation union association society group movement organisation organization institute
  institution think-tank thinktank charity foundation trust church company firm business corporation conglomerate bank fund
  airline carrier utility operator broadcaster newspaper magazine paper network channel outlet publisher media press
  leadership management presidency monarchy regime junta militia opposition coalition majority minority industry
  embassy consulate mission secretariat treasury exchequer kingdom nation country state city town village district
  region province community public crowd population electorate market hospital school university college museum airport port
  lawmaker legislator parliamentarian policymaker official statistician spokespeople spokesman spokeswoman spokesperson spokesmen eyewitness
  separatist loyalist nationalist conservative liberal socialist democrat republican communist moderate hardliner reformer hawk`);

/** Plurals that no rule forms. */
export const speakerPlurals = set('people men women children police clergy staff clergymen spokespeople');

/** Words that end like those for people who do something and are none. Singular. */
export const noDoers =
  set(`letter paper order number power matter factor sector border offer tower quarter error corridor door floor
  center centre answer chapter tender weather water winter summer river war fear year air car bar star ladder computer server printer
  poster register folder border shelter filter meter counter container helicopter tanker trailer newsletter gathering dinner corner
  shoulder finger feather leather thunder wonder chamber timber lumber december november october september disorder disaster monitor
  reactor motor tractor mirror terror horror colour color labour labor behaviour behavior harbour harbor humour rumour rumor vapour tenor
  major minor prior former latter other either neither never over under after later earlier further better larger smaller
  higher lower greater longer shorter older younger newer theater theatre crater wafer layer prayer buffer charter cluster
  character barrier premier frontier interior exterior anger danger hunger cancer fever liver user-interface`);
