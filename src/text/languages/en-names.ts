/** English words around names: titles, demonyms, the nouns that tell what a name names, and names that every reader knows. */

/** Before a person's name and no part of it. */
export const TITLES = `
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother pastor bishop archbishop cardinal
rabbi imam sheikh shaikh ayatollah mullah sen senator rep representative congressman congresswoman gov governor president
vice-president vice premier minister prime foreign defense defence finance interior justice energy health trade deputy
secretary undersecretary chancellor king queen prince princess crown pope emperor sultan emir general gen lieutenant lt
major maj colonel col captain capt sergeant sgt corporal cpl private brigadier brig admiral adm commander cmdr marshal judge
justice attorney mayor councillor alderman chairman chairwoman chair chairperson spokesman spokeswoman spokesperson director coach
president-elect ambassador envoy special advisor adviser senior speaker leader commissioner chief commissar inspector
detective officer constable sheriff superintendent economist analyst author actor actress singer director-general
secretary-general co-founder founder ceo negotiator lawmaker mp mep premier ex-president former acting interim
his her excellency majesty highness royal honorable honourable hon rt right st saint taoiseach comrade citizen he hm hrh
co-chair delegate counselor counsellor lawyer activist journalist reporter correspondent editor dictator warlord rebel
assistant under parliamentary permanent high personal presidential opposition party press state federal`;

/** Of the titles, those that alone make the next name a person's; the others only go with them ("deputy", "foreign"). */
export const RANKS = `
mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr sister brother pastor bishop archbishop cardinal rabbi imam sheikh
shaikh ayatollah mullah sen senator rep representative congressman congresswoman gov governor president vice-president minister premier secretary
undersecretary chancellor king queen prince princess pope emperor sultan emir general gen lieutenant lt maj colonel col captain capt sergeant
sgt corporal cpl brigadier brig admiral adm commander cmdr marshal judge mayor councillor chairman chairwoman chairperson spokesman
spokeswoman spokesperson director president-elect ambassador envoy adviser advisor speaker commissioner inspector detective constable
sheriff superintendent economist analyst author actor actress singer director-general secretary-general co-founder founder ceo negotiator
lawmaker mp mep excellency majesty highness comrade he hm counselor counsellor lawyer activist journalist reporter correspondent editor
dictator warlord taoiseach leader chief ex-president representative candidate coach`;

/** Adjectives and nouns of nationality, faith and party: no names of places. */
export const DEMONYMS = `
afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani azeri bahraini
bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian chadian
chechen chilean chinese colombian congolese croat croatian cuban cypriot czech danish dane dutch ecuadorian egyptian emirati
english eritrean estonian ethiopian european filipino finnish french gambian georgian german ghanaian greek guatemalan haitian
honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan
korean kosovar kurdish kurd kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian macedonian malaysian malian
maltese mauritanian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nicaraguan nigerian norwegian
omani pakistani palestinian panamanian paraguayan persian peruvian polish pole portuguese qatari romanian russian rwandan
salvadoran saudi scot scottish senegalese serb serbian sierra slovak slovene slovenian somali spanish spaniard sudanese swede
swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan tunisian turk turkish turkmen ugandan ukrainian uruguayan
uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean soviet arab african asian western eastern northern southern
central anglo latin hispanic caucasian balkan baltic scandinavian nordic slavic ottoman roman byzantine prussian bavarian
catalan basque breton flemish walloon uyghur rohingya pashtun hazara yazidi yezidi druze alawite sunni shia shiite sufi
muslim islamic islamist christian catholic protestant orthodox jewish jew hindu buddhist sikh mormon evangelical democrat
democratic republican conservative labour liberal socialist communist marxist maoist leninist trotskyist fascist nazi
nationalist social-democratic tory whig green greens londoner parisian new-yorker texan californian floridian siberian
crimean cossack tatar tartar gazan berber bedouin maori inuit aboriginal yankee confederate marxist-leninist zionist
islamists republicans democrats tories conservatives liberals muslims christians jews catholics protestants britons yanks`;

