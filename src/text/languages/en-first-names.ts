/** Given names from many languages as English texts spell them: an extract of the lexicon of compromise (MIT, Spencer Kelly),
 * enlarged by names of public life. Lower case without accents. */

/** Parted by white space. */
export const FIRST_NAMES = `
aada aadya aaliyah aaradhya aarav aaron aasha abagail abbas abbey abbi abbie abby abdallah abdel abdelaziz abdelfattah
abdoulaye abdul abdulaziz abdulla abdullah abdullo abdulrahman abe abel abi abie abigail abiy abraham abram abril
abubakr abulfazl ada adaline adalyn adam adama adan addie addilyn addison adel adela adelaide adele adelene adelia
adelina adeline adelynn adi adnan adolf adolfo adolph adreanna adrian adriana adrianna adrianne adriano adrien adriena
adriene adrienne advik afonso agatha aggie agnes agustin agustina ahmad ahmed ahmet aicha aida aidan aiden aileen
aimar aimee aina aino ainsley aisha aishah aisling aislinn aislynn ajani ajit ajla akihito akira akram alaa aladdin
alain alaina alan alana alanis alanna alannah alanoud alassane alastair alayah alayna alba albert alberto albrecht
alden alec alecia aleisha alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksei alena alesia
alessandra alessandro alex alexa alexander alexandr alexandra alexandre alexandros alexandru alexei alexia alexis alf
alfie alfonso alfred ali alia alice alicia alicja alija alina aline alisa alise alisha alison alissa alistair aliza
allan allen allie allison allyson alois alonso alonzo alphonse alphonso althea alton alvaro alvin alya alycia alysa
alyson alyssa amahle amaia amaira amalia amanda amar amber amberly amelia amelija amie amilia amin amina aminata amine
amir amit ammanuel ammar amos amr amy ana anabel anamaria anas anastasia anastasija anatoli anatoliy anatoly anaya
ander anders andi andjela andra andre andrea andreas andrei andrej andres andrew andrey andriy andrzej andy ane aneta
anette angel angela angelia angelica angelina angeline angelique angelo angie anika anil anisa anissa anita anja
anjelica ann anna annabel annabella annabelle annalena annalisa annamaria anne annemarie annett annette annie annika
annmarie anohito anthony antoine antoinette anton antonella antoni antonia antonio antonis antony anwar anya aoi
aputsiaq arata archibald archie ari aria ariana arianna arianne ariel arielle ariki arjun arleen arlena arlene arlette
armaan armand armando armin arnaud arnav arno arnold aroha aron arpita arseniy artem arthur artie artur arturo artyom
arun arvind aryan asahi asha ashanti ashlee ashleigh ashley ashli ashlie ashly ashlyn ashok ashraf ashraqat ashton
asif asiya asja asma asmita assil astrid ataahua atal athena aubrey audra audrey audri audry augustina augustine
augusto augustus aung aurelia austeja ava avery avi avigail avigdor awa awad aya ayaan ayad ayana ayanna ayesha aygun
aykhan aylin ayman ayn ayse aysel aziz azra azuna badr bakary bakir balazs bandar bandile banele barack barbara
barbora barbra barney barrett barry bart bartholomew basel bashar bashir bassam bayarmaa bea beata beatrice beatriz
becca becky belinay belinda ben benazir benigno benita benito benjamin bennie benny benson beppe berat bernadette
bernadine bernard bernardo bernhard bernice bernie bert bertha bertie bertram bertrand beryl beshoi bess bessie beth
bethanie bethany betsy bette bettie bettina betty bettye beula beulah bev beverley beverly bezalel bianca bibek biff
bilal bilawal biljana bill billie billy binali binita bintou binyamin bishal bismah bjarni bjorn blaine blair blaise
blake blanca blanche blaze blossom blythe bob bobbi bobbie bobby bogdan boglarka bohdan bola bolormaa bonita bonnie
boris borys boutros boyd boyko brad bradford bradley brady branden brandi brandie brandon branislav breanna bree
brenda brendan brendon brenna brent brenton bret brett brian briana brianna brianne brice bridget bridgett bridgette
brigid brigitte britney britt brittany brittney brittni brittny bronislaw bronwyn brooke bruce bruno bryan bryanna
bryce brynn bryon buck buddy bulent burt burton buster byron caitlin caitlyn cal caleb calista callie calvin cameron
camila camile camilla camille camilo candace candice cara carey carina carissa carl carla carlene carles carley carlie
carlo carlos carlota carlotta carlton carly carmel carmela carmella carmen carol carole caroline carolyn carrie carrol
carroll cary casandra casey cassandra cassidy cassie catarina caterina catherina catherine cathleen cathryn cathy
catrina cayla cecelia cecil cecile cecilia cecily cedric celeste celia celina celine cesar chandra chanelle chantal
chantelle charbel charis charissa charla charlena charlene charles charlette charley charlie charlotte charmaine chas
chase chedeline chelsea chelsey chen cher cheri cherie cheryl chester chet chidi chinua chloe choi chris chrissy
christa christal christen christiana christiane christie christina christine christoph christophe christopher christos
christy chrystal chrystia chuck ciara ciaran cierra cindi cindy clair claire clara clare clarence clarice claris
clarissa claude claudette claudia claudine claudio claus clay clayton clemens clement cleo cleopatra cletus clifford
clifton clint clive clotilde clyde cody colby cole coleen colette colin colleen collin colton concepcion condoleezza
connie connor conor conrad constantin constanza consuelo cora coralie corazon cordelia corey cori corina corine
corinna corinne cornelia cornelis cornelius corrine cory courtney courtni courtny craig cristal cristiano cristina
cristobal curt curtis cyndi cynthia cyril cyrus daan dahlia daina dalal dale dalia damaris damia damian damien damion
damon dan dana danette dani danica daniel daniela daniele daniella danielle danika danilo daniz danny daphna daphne
dara darby darcey darcie darcy daren daria darin dario darius darla darlena darlene darnell darrel darrell darren
darrin darryl daryl dave davi david davida davina dayle dayna dean deana deandra deandre deann deanna deanne deb
debbie debby debora deborah debra debrah dede dee deedee deena deepak deidre deirdre dejan dela delbert delia delilah
della delores deloris delphine demetria demetrius dena denice denis denise dennis denny denys deon derek derrick
deshawn desiree desmond devan deven devendra devin devlet devon dewayne dewey dexter dhia diana diane dianna dianne
diarmuid dick didier dieter dietmar dietrich dillon dilma dimitri dimitris dina dinah dinesh dion dionne diosdado dirk
diya djeneba dmitri dmitry dmytro dolores domingo dominic dominick dominik dominique dominykas don dona donald donna
donnell donnie donny donovan dora doreen dorian doris dorla dorothea dorothy dorthy dottie doug douglas dov dovydas
doyle dragan drew duane dudley duncan dustin dwayne dwight dylan dyllan ebenezer ecrin ed eddie edel eden edgar edi
edie edith edmond edmund edna edoardo edouard eduard eduardo edward edwardo edwin edwina eevi efrain efren ehud eileen
eisha eitan ekaterina ekrem ekta ela elaina elaine elana elbert eldon eleanor elen elena eleni eli eliana elias elicia
elida elie elif elijah elin elina elinor elio eliot elisa elisabeth elise elisha eliska eliza elizabete elizabeth
elizaveta ella ellen ellie elliot elliott ellis elly elma elmer elnora eloise elon elouise elsa elsie elton elva elvin
elvina elvira elvis elwood ema emanuel emanuela emeka emelda emely emerald emerson emery emil emile emilee emilia
emiliano emilie emilija emilio emilis emily emina emine emirhan emma emmaline emmanuel emmanuelle emmeline emmerson
emmett emmie emmy enid enoch enrico enrique enzo eoin ergi eric erica erich erick ericka erik erika erin erma erna
ernest ernestina ernestine ernesto ernie ernst errol ervin erwin eryn esma esmeralda esperanza esteban estela estele
estella estelle ester estere esther estrella ethan ethel etienne etta eugen eugene eugenia eugenie eunice eva evan
evangelina evangeline evangelos evelin evelina evelyn evens everett evgeny evi evie evita evo ewa eyal eymen ezra
ezzat fabian fabien fabio fabrice fabrizio fadi fahd faisal fajr fanta farah farid farida farouk farrah farzana
fatemeh fatiha fatima fatin fatma fatoumata fay faye faysal federico felecia felicia felipe felix feng fenna ferdinand
ferdinando ferenc fergus fernanda fernando fidel fien filip filippo fiona fionn fletcher flora florencia florian floyd
forrest foster fouad fozia fran frances francesca francesco francina francine francis francisca francisco franciszek
francois francoise franjo frank frank-walter frankie franklin franklyn fraser fred freda freddie freddy frederic
frederick frederik fredrick fredrik freja frida frieda friedrich frits fritz fuad fumio fyodor gabe gabi gabija
gabreal gabriel gabriela gabriele gabrielius gabriella gabrielle gaby gadi gale galen galina gamalat gamila ganesh
gareth garland garnet garrett garry garth gary gavin gayle geert geir gemma gena gene genesis genevieve genna gennady
geoff geoffrey georg george georges georgette georgi georgie georgina georgios georgy gerald geraldina geraldine
gerard gerardo gerhard geri germaine gerrit gerry gert gertrud gertrude ghassan gia giacomo gianna gideon gigi gilbert
gilberto gilda giles gilles gillian gina gino giorgi giorgia giorgio giorgis giovanna giovanni gisela gisele giselle
gita gitanas giuseppe gladys glen glena glenda glenn glenna gloria glynis godfrey golda goldie gonzalo goodluck
googoosh gopal goran gord gordon gottfried grace gracie graciela grady graham grant greg gregg gregor gregorio gregory
greta gretchen grigory griselda grover guido guilherme guillaume guillermo gunay gunel gunnar gunter gunther gus
gustaf gustav gustave gustavo gwen gwendolyn gwyneth gyorgy habib habiba hadi haider haile hailemariam hailey hakan
hal hala haley halim hallie hamdi hamid hamza hana hanah hank hanna hannah hans hao hari hariet hariette haris harish
harlan harley harmony harold harri harriet harriett harriette harry haruhito haruki haruta haruto harvey hasan hashim
hasnaa hassan hasti hatice hattie hawa hayato hayden hayley heath heather hector heidi heiko heinrich heitor helen
helena helene helga helle helmi helmut hendrik henri henrietta henrik henrique henry henryk herbert herman hermann
hermine herve hessa hester hilary hilda hildegard hillary himari hinata hiroshi hisham hoda hollie homer hong horace
horacio horatio horst hortense hosna hosniya hossein howard howie hua huang hubert hugh hugo hui hulusi humberto humza
husain huseyin huseyn hussa hussain hussein hyacinth hydar hyun iain ian ibai ibrahim ichika ida idriss ignacio igor
ihor ike iker ila ilene iliana ilija ilina ilir ilona ilse ilya imad imane imelda imogena imogene imran inacio indira
ines ingrid ingrida inji inuk inunnguaq iona ionut ira irati irena irene irina irma irvin irving irwin iryna isaac
isabel isabela isabele isabell isabella isabelle isadora isaiah isaias ishaan isiah isidora isla islande ismael ismail
ismet isobel issac itai itamar itsuki iva ivaana ivalu ivan ivana ivanka ivaylo ivo ivy iwona iyad izaro jaafar
jacinda jacinta jack jackie jacky jaclyn jacob jacquelina jacqueline jacquelyn jacques jada jaden jagdish jagmeet
jaime jair jaka jake jakob jakov jakub jalal jamal james jameson jami jamie jamison jammie jan jana janae jane janele
janelle janessa janet janette janice janie janina janine janis jaqueline jared jarod jaroslav jaroslaw jarrett jarrod
jarvis jasmin jasmina jason jasper jaswant javad javier javiera jawaharlal jayden jayne jayson jazmin jazmine jd jean
jean-claude jean-luc jean-marie jean-pierre jean-yves jeana jeane jeanette jeanie jeanina jeanine jeanna jeanne
jeannette jeannie jeannina jeannine jed jeff jeffery jeffrey jeffry jelena jen jena jenelle jenifer jenna jennette
jenni jennie jennifer jenny jens jerald jeremiah jeremy jeri jermaine jerome jeronimo jerri jerry jesica jess jesse
jessica jessie jesus ji jian jie jil jilian jill jillian jim jimi jimmie jimmy jing joan joana joane joann joanna
joanne joao joaquin jocelyn jodi jodie jody joe joel joelle joesph joey johan johana johann johanna johannes john
johnathan johnathon johnie johnnie johnny joko jokubas joleen jolena jolene jomo jon jonah jonas jonathan jonathon
joni jonny jordi jordon jorge joschka jose josef josefa josefina josefine joselyn joseph josephina josephine josh
joshua josiah josie josue jovana jovenel joya joyce jozef juan juana juanita jude judeline judith judy julen jules
julia julian juliana julianna julianne julie julien julienne juliet julieta juliette julio julissa julius jun
junichiro jurgen justin justina justine kabita kacey kacper kadiatou kaede kai kaia kaitlin kaitlyn kaja kajus kaleigh
kali kalle kallie kamal kamala kamil kamila kamile kanata kanyakumari kapil kara karen kari karim karima karin karina
karissa karl karl-theodor karla karly karolina karoline karolos karyn kasey kash kaspar kassandra kassie kat katarina
kate katelyn katelynn katerina kateryna katharina katharine kathem katherina katherine kathie kathleen kathrine
kathryn kathy kati katia katie katlyn katrin katrina katy kauri kavita kay kaye kayla kaylee kayleigh keeley keely
keenan keir keira keisha keith kejsi keley keli kelley kelli kellie kelly kelsey kelsie kely kemal ken kendall kendra
kendrick kenji kenna kenneth kenny kenton kenyatta kenza kera keri kermit kerri kerry kersti keven kevin khadija
khadije khaled khalid khawla kheira khongordzol kia kiana kiara kiera kieran kiersten kiley kim kimberlee kimberley
kimberli kimberly kimmernaq kingsley kip kira kiran kiril kirill kirk kirollos kirsten kirstin kit kizzy klaus klea
kofi koizumi kolinda konrad konstantin konul kori kourtney kris krishna krista kristalina kristen kristi kristian
kristie kristin kristina kristine kristopher kristy kristyna krystal krzysztof ksenia kumar kurt kurtis kwame kwasi
kyla kyle kylee kylie kyls kyra kyriakos kyrylo lacey lacie lacy ladona ladonna laia laila lakesha lakhdar lal lamar
lambert lamija lamont lana lance landon lara larisa larissa larry lars lashawn laszlo latasha latifa latisha latonya
latoya laura laurel lauren laurence laurent laurie lauryn laverna laverne lavinia lawrence laxmi layla lea leah leana
leandra leandro leane leann leanna leanne lech leda lee leena leevi leia leif leigh leila leilani leja lejla lela
leland len lena leni lenin lennart lenny lenora lenore leola leon leona leonard leonardo leonel leonid leonie leonora
leopold leopoldo leora lesedi lesley lesli leslie lesly lester lethabo leticia letitia lettie lev levente levi lex
lexie leyla li lia liam lian liana lianne libbie libby lidia lidya liepa lila lili lilia lilian liliana lilja lillia
lillian lillie lilly lin lina linda lindsay lindsey lindsi lindsy lindy linus lionel lior lisa lisette liu liv livia
liviu liz liza lizbeth lizette lizzie lloyd logan lois lola lolita lonnie lora loraina loraine lorelei loren lorena
lorene lorenzo loretta lori lorie lorna lorraina lorraine lorri lorrie lotte lottie lou louella louie louis louisa
louise lovelie lovro lowell luann luc luca lucas lucia luciana luciano lucie lucien lucija lucile lucille lucinda lucy
ludmila ludovic ludvig ludwig luela luella luigi luis luisa luise luiz luka lukas luke lula lulu lulwa luna lupe
lupita luther luuk luz lydia lyla lyle lyn lyna lynda lyndon lyndsey lyne lynette lynn lynna lynne lynnette lynsey
lyubov lyudmila maayan mabel mable macaulay macie maciej mack macky macy madalyn maddie madeleine madelina madeline
madelyn madge madonna mads mae magda magdalena magdalene maggie magnus maha mahamadou mahammad mahathir mahdi mahesh
mahmoud mahmud maia maire maisie maite maja majd majid maksim maksym malachai malachy malak malcolm malen malia malik
malika malinda mallory mamadou mamata manaia mandakranta mandy manfred manish manmohan manny manoj manon mansour
manuel manuela mara marc marcel marcela marcell marcella marcelle marcello marcelo marci marcia marcie marcin marco
marcos marcus marcy margaret margarette margarida margarita marge margery margie margo margot margret margrette
marguerite mari maria mariah mariam mariamawit mariami marian mariana mariane marianna marianne mariano maribel marie
mariela mariella marija marilyn marina marine mario marion marios maris marisa marisol marissa maritza marius marjorie
mark markel marko markos markus marla marlena marlene marlin marlo marlon marnie marquis marsha marshal marshall marta
martha marti martim martin martina martine marty marvin marwa mary maryam maryan maryann marybeth maryjane marylou
masoud masoumeh massoud masud matej mateo mateusz matheus mathew mathias mathieu mathilde mathis matias matilda
matilde matt matteo matthew matthias matti mattia mattias mattie matty matus matyas maud maude maura maureen maurice
mauricio mavis max maxim maxime maximilian maximiliano maxina maxine maxwell maybell mayra maysoun mazie mckenzie
meagan meg megan megawati meghan mehdi mehmet mei mel melania melanie meles melih melina melinda melisa melissa
mellisa melokuhle melvin menachem meredith meriem merissa merjem merle meron merrill mervin mervyn meryem meryl mette
mevlut mia micaela micah michael michaela michal micheal michel michele michelle mick mickey micky midori miguel mihai
mika mikaela mikaere mike mikel mikhail mikheil mikolaj mila milagros mildred milena miles milhouse milica millicent
millie milly milo milos milton mimi mina minato mindy minenhle minerva ming minh minik minnie mira miral miranda
miriam mirlande mitch mitchell mitzi miyar mobina modibo moe mohamad mohamed mohammad mohammed mohandas moira moises
mojtaba mollie molly mona monica monika monique monte monty morgan moritz morteza moses moshe moussa mrignayani
muhamed muhammad muhammadu muhammed mukesh munir murad muriel mustafa mustapha mwai mya mykhailo mykola myles myra
myriam myrlande myrna myron myrtle naasunnguaq nabil nadene nadezhda nadia nadina nadine nadya naftali nahia nahom
naima najib nalla nancy nanette naomi naomie narendra naresh narges naruhito naser nasser natalia natalie nataliya
natalya natasha nate nathalie nathan nathanael nathaniel nathy nawaz nayib neal ned nehir neil nel nela nelisa nell
nellie nelson nena nerissa nesreen nestor neville newt ngozi nguyen nia niamh nicholas nichole nick nicki nickolas
nicky nico nicola nicolas nicole nicolette niels nigel niharika niilo nik nika nikau nikhil niki nikita nikki niklas
niko nikola nikolai nikolay nikos nila nilay niles nils nina nirmala nisanur nisha nita nivi noa noah noam noel noella
noelle noemi nojus nolan nomaan noor nora norah norbert noreen norma norman nouf nour nouri nuka nur nuray nuri nurul
nyla octavia octavio odelia odette odval ofelia oier oisha oksana ola olaf olav oleg oleh oleksandr oleksiy olga olha
oliver olivia olivier ollanta ollie olusegun omar omer ondrej ophelia orban ori oriol orville osama oscar oskar osman
osvaldo oswald otis otto oumar oumou owen oyunbileg pablo padraig paige pam pamela pandora paninnguaq pankaj paola
paolo parvati pascal pat patrica patrice patricia patrick patrik patti pattie patty paul paula paulette paulie paulina
pauline paulo paulos pavel pavlo pedro peg peggy penelope penny percy perla petar pete peter petr petra petro petros
petteri pham phil philip philipp philippe phillip philomena phoebe phylis phyllis pia pierce pierre pieter pietro ping
piotr pipaluk polina polly portia poul prabowo prakash pranab pravit prayut prem preston priscila priscilla priti
priyamvada prudence puteri pyotr qasem qasim qassem qiang queenie quentin quiana quincy quinn quinton rabina rachael
rachel rachele rachelle rachid rachida radoslaw radovan rae rafael rafik rafiq rahul raila raina rainer raisa rajesh
rajiv rajnath rakesh ralf ralph ram ramesh rami ramiro ramon ramona ramush ramzan ramzi randal randall randi randolph
rania raoul raphael raquel rashad rashid rasmus ratko raul ravi rawiri ray rayan raymond rayna reanna reba rebeca
rebecca rebeka rebekah recep reece reem reema regan reggie regina reginald regis reid reihaneh reina rena renae renata
rene renee reta reuben reyansh reyna reynaldo reza rhea rhett rhiannon rhoda rhona rhonda ria riad ricardo riccardo
richard richelle richie rick rickey ricki rickie ricky rico riek rikki riko riley rimas rin rina rishi rita riya riyad
roan rob robbie robbin robby robert roberta roberto robin robyn rocco rochele rochelle rocio roderick rodger rodney
rodolfo rodrigo roel rogelio roger roghayyeh rohan roland rolanda rolando rolf roman romano romeo ron ronald ronan
ronda roni ronna ronnie ronny rory rosa rosalie rosalina rosalind rosalinda rosalyn rosanna rosanne rosario roscoe
rose roseann roseanne rosella roselle rosemarie rosemary rosetta rosie roslyn ross rouhollah rowan rowena roxana
roxane roxanna roxanne roxie roxy roy royce ruben rubin rudolf rudolph rudy rufus ruhollah rumen rupert ruslan russ
russel russell rustem ruth ruthie ryan ryou saad saanvi sabina sabine sabrina sade sadegh sadie saeb saeed sahar said
saida sajid sakeena sakineh sakura sal salah saleh salem sali salik salim sallie sally salma salome salva salvador
salvatore sam samantha sami samir samira samkelo sammie sammy samuel sana sanae sandeep sandra sandro sanjay sanna
santiago santino saqib sara sarah sarina sasha satish satoshi saul sauli savanna sayyed scarlett scot scott scottie
scotty seamus sean sebastian sebastien sefik sekou selahattin selena selene selim selina selma semyon sepp serena
serge sergei sergey sergio serhiy serife setayesh seth seung sevda sevinj seyed seymour shahd shahid shaikha shaim
shaimaa shakira shana shanaya shanda shane shania shankar shanna shannon shanon shaquille shari sharlene sharon
sharron sharyn shashi shaun shauna shawn shawna shay shayla shayma shayna shayne shea sheba sheena shehbaz sheila
shelby sheldon shelia shelley shelly shelton sheri sheridan sherifa sherman sherri sherrie sherry sheryl shigeru
shiloh shimon shinzo shira shirin shirley shirli shirly shiv shlomo shona shristi shyla sid siddhartha sidney sigmar
sigmund silas sillin silvia silvio simon simona simone sindy siobhan sita siti siyabonga skip skye slobodan snezana
sobia sofia sofie sofija solomon somayyeh sondra sonia sonja sonya sophia sophie soraya soren souleymane souta spencer
spike sri stacey staci stacie stacy staffan stan stanislav stanislaw stanley starla stefan stefanie stefano stefanos
steffan stela stella stepan stephan stephane stephanie stephen steve steven stevie stew stewart stjepan stu stuart sue
suha suharto suleyman sumayah sumit sunil sunita suraj suresh susan susana susane susanna susannah susanne sushma susi
susie susilo suzan suzana suzane suzanna suzanne suzette suzie suzy sven svend svetlana sviatlana sybil syd syed
sylvester sylvia sylvie szymon tabatha tabitha tadgh taha taichi taika takeshi tala talia talitha tamar tamara tamera
tami tamika tammi tammie tammy tamra tania tanika tanisha tanner tanya tao tara tarana taras tarek tareq tariq tarja
taro taryn tasha tatiana tatsuki tawana tayyip ted teddy tedros tegan teodora terence teresa tereza teri terrance
terrell terrence terri terrie terry tess tessa tessie tetiana thabo thad thaddeus thaksin thalia thandolwethu thea
thein thelma theo theodor theodora theodore theresa therese thiago thom thomas thomasina tia tiana tianna tiara
tiffany tim timmy timothy timur tina tingting tisha titus tobias toby tod todd tom tomas tomasz tommaso tommie tommy
tomoharu toni tonia tony tonya toomas tora tori tracey traci tracie tracy traian tran travis trent trenton trevor trey
tricia trina trish trisha trista tristan troy trudy truman tui tulsi tunar tunde turki tyler tyra tyrone tyson tzipi
uday ughur ugne uhuru ulf ulrich ulrik ulysses umar umberto unax uri ursula urte usama usha usman uxue vaclav vadim
vadym val valdis valentin valentina valentine valentyna valeria valerie valeriy valery vance vanesa vanessa vasily
vasyl veda velma vera vern verna vernice vernon veronica veronika vesna vic vicente vicki vickie vicky victor vihaan
vijay vikky vikram viktor viktoria viktorie viktorija vilte vince vincent vincenzo vinod violeta virgil vitali vitaliy
vitaly vivaan vivek vivian viviana vivien vivienne vlad vladimir vladislav vojtech volodymyr vuk vusala vyacheslav
wade wael wakana waleed walid wallace wally walt walter wanda wang waylon wayne wei wendell wendi wendy werner wes
wesley weston whitney whitni whitny widelene wila wilbert wilbur wiley wilfred wilfredo wilfrid wilfried wilhelm
wilhelmina willa willard willem william willie willis willow willy wilma winfried winifred winnie winnifred winona
winslow winston wojciech wole wolfgang woodrow wout wouter wyatt xavier xhoel xi xiao xiaomei xiaoyan ximena xinyi
xiomara yaakov yael yagmur yahia yahli yahya yair yanis yann yannick yarin yaroslav yasir yasmin yasmine yasser yassin
yassine yegor yelena yesenia yevgeni yevgeniy yevgeny ying yingluck yitzak yitzhak yoav yogi yoko yolanda yonas
yonatan yonathan yong yoon yosef yoshihide yousef yousouf youssef yoweri yu yuen yuina yulia yuliya yuna yuri yuriko
yuriy yury yusif yusuf yuuma yuval yvette yvona yvone yvonna yvonne zac zach zachariah zachary zachery zack zackary
zada zahid zahra zaid zainab zakaria zakhar zan zane zara zayed zehra zeid zeinab zelda zelma zena zeynab zeynep zhang
zhao zhen zhou ziad zineb zoe zoey zofia zola zora zoran zoya zsofia zuhair zuzana
`;
