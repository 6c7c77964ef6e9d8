/** Frequent family names, and those of people whom the news names without their given one: an extract of the lexicon of
 * compromise (MIT, Spencer Kelly), enlarged. Lower case without accents. */

/** Parted by white space. */
export const LAST_NAMES = `
abadi abbas abe acosta adams adler agarwal aguilar akhtar aleksejev aliyev almeida alvarez alves andersen anderson
andersson andov andreassen andrejev andrews angelov angelova annan ansari aoun arafat araujo araya armstrong arslan
aslan assad atchison atkinson ayala aydin babic bach baez bahk bahng bailey bakker baldwin bandara bandyopadhyay banik
barbieri barbosa barnes barnier bartlett barua barzani bashir bates bauer becker beckham beethoven begu bektashi
bengtsson benitez bennett berger bergman bergmann berisha berlusconi bernasconi berndsen bhak bhang bhoumik bhowmik
bhuiyan bhutto bianchi biden bishwas blair blanco blazevic blinken blondal bogdanov bolsonaro bondarenko bonik boruya
bosu bouchard boyko bozic bozinov brankov brezhnev briem brooks browne bryant buchanan burke bush byrne bytyqi caceres
calderon cameron campbell cardoso cardozo carlsson carr carter caruso carvalho castillo castro cavadini ceban cebotari
celik cengic cereghetti cerna cerny chakma chakraborty chan chand chang chapman chatterjee chattopadhyay chaudhry
chavez che chen cheney cheon cheong cheung chirac chiu choi chong chopra choudhury choung chow chowdhury choy
christensen christiansen chung churchill chwe ciobanu clark clarke clinton cohen coleman collins comey conti contreras
cooke cooper corbyn correa correia costa cox crawford crivelli cruz cunningham dahl damcevski daniels danielsen
dankula datta davidov davidson davies davis debnath delgado delic demir demirovic dervishi devi dewan dias diaz
dickinson dimitrov dimitrova dissanayake dixon djurhuus dogan doherty dominguez donev dordevic dotto driscoll duarte
dubois duda dumitru dunn durand duric dutta dvorak dvorakova eder edison edwards einstein eisenhower erdogan eriksen
eriksson escobar espinoza esposito estrada evans faber farrell ferhatovic fernandes fernandez ferrara ferrari ferreira
filipov filipovic fischer fisher fitzgerald fjeldsted fleming flores fontana fortin fournier fowler freeman friedman
fuchs fuentes fujita fuller gaddafi gagne gagnon galeano gallagher galli gallo gamage gandhi gao garcia gardner garza
gashi gauthier georgiev georgieva ghani gheorghe gibson gil gimenez giordano giuliani gjonaj gjoni goldberg goldstein
golubev gomes gomez goncalves gonzales gonzalez goode goodman gorbachev grayling greene grgic griffith griffiths
gruber guerra guerrero gunnarsson guo gustafsson guterres gutierrez guzman gwon hadzic hagen halvorsen hamalainen
haniyeh hansen hansson haque harding hariri harper harris hart hasani hasanov hasanovic hashimoto haugen haung hawkins
hayashi hayes heikkila heikkinen heinonen hemingway henderson henriksen hernandez herrera hess higgins hitchcock
hitler hjaltalin hoang hodzic hofer hoffman hoffmann hofmann hojgaard hok hollande holmes holt hopkins horak horakova
horvat howe hoxha hristov hristova huaman huang huber hughes hussein huynh ibrahimovic iglesias ikeda iliev ilieva
inoue ionescu ishikawa ito ivanou ivanov ivanova jackson jacobs jacobsen jakobsson jankovic jansen janssen janssens
jansson jarvinen jefferson jenkins jennings jensen jhang jimenez joensen johannesen johannessen johansen johansson
johnsen johnson johnston jones jonsson jorgensen joung jovanovic juncker jung juric kaczynski kahn kalloe kaminski
kane kaplan kapoor karjalainen karlsen karlsson karzai kastrati kato kaur kaya kayser kazlov keller kennedy kerry
khamenei khan khrushchev kieffer kikuchi kilic kim kimura kinnunen kishida kissinger klein kluivert knezevic kobayashi
koch kohl korhonen koskinen kovac kovacevic kovacic kovacs koval kovalchuk kovalenko kowalczyk kowalski kozlov kramer
krasniqi kraus krause kravchenko kremer krishna kristensen kristiansen kryeziu kucera kucerova kumar kumara 
kuznetsov kvaran kwok kwon laine laitinen lammy lang larsen larsson lau lavoie lavrov lawson lebedev lee lefebvre
lefevre lehmann lehtinen lehtonen leitner leka lekaj lenin leroy lewis lincoln lindberg lindholm lindstrom liu
liyanage lombardi lopes lopez lovric lowe lukashenko lukic lula lund lungu luo lynch macron madrigal madsen maduro
maeda magnusson maier majerus makarov makela makinen maliki mamani mammadov mancini mandela mann mariani maric marin
marino markovic marques marroquin martinez martins matei matic matsumoto matthews mattis mayer mayr mccain mccarthy
mcconnell mclaughlin mclean medvedev mehmedovic mehmeti meier meijer mejia melnyk melo meloni mendes mendez mercier
merkel messi messier meyer meyers micrachi mihhailov mikkelsen milei miller milosevic mitterrand modi mohan molina
moller monroe montgomery moon moore mora morales moreau moreira moreno moretti mori morin morina morozov morris
morrison morsi mortensen morton moser moss mozart mubarak mueller mulder muller munoz munteanu murati muratovic murphy
murray musharraf mussolini myers nagy nakajima nakamura nakashima narayan nash nasrallah navarro neilson nemcova nemec
netanyahu nichols nicholson nielsen niemi nieminen nikolic nikolov nikolova nilsen nilsson nixon norodahl norris novak
novakova novikov novotna novotny nowak nunes nunez nyman obama obrien oconnor ogawa oliveira oliynyk olofsson olsen
olson olsson oneill orban orellana ortega ortiz orwell osborne owens ozdemir ozturk pahk pahng pak papadopoulos
papandreou parker patel patterson pavic pavlov pavlovic pearson pedersen peeters pelosi pena pence pereira perera
peretz perez peric perkins persson peskov peters petersen peterson petrov petrova petrovic pettersen pettersson phak
pham phan phang phillips picasso pichler piero pinas pinto polishchuk pompeo popescu popov popovic portillo poulsen
powell prasad prifti prochazka prochazkova qaddafi quispe radic radu raisi rajoy ramaphosa ramirez ramos
rantanen rasmussen ravelli reagan rees reis reiter renzi reuter reyes reynolds ribeiro ricci richards richardson ries
rivas rivera rizzo roberts robertson robinson rocha rodrigues rodriguez rogers rojas romano romero romney roosevelt
rosenberg rossi rotari roth rouhani roux rowe rowling rubio ruiz rumsfeld russo rusu rutte ryang ryoo ryu saarinen
sadr sahin saito sakamoto salas salihovic salminen salo salonen sanchez sandberg sanders santana sante santos sanz
saric sarkozy sasaki sato saunders savic scheving schiltz schmid schmidt schmit schmitt schmitz schneider scholz
schroeder schubert schulz schumer schwarz segura seinfeld semjonov semyonov seoh sepulveda serrano shala sharif sharma
shehu shevchenko shevchuk shimizu shoigu silva simmons simonsen sinatra sinclair singh sinwar sirbu sisi smirnov smit
smith smyth sokolov solovyov sorensen sosa soto soung sousa stalin starmer steele stein steiner steinmeier stephens
stevens stevenson stoica stojanovic stoltenberg stoyanov stoyanova suarez subotic sullivan sunak suzuki svensson
svoboda svobodova szabo tahirovic takahashi talabani tanaka tate tavares teixeira thatcher thill thompson thomsen
thomson thorarensen thorlacius tian tillerson tjin tkachenko todorov todorova tolstoy tomic torres toth tran tremblay
truman tryniski tsipras tsui tuominen turcan turner turunen tusk valenzuela valverde vargas vasilyev
vasquez vassiljev vazquez velasquez vesela vesely vidal vidovic villalba villalobos vinogradov virtanen visser vivaldi
vogt volkov vorobyov vukovic waage wagner walker walsh walters walton warren watanabe watson webb weber webster weiss
welter wilkinson williams williamson wilson wimmer winkler wisniewski wojcik wolff wong wright xi xiao yamada
yamaguchi yamamoto yamasaki yamashita yamazaki yang yeltsin yeun yeung yildirim yildiz yilmaz yokoyama yoon yoshida
yun zakharov zardari zaytsev zhang zhao zhou zhu zimmermann
`;