/** A name that holds one of these is an organization's. */
export const ORGANIZATION_HEADS = `
academy administration agency airlines airways alliance army arsenal assembly association associates authority bank battalion
board brigade brigades broadcasting bureau cabinet caucus center centre chamber church club coalition college command
commission committee company conference confederation congress consortium consulate cooperative greens democrats republicans socialists communists liberals conservatives nationalists radicals weekly daily corp corporation corps council
court courts department directorate division embassy faction federation fleet force forces foundation front fund gazette
government group groups guard guards gmbh hamas herald holdings hospital inc incorporated industries infantry initiative institute
institution insurance intelligence inspectorate institutes journal junta laboratories laboratory league legion legislature
ltd llc llp limited mail media militia ministry mission monitor motors movement museum navy network news newspaper observatory
office orchestra organisation organization organizations parliament partners partnership party patrol plc police politburo post press
prosecutor radio railways reserve registry parti partido partei partij partito partit mouvement movimento movimiento forza fuerza fianna liga ligue lega unione union
uniao bund verband ministerio instituto institut universite universidad universitat banco banca fronte frente alianza alleanza associazione regiment school schools secretariat senate service services society squad squadron staff
store stores supermajority syndicate systems taskforce team technologies telegraph television times treasury tribune tribunal
trust union united unit universities university wing workers communications electric energy petroleum pharmaceuticals airforce
marines rangers tigers jihad brotherhood mujahideen cartel gang resistance opposition secretariat presidium duma knesset
bundestag rada majlis diet ombudsman watchdog exchange bancorp savings entertainment studios pictures records enterprises
international capital ventures equity logistics aerospace aviation steel oil gas telecom mobile software`;

/** A name that ends in one of these is a place's. */
export const PLACE_HEADS = `
airport arena avenue base basin bay beach boulevard border borough bridge canal cape castle cathedral cave cemetery channel city cliff coast
corridor county creek crossing delta desert district dam falls field forest fort fortress garden gardens glacier governorate gulf
harbor harbour heights jail courthouse zoo raceway highway hill hills hotel island islands isle isles lagoon lake lakes lane mine mosque mount mountain
mountains municipality oblast ocean palace park pass peninsula plain plains plateau plaza port prefecture prison province
quarter ranch range reef refuge region reservoir ridge river road sea shore sound springs square stadium station straits strait
street strip temple terrace territory territories tower town township tunnel valley village voivodeship volcano woods krai
governate canton shire coast gorge oasis archipelago empire monarchy republic kingdom caliphate colony sultanate emirate principality republics`;

/** A name that begins with one of these is a place's: Mount Hermon, Gulf of Aden. */
export const PLACE_STARTS = `mount mt lake gulf strait straits cape fort port river isle bay republic kingdom province city cities sea
town village island islands colony duchy county state municipality empire principality crown tropic coast emirate sultanate commonwealth bight camp district region governorate`;

/** A name that holds one of these names no person, organization or place but a law, a war, a work, a day. */
export const OTHER_HEADS = `
accord accords act acts affair agreement agreements amendment amendments anniversary award awards ballot bill bowl budget campaign
case ceasefire census championship championships charter code communique conflict constitution contest convention conventions
covenant crisis cup day decade declaration decree deal directive doctrine edition election elections era eve expedition
festival final games genocide incident index initiative intifada invasion law laws marathon massacre medal memorandum
month olympics open operation order pact paper peace plan primary prix prize process program programme project protocol
question rebellion reform referendum report resolution revolt revolution riots roadmap rule scandal section series spring
statement strategy strike summit syndrome talks terms text theory title tour tournament treaty trial trophy uprising virus
vision vote war wars week world year attack attacks bombing disaster earthquake hurricane storm typhoon tsunami cyclone
operation battle siege pandemic virus disease article chapter resolution bible quran koran language game show movie album`;

