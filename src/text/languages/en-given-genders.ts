/** Given names that are mostly women's or mostly men's: after the lexicon of compromise (MIT, Spencer Kelly), enlarged by names of
 * public life; names of both are left out. Lower case without accents, parted by white space. */
export const WOMEN = `
aada aadya aaliyah aaradhya aasha abagail abbey abbi abbie abby abi abie abigail abril ada adaline adalyn addie
addilyn addison adel adela adelaide adele adelene adelia adelina adeline adelynn adreanna adriana adrianna adrianne
adriena adriene adrienne agatha aggie agnes agustina aicha aida aileen aimee aina aino ainsley aisha aishah aisling
aislinn aislynn ajla alaina alana alanis alanna alannah alanoud alayah alayna alba alecia aleisha alejandra aleksandra
alena alesia alessandra alexa alexandra alexia alia alice alicia alicja alina aline alisa alise alisha alison alissa
aliza allie allison allyson althea alya alycia alysa alyson alyssa amahle amaia amaira amal amalia amanda amber
amberly amelia amelija amie amilia amina aminata amy ana anabel anamaria anastasia anastasija anaya andjela ane aneta
anette angela angelia angelica angelina angeline angelique angie anika anisa anissa anita anja anjelica ann anna
annabel annabella annabelle annalena annalisa annamaria anne annemarie annett annette annie annika annmarie anohito
antoinette antonella antonia anya aoi aria ariana arianna arianne arielle arleen arlena arlene arlette aroha arpita
asha ashanti ashlee ashleigh ashley ashli ashlie ashly ashlyn ashraqat asiya asja asmita assil astrid ataahua athena
audra audrey audri audry augustina augustine aurelia austeja ava avigail awa aya ayana ayanna ayesha aygun aylin ayn
ayse aysel azra azuna barbara barbora barbra bayarmaa bea beatrice beatriz becca becky belinay belinda benazir benita
bernadette bernadine bernice bertha bertie beryl bess bessie beth bethanie bethany betsy bette bettie bettina betty
bettye beula beulah bev beverley bianca biljana binita bintou birgit bismah blanca blanche blythe bobbi boglarka
bolormaa bonita bonnie brandi brandie breanna bree brenda brenna briana brianna brianne bridget bridgett bridgette
brigid brigitte britney britt brittany brittney brittni brittny bronwyn brooke bryanna brynn caitlin caitlyn calista
callie camila camile camilla camille candace candice cara carina carissa carla carlene carley carlie carlota carlotta
carly carmel carmela carmella carmen carol carole carolin caroline carolyn carrie carrol casandra cassandra cassie
catarina caterina catherina catherine cathleen cathryn cathy catrina cayla cecelia cecile cecilia cecily celeste celia
celina celine chandra chanelle chantal chantelle charis charissa charla charlena charlene charlette charlotte
charmaine chedeline chelsea chelsey cher cheri cherie cheryl chloe chrissy christa christal christen christiana
christiane christie christina christine christy chrystal chrystia ciara cierra cindi cindy clair claire clara clare
clarice claris clarissa claudette claudia claudine cleo cleopatra clotilde coleen colette colleen concepcion
condoleezza connie constanza consuelo cora coralie corazon cordelia cori corina corine corinna corinne cornelia
corrine courtni courtny cristal cristina crystia cyndi cynthia dahlia daina dalal dalia damaris damia danette dani
danica daniela daniella danielle danika daniz daphna daphne dara darby darcey darcie daria darla darlena darlene
davida davina dayle dayna deana deandra deann deanna deanne deb debbie debby debora deborah debra debrah dede dee
deedee deena deidre deirdre dela delia delilah della delores deloris delphine demetria dena denice denise desiree dhia
diana diane dianna dianne dilma dina dinah dionne diya djeneba dolores dona donna dora doreen doris dorla dorothea
dorothy dorthy dottie ecrin edel eden edie edith edna edwina eevi eileen eisha ekaterina ekta ela elaina elaine elana
eleanor elen elena eleni eliana elicia elida elie elif elin elina elinor elisa elisabeth elise eliska eliza elizabete
elizabeth elizaveta ella ellen ellie elly elma elnora eloise elouise elsa elsie elva elvina elvira ema emanuela emelda
emely emerald emile emilee emilia emilie emilija emily emina emine emma emmaline emmanuelle emmeline emmie emmy enid
erica ericka erika erin erma ernestina ernestine eryn esma esmeralda esperanza estela estele estella estelle ester
estere esther estrella ethel etienne etta eugenia eugenie eunice eva evangelina evangeline evelin evelina evi evie
evita ewa fajr fanta farah farida farrah farzana fatemeh fatiha fatima fatin fatma fatoumata fay faye felecia felicia
fenna fernanda fien fiona flora florencia fozia fran frances francesca francina francine francisca francoise freda
freja frida frieda gabi gabija gabriela gabriella gabrielle gamalat gamila gayle gemma gena genesis genevieve genna
georgette georgie georgina geraldina geraldine geri gertrud gertrude gia gianna gigi gilda gillian gina giorgia
giovanna gisela gisele giselle gita gladys glena glenda glenna gloria glynis golda goldie googoosh grace gracie
graciela greta gretchen griselda gudrun gunay gunel gwen gwendolyn gwyneth habiba hailey haley hallie hanah hanna
hannah hariet hariette harmony harriet harriett harriette hasnaa hasti hatice hattie hawa hayley heather heidi helen
helena helene helga helle helmi henrietta hermine hessa hester hilda hildegard himari hoda hollie hortense hosna
hosniya hussa hyacinth ida ila ilene iliana ilina ilona ilse imane imelda imogena imogene indira ines ingrid ingrida
inji iona irati irena irene irina irma iryna isabel isabela isabele isabell isabella isabelle isadora isidora isla
islande isobel iva ivaana ivalu ivana ivanka ivy iwona izaro jacinda jacinta jaclyn jacquelina jacqueline jacquelyn
jada jami jana janae jane janele janelle janessa janet janette janice janie janina janine janis jaqueline jasmin
jasmina javiera jayne jazmin jazmine jeana jeane jeanette jeanie jeanina jeanine jeanna jeanne jeannette jeannie
jeannina jeannine jelena jen jena jenelle jenifer jenna jennette jenni jennie jennifer jenny jeri jerri jesica jessica
jil jilian jill jillian jing joan joana joane joann joanna joanne jodi joelle johana johanna joleen jolena jolene joni
josefa josefina josefine joselyn josephina josephine josie jovana joya juana juanita judeline judith judy julia
juliana julianna julianne julie julienne juliet julieta juliette julissa justina justine kabita kacey kadiatou kaede
kaia kaitlin kaitlyn kaja kaleigh kali kalle kallie kamala kamila kamile kanyakumari kara karen kari karima karin
karina karissa karla karly karolina karoline karyn kassandra kassie kat katarina kate katelyn katelynn katerina
kateryna katharina katharine katherina katherine kathie kathleen kathrine kathryn kathy kati katia katie katlyn katrin
katrina katy kavita kaye kayla kaylee kayleigh keeley keely keiko keira keisha kejsi keley keli kelley kelli kellie
kelsie kely kendra kenna kenza kera keri kerri kersti khadija khadije khawla kheira khongordzol kia kiana kiara kiera
kiersten kiley kimberlee kimberley kimberli kimberly kimmernaq kira kirsten kirstin kizzy klea kolinda konul kori
kourtney krista kristalina kristen kristi kristie kristin kristina kristine kristy kristyna krystal ksenia kyla kylee
kylie kyra lacey lacie lacy ladona ladonna laia laila lakesha lamija lana lara larisa larissa latasha latifa latisha
latonya latoya laura laurel lauren laurie lauryn laverna lavinia laxmi layla lea leah leana leandra leane leann leanna
leanne leda leena leia leila leilani leja lejla lela lena lenora lenore leola leona leonie leonora leora lesedi lesli
lesly leticia letitia lettie lexie leyla lia lian liana lianne libbie libby lidia lidya liepa lila lili lilia lilian
liliana lilja lillia lillian lillie lilly lin lina linda lindsi lindsy lindy lisa lisette liv livia liz liza lizbeth
lizette lizzie lois lola lolita lora loraina loraine lorelei lorena lorene loretta lori lorie lorna lorraina lorraine
lorri lorrie lotte lottie louella louisa louise lovelie luann lucia luciana lucie lucija lucile lucille lucinda lucy
ludmila luela luella luisa luise lula lulu lulwa luna lupe lupita luz lydia lyla lyn lyna lynda lyndsey lyne lynette
lynna lynne lynnette lynsey lyubov lyudmila mabel mable macie macy madalyn maddie madeleine madelina madeline madelyn
madge madonna mae magda magdalena magdalene maggie maha maia maire maisie maite maja malak malen malia malika malinda
mallory mamata mandakranta mandy manon manuela mara marcela marcella marcelle marci marcia marcie marcy margaret
margarette margarida margarita marge margery margie margo margot margret margrethe margrette marguerite mari maria
mariah mariam mariamawit mariami marian mariana mariane marianna marianne maribel marie mariela mariella marija
marilyn marina marine marisa marisol marissa maritza marjorie marla marlena marlene marnie marsha marta martha martina
martine marwa mary maryam maryan maryann marybeth maryjane marylou masoumeh mathilde matilda matilde mattie maud maude
maura maureen mavis maxina maxine maybell mayra maysoun mazie meagan meg megan megawati meghan melania melanie melina
melinda melisa melissa mellisa mercedes meredith meriem merissa merjem meron meryem meryl mette mia micaela michaela
michelle midori mikaela mila milagros mildred milena milica millicent millie milly mimi mindy minenhle minerva minh
minnie mira miral miranda miriam mirlande mitzi miyar mobina moira mollie molly mona monica monika monique mrignayani
muriel mya myra myriam myrlande myrna myrtle naasunnguaq nadene nadezhda nadia nadina nadine nadya nahia naima nalla
nancy nanette naomi naomie narges natalia natalie nataliya natalya natasha nathalie nehir nel nela nelisa nell nellie
nena nerissa nesreen ngozi nia niamh nichole nicki nicole nicolette niharika nika niki nikki nila nilay nina nirmala
nisanur nisha nita nivi noella noelle noemi nora norah noreen norma nouf nour nuray nurul nyla octavia odelia odette
odval ofelia oisha oksana ola olga olha olivia ophelia oumou oyunbileg paige pam pamela pandora paninnguaq paola
parvati patrica patrice patricia patti pattie patty paula paulette paulina pauline peggy penelope penny perla petra
philomena phoebe phylis phyllis pia pilar pipaluk polina polly portia priscila priscilla priyamvada prudence puteri
queenie quiana rabina rachael rachel rachele rachelle rachida rae raina raisa ramona randi rania raquel rayna reanna
reba rebeca rebecca rebeka rebekah reem reema regina reihaneh reina rena renae renata renee reta reyna rhea rhiannon
rhoda rhona rhonda ria richelle ricki rikki riko rimas rin rina rita riya roberta robyn rochele rochelle rocio
roghayyeh rolanda ronda roni ronna rosa rosalie rosalina rosalind rosalinda rosalyn rosanna rosanne rose roseann
roseanne rosella roselle rosemarie rosemary rosetta rosie roslyn rowena roxana roxane roxanna roxanne roxie roxy ruth
ruthie saanvi sabina sabine sabrina sade sadie sahar saida sakeena sakineh sakura sallie sally salma salome samantha
samira sana sandra sanna sara sarah sarina savanna scarlett selena selene selina selma serena serife setayesh sevda
sevinj shahd shaikha shaim shaimaa shakira shana shanaya shanda shania shanna shanon shari sharlene sharon sharron
sharyn shauna shawna shayla shayma shayna sheba sheena sheila shelia shelley shelly sheri sherifa sherri sherrie
sherry sheryl shira shirley shirli shirly shona shristi shyla sillin silvia simona sindy siobhan sita siti skye
snezana sobia sofia sofie sofija somayyeh sondra sonia sonja sonya sophia sophie staci stacie starla stefanie stela
stella stephanie sue suha sumayah sunita susan susana susane susanna susannah susanne susi susie suzan suzana suzane
suzanna suzanne suzette suzie suzy svetlana sviatlana sybil sylvia sylvie tabatha tabitha tala talia talitha tamar
tamara tamera tami tamika tammi tammie tammy tamra tania tanika tanisha tanya tara tarana taryn tasha tatiana tawana
tegan teodora teresa tereza teri terri terrie tess tessa tessie tetiana thalia thandolwethu thea thelma theodora
theresa therese thomasina tia tiana tianna tiara tiffany tina tingting tisha tonia tonya tora tori traci tracie tricia
trina trish trisha trista trudy tui tulsi tyra tzipi ugne ursula urte usha uxue valentina valentyna valeria valerie
valery vanesa vanessa veda velma vera verna vernice veronica veronika vesna vicki vickie vicky vikky viktoria viktorie
viktorija vilte violeta viviana vivien vivienne vusala wakana wanda wendi wendy whitni whitny widelene wila wilhelmina
willa willow wilma winifred winnie winnifred winona xiaomei xiaoyan ximena xinyi xiomara yagmur yarin yasmin yasmine
yelena yesenia ying yingluck yoko yolanda yuina yuki yulia yuliya yuna yuriko yvette yvona yvone yvonna yvonne zada
zahra zainab zara zehra zeinab zelda zelma zena zeynab zeynep zineb zoe zoey zofia zola zora zoya zsofia zuzana
`;
export const MEN = `
aarav aaron abbas abdallah abdel abdelaziz abdelfattah abdoulaye abdul abdulaziz abdulla abdullah abdullo abdulrahman
abe abel abiy abraham abram abubakr abulfazl adam adama adan adnan adolf adolfo adolph adrian adriano adrien advik
afonso agustin ahmad ahmed ahmet aidan aiden aimar ajani akira akram alaa aladdin alain alan alastair albert alberto
albrecht alden alec alejandro aleksandar aleksander aleksandr aleksei alessandro alexander alexandr alexandre
alexandros alexandru alexei alf alfonso alfred ali alistair allan allen alonso alonzo alphonse alphonso alton alvaro
alvin amar amine amir amit ammanuel ammar amos amr amre anas anatoli anatoliy anatoly ander anders anderson andre
andreas andrei andrej andres andrew andrey andriy andrzej andy angelo anil anthony antoine anton antoni antonio antony
anwar aputsiaq arata archibald archie ari ariki arjun armaan armand armando armin arnaud arnav arno arnold aron artem
arthur artie artur arturo artyom arvind aryan asahi ashok ashraf asif augusto augustus avigdor ayaan aykhan ayman aziz
badr bakary balazs ban bandar bandile banele barack barney barrett barry bart bartholomew basel bashar bashir bassam
ben benito benjamin bennie benny benson berat bernard bernardo bernhard bernie bert bertram bertrand beshoi bibek
bilal bill billy binyamin bishal bjorn blaine blake bob bogdan bohdan boris boutros boyd boyko brad bradford bradley
brady branden brandon branislav brendan brendon brent brenton bret brett brian brice bruce bruno bryan bryce bryon
buddy bulent burt burton buster byron cal caleb calvin camilo carl carlo carlos carlton cary cecil cedric cesar
charbel charles charley chas chester chet christoph christophe christopher christos chuck ciaran clarence claude
claudio claus clay clayton clemens clement cletus clifford clifton clint clive clyde colby cole colin collin colton
connor conor conrad constantin corey cornelis cornelius cory craig cristiano cristobal curt curtis cyril cyrus daan
dale damian damien damion damon dan daniel danilo danny daren darin dario darius darnell darrel darrell darren darrin
darryl daryl dave davi david dean deandre deepak dejan delbert demetrius denis dennis denny denys deon derek derrick
deshawn desmond deven devin dewayne dewey dexter diarmuid dick didier dieter dietmar dietrich dillon dimitri dimitris
dinesh dion dirk dmitri dmitry dmytro domingo dominic dominick dominik dominykas don donald donnell donnie donny
donovan dorian doug douglas dov dovydas doyle dragan duane dudley duncan dustin dwayne dwight dylan dyllan ebenezer ed
eddie edgar edmond edmund edoardo edouard eduard eduardo edward edwardo edwin efrain efren ehud eitan ekrem elbert
eldon eli elia elias elijah eliot elliot elliott elmer elon elton elvin elvis elwood emanuel emerson emil emiliano
emilio emilis emirhan emmanuel emmett enoch enrico enrique enzo eoin ergi eric erich erick erik ernest ernesto ernie
ernst errol ervin erwin esam essam esteban ethan eugen eugene evan evens everett evgeny evo eyal eymen ezra ezzat
fabian fabien fabio fabrice fabrizio fadi fahd faisal farid farouk faysal federico felipe felix ferdinand ferdinando
ferenc fergus fernando fidel filip filippo fionn fletcher florian floyd forrest foster fouad francesco francis
francisco franciszek francois franjo frank franklin franklyn fraser fred freddie freddy frederic frederick frederik
fredrick fredrik friedrich frits fritz fuad fumio fyodor gabe gabreal gabriel gabrielius galen gamal gareth garland
garrett garry garth gary gavin geert geir gene gennady geoff geoffrey georg george georges georgi georgios georgy
gerald gerard gerardo gerhard gerrit gerry gert ghassan giacomo gideon gilbert gilberto giles gilles gino giorgi
giorgio giorgis giovanni giuseppe glen glenn godfrey gonzalo gopal goran gord gordon gottfried grady graham grant greg
gregg gregor gregorio gregory grigory grover guido guilherme guillaume guillermo gunnar gunter gunther gus gustaf
gustav gustave gustavo gyorgy habib hadi haider haile hakan hal halim hamdi hamid hamza hani hank hans harlan harold
harri harry haruhito haruki haruta haruto harvey hasan hassan hayato heath hector heinrich heitor hendrik henri henrik
henrique henry henryk herbert herman hermann herve hiroshi hisham homer horace horacio horatio horst hosni hossein
howard howie hubert hugh hugo hulusi humberto husain huseyin huseyn hussain hussam hussein hydar iain ian ibai ibrahim
ichika ignacio igor ihab ike iker ilham ilija ilya imad imran inuk inunnguaq ionut irvin irving irwin isaac isaiah
isaias ishaan isiah ismael ismail ismat issac itai itsuki ivan jaafar jack jacob jacques jaden jagdish jagmeet jair
jaka jake jakob jakov jakub jalal jamal james jameson jamison jared jarod jaroslav jaroslaw jarrett jarrod jarvis
jason jasper javier jawaharlal jayden jayson jed jeff jeffery jeffrey jeffry jens jerald jeremiah jeremy jermaine
jerome jeronimo jerry jesus jim jimi jimmie jimmy joao joaquin joe joel joesph joey johan johann johannes john
johnathan johnathon johnie johnnie johnny jokubas jon jonah jonas jonathan jonathon jonny jordi jordon jorge joschka
jose josef joseph josh joshua josiah josue jozef juan julen julian julien julio julius junichiro jurgen justin kacper
kajus kamal kamil kanata kapil karam karim karl kash kaspar kathem kauri keenan keir keith kemal ken kendrick kenji
kenneth kenny kenton kermit keven kevin khaled khalid kieran kingsley kip kiril kirill kirk kirollos klaus kofi konrad
konstantin kristian kristopher krzysztof kurt kurtis kwame kwasi kyle kyls kyriakos kyrylo lakhdar lambert lamont
landon larry lars laszlo laurence laurent lawrence leandro lech leevi leif leland len lennart lenny leo leon leonard
leonardo leonel leonid leopold leopoldo lester lethabo lev levente levi liam linus lionel lior liviu lloyd lonnie
lorenzo lou louie louis lovro lowell luc luca lucas luciano lucien ludovic ludvig ludwig luigi luis luiz luka lukas
luke luther luuk lyle lyndon maayan macaulay maciej mads magdy magnus mahamadou mahammad mahathir mahdi mahesh mahmoud
mahmud majd majid maksim maksym malachai malachy malcolm malik mamadou mamdouh manfred manish manny mansour manuel
marc marcel marcell marcello marcelo marcin marco marcos marcus mariano mario marios marius mark markel marko markos
markus marlin marlon marquis marshall marti martim martin marty marvin masoud matej mateo mateusz matheus mathew
mathias mathieu mathis matias matt matteo matthew matthias matti mattia mattias matty matus matyas maurice mauricio
max maxim maxime maximilian maximiliano maxwell medhat mehdi mehmet melvin merle merrill mervin mervyn mevlut michael
michal micheal mick micky miguel mihai mikaere mike mikel mikhail mikheil mikolaj miles milhouse milo milos milton
minato minik mitch mitchell modibo moe mohamad mohamed mohammad mohammed mohandas moises monte monty moritz morteza
moses moshe mounir moussa moustafa muhamed muhammad muhammed mukesh munir murad mustafa mustapha mykhailo mykola myles
myron nabil naftali nahom najib narendra naresh nasser nate nathan nathanael nathaniel nathy nawaz neal ned neil
nelson nestor neville nguyen nicholas nick nickolas nico nicolas niels nigel niilo nik nikau nikhil niklas nikola
nikolai nikolay nikos niles nils noah noam nojus nolan nomaan norbert norman nouri nuka octavio oier olaf olav oleg
oleh oleksandr oleksiy oliver olivier omar omer ondrej ori orville osama oscar oskar osman osvaldo oswald otis otto
oumar owen pablo padraig pankaj paolo pascal patrick patrik paul paulie paulo paulos pavel pavlo pedro percy petar
pete peter petr petro petros phil philip philipp philippe phillip pierce pierre piers pieter pietro piotr prakash
pravit prem preston pyotr quentin quincy quinton rachid radovan rafael rafik rafiq rahul rainer rajesh rajiv rajnath
rakesh ralf ralph rami ramiro ramon ramzi randal randall randolph raoul raphael rashad rashid rasmus ratko raul rawiri
rayan raymond recep reece reggie reginald regis reid reuben reyansh reynaldo reza rhett riad ricardo riccardo richard
richie rick rickey rickie ricky rico riley rishi riyad roan rob robbie robby robert roberto rocco roderick rodger
rodney rodolfo rodrigo roel rogelio roger rohan roland rolando rolf roman romeo ron ronald ronan ronnie ronny rosario
roscoe ross roy royce ruben rubin rudolf rudolph rudy rufus rupert ruslan russ russel russell rustem ryan ryou saad
sadegh saeb saeed safwat said sajid sal salah saleh salik salim salvador salvatore sameh sami samih samir samkelo
sammie sammy samuel sandeep sandro sanjay santino saqib satoshi saul sayed sayyed scot scott scottie scotty seamus
sean sebastian sebastien sekou selim semyon sepp serge sergei sergey sergio serhiy seth seymour seyyed shady shahid
shane shaquille shaun shawn shayne sheldon shelton sherman shimon shinzo shlomo sid siddhartha sigmar sigmund silas
silvio simon siyabonga slobodan solomon soren souleymane souta spencer stan stanislav stanislaw stanley stefan stefano
stefanos steffan stepan stephan stephen steve steven stevie stew stewart stu stuart suharto suleyman sunil suraj
suresh sven svend syed sylvester szymon tadgh taha taichi taika takeshi tamer tanner taras tarek tareq tariq tatsuki
tayyip ted teddy terence terrance terrell terrence thabo thad thaddeus thein theo theodor theodore thiago thom thomas
tim timmy timothy timur titus tobias toby tod todd tom tomas tomasz tommaso tommie tommy tomoharu tony toomas travis
trent trenton trevor trey tristan troy truman tunar turki tyler tyrone tyson ughur ulrich ulrik ulysses umberto unax
uri usman vaclav vadim vadym valdis valentin valentine valeriy vance vasily vasyl vern vernon vic vicente victor
vihaan vijay vikram viktor vince vincent vincenzo virgil vitali vitaliy vitaly vivaan vivek vlad vladimir vladislav
vojtech volodymyr vyacheslav wael waleed walid wallace wally walt walter waylon wayne wendell werner wes wesley weston
wilbert wilbur wiley wilfred wilfredo wilfrid wilfried wilhelm willard william willie willis willy winfried winslow
winston wojciech wolf wolfgang woodrow wout wouter wyatt xavier xhoel yaakov yahia yahli yahya yanis yann yannick
yaroslav yasir yasser yassin yassine yegor yehia yevgeni yevgeny yitzak yitzhak yoav yonas yonatan yonathan yong yosef
yoshihide yousouf youssef yuen yuri yurii yuriy yury yusif yusuf yuuma yuval zac zach zachariah zachary zachery zack
zackary zahid zaid zakaria zan zane ziad zine ziyad zoran zuhair
`;