/** Organizations known by name alone, in lower case; parted by bars. */
export const ORGANIZATIONS = `un|u.n.|united nations|eu|e.u.|european union|nato|n.a.t.o.|opec|oecd|osce|imf|wto|who|iaea|icc|icj|ilo|iom|unicef|unesco|unhcr|unrwa|ocha|asean
african union|arab league|gulf cooperation council|gcc|g7|g8|g20|brics|world bank|international monetary fund|red cross|red crescent|white helmets|amnesty international
human rights watch|doctors without borders|medecins sans frontieres|greenpeace|oxfam|save the children|interpol|europol|world health organization|security council|un security council
kremlin|white house|pentagon|congress|senate|house of representatives|house of commons|house of lords|downing street|whitehall|capitol hill|supreme court|state department|treasury|foreign office
home office|state duma|duma|knesset|bundestag|bundesrat|verkhovna rada|rada|majlis|lok sabha|rajya sabha|politburo|parliament|quai d'orsay|elysee|federal reserve|fed|cia|fbi|nsa|dea|nasa|epa|fda|irs
fema|fsb|kgb|gru|mi5|mi6|gchq|mossad|shin bet|idf|isi|bnd|irgc|revolutionary guards|quds force|hamas|hezbollah|hizballah|hizbollah|fatah|plo|islamic jihad|isis|isil|daesh|da'esh|dae'sh|ypg/j|islamic state|al-qaeda|al qaeda|al-qaida
al-nusra|jabhat al-nusra|al-nusra front|taliban|boko haram|al-shabaab|al-shabab|houthis|houthi|ansar allah|muslim brotherhood|ypg|ypj|pkk|pyd|sdf|fsa|free syrian army|peshmerga|hashd al-shaabi|ira|eta|farc
ltte|wagner|wagner group|azov|democratic party|republican party|labour|labor|conservatives|tories|liberal democrats|lib dems|sinn fein|plaid cymru|snp|dup|ukip|cdu|csu|spd|afd|fidesz|likud|kadima|hdp|akp|chp
united russia|five star|lega|podemos|ciudadanos|vox|syriza|gop|bjp|anc|zanu-pf|reuters|associated press|ap|afp|agence france-presse|bbc|cnn|fox news|nbc|abc|cbs|msnbc|npr|pbs|al jazeera|al-jazeera|al arabiya
xinhua|tass|ria novosti|rt|sputnik|interfax|itar-tass|ukrinform|deutsche welle|bloomberg|axios|politico|the hill|buzzfeed|washington post|new york times|wall street journal|financial times|guardian|the guardian
economist|le monde|le figaro|der spiegel|bild|haaretz|el pais|time magazine|newsweek|associated press|voice of america|radio free europe|google|facebook|twitter|microsoft|apple|amazon|tesla|spacex|meta|openai|ibm
intel|nvidia|samsung|sony|toyota|honda|nissan|volkswagen|bmw|daimler|siemens|airbus|boeing|lockheed martin|raytheon|general motors|ford|exxon|exxonmobil|chevron|shell|bp|gazprom|rosneft|lukoil|sberbank|naftogaz
aramco|saudi aramco|huawei|zte|alibaba|tencent|bytedance|tiktok|youtube|instagram|whatsapp|telegram|wikileaks|wikipedia|walmart|goldman sachs|jpmorgan|morgan stanley|citigroup|hsbc|barclays|deutsche bank
ubs|credit suisse|lehman brothers|moody's|standard & poor's|fitch|nasdaq|dow jones|wall street|fifa|uefa|ioc|nba|nfl|mlb|nhl|real madrid|barcelona fc|manchester united|arsenal|chelsea|liverpool fc|juventus
rosatom|unscom|unmik|isaf|kfor|opcw|ngo coalition|world food programme|wfp|fao|undp|unsc|hts|hayat tahrir al-sham|ahrar al-sham|jaysh al-islam|pmf|popular mobilization forces|pij|plfp|popular front`;

/** Places beyond the gazetteer: continents, regions, seas, and short names. */
export const MORE_PLACES = `us|u.s.|u.s|usa|u.s.a.|uk|u.k.|uae|u.a.e.|drc|prc|ussr|u.s.s.r.|gdr|d.c.|dc|washington d.c.|washington, d.c.|united states|united states of america|the hague|hague|soviet union|great britain|britain|england
scotland|wales|northern ireland|america|europe|asia|africa|north africa|north america|south america|latin america|central america|central asia|southeast asia|south asia|east asia|eastern europe|western europe|central europe
middle east|near east|far east|gulf|persian gulf|balkans|caucasus|south caucasus|north caucasus|maghreb|sahel|levant|mesopotamia|anatolia|scandinavia|benelux|baltics|iberia|siberia|holland|burma|persia|czechoslovakia|yugoslavia
east germany|west germany|prussia|ottoman empire|russian empire|roman empire|british empire|austria-hungary|west bank|gaza|gaza strip|east jerusalem|golan heights|sinai|donbas|donbass|crimea|chechnya|abkhazia|south ossetia
transnistria|nagorno-karabakh|kosovo|kashmir|tibet|xinjiang|hong kong|macau|kurdistan|iraqi kurdistan|rojava|darfur|puntland|somaliland|western sahara|raqqa|al-raqqa|ar-raqqah|mosul|al-hasakah|hasakah|deir ez-zor|deir al-zour
idlib|afrin|manbij|kobani|kobane|tal afar|sinjar|anbar|al-anbar|ninewa|nineveh|fallujah|falluja|ramadi|tikrit|palmyra|homs|hama|latakia|tartus|daraa|eastern ghouta|rafah|khan younis|jenin|nablus|hebron|bakhmut|avdiivka
pokrovsk|kupiansk|kramatorsk|sloviansk|melitopol|berdyansk|mariupol|kherson|zaporizhzhia|zaporizhia|luhansk|lugansk|sevastopol|simferopol|kaliningrad|bosphorus|dardanelles|black sea|baltic sea|north sea|red sea|dead sea
caspian sea|mediterranean|mediterranean sea|south china sea|east china sea|arctic|antarctica|antarctic|atlantic|atlantic ocean|pacific|pacific ocean|indian ocean|suez canal|panama canal|strait of hormuz|hormuz|nile|danube
rhine|euphrates|tigris|volga|dnipro|dnieper|mekong|ganges|indus|amazon river|thames|alps|himalayas|andes|urals|pyrenees|sahara|new england|midwest|silicon valley|wall street|manhattan|brooklyn|hollywood|las vegas|los angeles
new york|new york city|new jersey|new mexico|new orleans|new delhi|new zealand|san francisco|st. petersburg|st petersburg|saint petersburg|mar-a-lago|camp david|guantanamo|guantanamo bay|tahrir square|red square|tiananmen square
russian federation|people's republic of china|islamic republic of iran|republic of ireland|republic of china|syrian arab republic|raqqah|ar raqqah|al raqqah|cornwall|kent|sussex|essex|yorkshire|babylon|aceh|earth|mars|ground zero|london|paris|eurozone|green zone|north korea|south korea|north vietnam|south vietnam|east timor|ivory coast|south sudan|sri lanka|saudi arabia|sierra leone|papua new guinea|bosnia|herzegovina|macedonia
north macedonia|vatican|holy see|palestine|oval office|capitol|lebanon|jordan|georgia|chad|mali|cuba|iran|iraq|oman|peru|laos|togo|fiji|guam|niger|qatar|yemen|libya|syria|kenya|ghana|haiti|india|china|japan|nepal|italy|spain`;

/** Words with a capital that name nothing here: days, months, forms of address, abbreviations. */
export const NO_NAMES = `
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun i ii iii iv vi vii
viii ix god allah am pm a.m. p.m. am gmt utc est edt cet bst tv ceo cfo coo pm mp mps phd dna hiv aids covid covid-19 gdp usd eur gbp
ok no. vs faq pdf url rss html internet web christmas easter ramadan eid hanukkah passover thanksgiving halloween
english french german latin arabic hebrew mandarin x xx xi photo video image copyright update updated read share getty ngo
ngos idp idps lgbt lgbtq sms gps uav uavs suv ied ieds icbm wmd atm vip usb ai it q a b c d e f g h j k l m n o p q r s t u v w y z
north south east west northeast northwest southeast southwest internet state states government ministry minister president
prime parliament army police church court party congress union republic kingdom empire war cold democracy communism islam
christianity judaism hinduism buddhism bible quran koran sharia holocaust nobel olympics olympic winter summer mr mrs ms dr
senate house cabinet council committee commission opposition constitution treaty agreement article section chapter`;

/** Nouns that go on after "and" inside the name of a ministry or body. */
export const FIELDS = `securities exchange affairs trade development security cooperation commerce industry culture education research technology health
sports sport tourism agriculture fisheries food energy environment climate labour labor housing communities transport infrastructure
immigration citizenship customs border revenue budget management planning sciences science engineering arts letters humanities
technology innovation skills defence defense justice equality rights freedom democracy communications media information
religious social human drug drugs tobacco firearms explosives prevention control medicine children families women youth
resources water forestry mining works administration relief recovery rehabilitation reconstruction reconciliation peace
commonwealth constitutional home foreign legal political public statistics standards welfare pensions`;

/** Verbs of saying: who stands before or after one is a person or a body that speaks. */
export const SPEECH = `said says say told tells added adds asked argued announced claimed commented continued declared denied
explained insisted noted recalled remarked repeated replied responded stated stressed suggested tweeted warned wrote
acknowledged admitted believes thinks met visited resigned testified tells vowed pledged urged
served ran married died contested campaigned endorsed stood graduated studied retired fled travelled traveled criticised criticized`;
