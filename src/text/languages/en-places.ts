/** Countries, their first-order divisions and cities of 230,000 people and more: an extract of GeoNames (geonames.org, CC BY 4.0)
 * and of the lexicon of compromise (MIT, Spencer Kelly), in lower case without accents. */

/** Parted by bars and newlines. */
export const PLACES = `
'asir|a coruna|aachen|aalborg|aarhus|abadan|abeokuta|abia|abidjan|abidjan autonomous|abobo|abomey-calavi|abruzzo
abu dhabi|abu ghurayb|abuja|acapulco de juarez|accra|ad diwaniyah|adamawa|adana|adapazari|addis ababa|adelaide|aden
ado-ekiti|adygea|afghanistan|agadir|agartala|agra|aguascalientes|ahmadnagar|ahmedabad|ahvaz|aichi|aizawl|ajman|ajmer
akashi|akita|akola|aksu|aktobe|akure|akwa ibom|al ahmadi|al basrah al qadimah|al fayyum|al hillah|al hoceima
al hudaydah|al hufuf|al jubayl|al kharj|al kut|al mahallah al kubra|al mansurah|al mawsil al jadidah|al mubarraz
al qadarif|alabama|alagoas|alaska|albania|alberta|alborz|albuquerque|aleppo|alexandria|algeria|algiers|alicante
aligarh|allahabad|almaty|altai|alto barinas|altona|alvaro obregon|alwar|amagasaki|amaravati|amazonas|ambattur|ambon
america|amhara|amman|amravati|amritsar|amsterdam|anaheim|analamanga|anambra|ananindeua|anantapur|anapolis|anchorage
ancona|andalusia|andhra pradesh|andijon|andorra|angarsk|angeles|angola|anguilla|anhui|ankara|anqing|ansan-si|anshan
anshun|antalya|antananarivo|antarctica|antigua and barbuda|antioquia|antipolo|antofagasta|antwerp|antwerpen|anyang
anyang-si|anzoategui|aomori|aparecida de goiania|apulia|aqaba|ar rayyan|aracaju|aragon|aragua|arak|aral|ardabil
arequipa|argentina|arhus|arizona|arkansas|arkhangel'sk|arkhangelskaya|armenia|aruba|arunachal pradesh|arusha
as sulaymaniyah|asahikawa|asansol|ashanti|ashdod|ashgabat|asmara|assam|astrakhan|asturias|asuncion|aswan|asyut|atani
atasehir|athens|atlanta|atlantico|attica|auckland|augsburg|aurangabad|austin|australia|australian capital territory
austria|autonomous region in muslim mindanao|auvergne-rhone-alpes|avadi|ayeyarwady|azad kashmir|azadshahr|azcapotzalco
azerbaijan|bab ezzouar|bacau|bacolod|bacoor|baden-wurttemberg|bafoussam|bagcilar|bagerhat|baghdad|bagmati|bago|baguio
bahamas|bahawalpur|bahcelievler|bahia|bahia blanca|bahrain|baicheng|baja california|bakersfield|baki|baku
balearic islands|bali|balikesir|balikpapan|balkaria|balochistan|bamako|bamenda|banaadir|banda aceh|bandar abbas
bandar lampung|bandung|bangalore|bangkok|bangladesh|bangui|banja luka|banjarmasin|banqiao|banten|baoding|baotou
baranagar|barasat|barbados|barcelona|barddhaman|bareilly|bari|barinas|barnaul|barquisimeto|barranquilla|barueri|baruta
basel|bashkortostan|basque|basque country|basra|basrah|batam|batangas|bathinda|batikent|batman|batna|battagram|bauchi
bauru|bavaria|bayan nur|beheira|bei'an|beihai|beijing|beira|beirut|bekasi|belarus|belem|belfast|belford roxo|belgaum
belgium|belgorod|belgrade|belize|bellary|bello|belo horizonte|bengaluru|bengbu|benghazi|bengkulu|beni|benin
benito juarez|benoni|benxi|berbera|bergen|berlin|bermuda|bern|betim|bhagalpur|bhatpara|bhavnagar|bhayandar|bhilai
bhilwara|bhimbar|bhiwandi|bhopal|bhubaneshwar|bhutan|bialystok|bicol|bielefeld|bien hoa|bihar|bihar sharif|bijapur
bikaner|bilaspur|bilbao|bilimora|binan|biobio|birkenhead|birmingham|bishkek|biskra|bissau|blantyre|blida|bloemfontein
blumenau|boa vista|bobo-dioulasso|bochum|bochum-hordel|bogor|bogota|bokaro|boksburg|bolivia|bologna|bonaire|bonn
bordeaux|borivli|borno|borujerd|bosnia and herzegovina|boston|botshabelo|botswana|bouake|boumerdas|boumerdes
bourgogne-franche-comte|bouvet island|bradford|brahmapur|brakpan|brandenburg|brasilia|brasov|bratislava|bratsk
braunschweig|brazil|brazzaville|bremen|brest|brisbane|bristol|british columbia|british virgin islands|brittany|brno
brunei|brussels|brussels capital|bryansk|bucaramanga|bucharest|bucheon-si|buckinghamshire|budapest|budta|buenaventura
buenos aires|buffalo|bujumbura|bukhara|bulawayo|bulgaria|buraydah|burgas|burkina faso|burma|bursa|burundi|buryatia
busan|butuan|bydgoszcz|cabuyao|cagayan de oro|cagayan valley|cagliari|cainta|cairo|calabar|calabarzon|calabria|calamba
caldas|calgary|cali|california|callao|caloocan|camaguey|camayenne|cambodia|cambridgeshire|cameroon|campania|campeche
campina grande|campinas|campo grande|campos dos goytacazes|can tho|canada|canary islands|canberra|cancun|cangzhou
cankaya|canoas|cape town|cape verde|carabanchel|carabobo|caracas|caraga|carapicuiba|cardiff|carrefour|cartagena
caruaru|casablanca|casablanca-settat|cascavel|castille and leon|castille-la mancha|catalonia|catania|caucaia
caxias do sul|cayman islands|ceara|cebu|celaya|central african republic|central and western|central bohemia
central java|central jutland|central luzon|central macedonia|central serbia|central visayas|centre-val de loire
centurion|chaco|chanda|chandigarh|chandler|changchun|changde|changsha|changshu|changwon|changzhi|changzhou|chaoyang
chaozhou|chattogram|cheboksary|chechnya|chelyabinsk|chemnitz|chengde|chengdu|chengzhong|chennai|cheonan|cheongju-si
cherepovets|cherkasy|cherkessia|chernihiv|chernivtsi|chesapeake|chhattisgarh|chiang mai|chiapas|chiba|chicago|chiclayo
chifeng|chigasaki|chihuahua|chile|chimbote|chimoio|china|chinju|chisinau|chita|chittagong|chitungwiza|chongjin
chongqing|christchurch|christmas island|chula vista|chungcheongnam-do|chuvash|chuvashia|chuzhou|cimahi|cincinnati
cirebon|city of balikpapan|city of westminster|ciudad apodaca|ciudad bolivar|ciudad del este|ciudad general escobedo
ciudad guayana|ciudad lopez mateos|ciudad nezahualcoyotl|ciudad obregon|ciudad victoria|cleveland|cluj|cluj-napoca
coacalco|coahuila|coatzacoalcos|cochabamba|cochin|cocos islands|coimbatore|colima|cologne|colombia|colombo
colonia del valle|colorado|colorado springs|columbus|comilla|comoros|conakry|congo brazzaville|connecticut|constanta
constantine|contagem|cook islands|copenhagen|copperbelt|cordoba|cork|corpus christi|corrientes|corsica|cortes
costa rica|cote de ivoire|cotonou|coventry|cox's bazar|coyoacan|craiova|crimea|croatia|cross river|cuauhtemoc
cuautitlan izcalli|cuba|cucuta|cuenca|cuernavaca|cuiaba|culiacan|cumana|cumbria|cundinamarca|curacao|curitiba|cusco
cuttack|cyprus|czech republic|czechia|czestochowa|da nang|dadonghai|dadukou|daegu|daejeon|dagestan|dakahlia|dakar
dalian|dallas|damascus|dammam|dandong|dar es salaam|darbhanga|dasmarinas|datong|daugavpils|davangere|davao|dehra dun
dehradun|deir ez-zor|delaware|delhi|denizli|denmark|denpasar|denver|depok|dera ghazi khan|derby|derbyshire|detroit
dewas|dezhou|dhaka|dhulia|diadema|diepsloot|dihok|diourbel|dire dawa|dispur|distrito federal|diyarbakir|djibouti
djougou|dnipro|dnipropetrovsk|doha|dolj|dombivli|dominica|dominican republic|donetsk|dongguan|dorset|dortmund|douala
dr congo|dresden|dubai|dublin|duesseldorf|duisburg|dunkirk|duque de caxias|durango|durban|durg|durgapur|dushanbe
dusseldorf|dzerzhinsk|east azerbaijan|east java|east jerusalem|east kalimantan|east kasai|east kazakhstan|east london
east nusa tenggara|east timor|eastern cape|eastern visayas|ebute ikorodu|ecatepec de morelos|ecuador|edinburgh
edmonton|efon-alaaye|egypt|ehime|eimsbuttel|eindhoven|eixample|ekiti|el daein|el fasher|el obeid|el paso|el salvador
elazig|elche|emilia-romagna|england|ensenada|entre rios|enugu|equatorial guinea|erbil|eritrea|erzurum|esenler
eskisehir|espirito santo|espoo|essen|essex|estonia|etawah|ethiopia|etobicoke|extremadura|faisalabad|falkland islands
far north|faridabad|faroe islands|farrukhabad|fars|feira de santana|fenghuang|fes|fes-meknes|fiji|finland|firozabad
flanders|florence|florianopolis|florida|floridablanca|fort wayne|fort worth|fortaleza|foshan|foz do iguacu|franca
france|francisco morazan|frankfurt|frankfurt am main|freetown|fremont|french guiana|french polynesia|fresno
friuli venezia giulia|fuji|fujian|fujisawa|fukui-shi|fukuoka|fukushima|fukuyama|fushun|fuxin|fuzhou|gabon|gajuwaka
galati|galicia|galway|gambia|gandhinagar|ganganagar|gangtok|gangwon-do|ganja|gansu|garoua|gatineau|gauteng|gaya|gaza
gaza strip|gaziantep|gdansk|gdynia|gebze|gelderland|gelsenkirchen|general santos|geneva|genoa|gent|george town
georgetown|georgia|germany|ghana|gharbia|ghaziabad|ghent|gibraltar|gifu|gifu-shi|gijon|gilan|giza|glasgow|glendale
gloucestershire|goa|goiania|goias|gold coast|gombe|gomez palacio|gorakhpur|gorgan|goteborg|gothenburg
governador valadares|goyang-si|grad skopje|granada|grand est|gravatai|graz|greater accra|greater noida|greater poland
greece|greenland|greensboro|grenada|grodnenskaya|guadalajara|guadalupe|guadeloupe|guam|guanajuato|guangdong|guangxi
guangzhou|guankou|guantanamo|guaruja|guarulhos|guatemala|guayaquil|guayas|guernsey|guerrero|guilin|guinea
guinea bissau|guiyang|guizhou|gujarat|gujranwala|gujrat|gulbarga|guli|gumi|gunma|gunsan|guntur|gustavo adolfo madero
guwahati|guyana|gwalior|gwangju|gyeonggi-do|gyeongsangbuk-do|gyeongsangnam-do|ha'il|hachinohe|hachioji|hafar al-batin
haifa|haikou|hainan|haiphong|haiti|hakodate|halifax|halle|halwan|hama|hamadan|hamah|hamamatsu|hamburg|hamburg-mitte
hamburg-nord|hamhung|hamilton|hampshire|handan|hangzhou|hannover|hanoi|haora|hapur|harare|harbin|hargeysa|haryana
hatay|haut-katanga|hauts-de-france|havana|hawaii|hebei|hebi|hefei|hegang|heilongjiang|helsinki|henan|henderson
hengshui|hengyang|heraklion|herat|hermosillo|heroica matamoros|hertfordshire|hesse|heze|hialeah|hidalgo
himachal pradesh|himeji|hirakata|hiratsuka|hiroshima|hisar|ho chi minh|hohhot|hokkaido|holguin|homs|homyel'
homyel' voblasc'|honcho|honduras|hong kong|honolulu|horlivka|houston|hrodna|hsinchu|huai'an|huaibei|huainan|hualien
huancayo|huangshi|huayin|hubei|hubli|huizhou|hulan ergi|hunan|hungary|hungnam|huocheng|hwaseong-si|hyderabad|hyogo
iasi|ibadan|ibague|ibaraki|iceland|ichalkaranji|ichihara|ichinomiya|idaho|ikeja|ikot ekpene|iksan|ile-de-france|ilesa
iligan|illinois|ilocos|iloilo|ilorin|imphal|incheon|india|indiana|indianapolis|indonesia|indore|ingushetia
inner mongolia|iowa|ipoh|iquitos|iran|irapuato|iraq|irbid|ireland|irkutsk|ironville|irvine|isfahan|ishikawa|islamabad
isle of man|islington|ismailia|israel|istanbul|itagui|italy|itanagar|itaquaquecetuba|ivanovo|ivory coast|iwaki|iwate
ixtapaluca|izhevsk|izmir|iztacalco|iztapalapa|jabalpur|jaboatao|jaboatao dos guararapes|jacksonville|jaipur|jakarta
jalandhar|jalgaon|jalisco|jalna|jamaica|jambi|jammu|jammu and kashmir|jamnagar|jamshedpur|japan|jeddah|jeju|jember
jeollabuk-do|jeollanam-do|jeonju|jersey|jerusalem|jessore|jhang sadr|jhansi|jharkhand|ji'an|jiamusi|jiangmen|jiangsu
jiangxi|jianshui|jiaojiang|jiaozuo|jiaxing|jieyang|jilin|jimeta|jinan|jincheng|jingdezhen|jining|jinzhou|jiujiang|jixi
joao pessoa|jodhpur|johannesburg|johor|johor bahru|joinville|jose c. paz|juarez|juba|juiz de fora|juliaca|jundiai
kabardino|kabardino-balkariya|kabul|kaduna|kaesong|kafr ad dawwar|kagoshima|kahramanmaras|kahriz|kaifeng|kakinada
kakogawacho-honmachi|kaliningrad|kalininskiy|kallakurichi|kalmykia|kaluga|kalyan|kamarhati|kamianske|kampala
kampung baru subang|kanagawa|kananga|kanazawa|kandahar|kandy|kano|kanpur|kansas|kaohsiung|karabaglar|karachay|karachi
karaganda|karagandy|karaj|karamay|karbala|karelia|karlsruhe|karnataka|karol bagh|kashgar|kashiwa|kassala|kasugai|kasur
kathmandu|katowice|katsina|kaunas|kawagoe|kawaguchi|kawasaki|kayseri|kazakhstan|kazan|kedah|kediri|keeling islands
keelung|kelantan|kemerovo|kenitra|kentucky|kenya|kerala|kerman|kermanshah|khabarovsk|khabarovsk vtoroy|khakassia
khamis mushait|khanty-mansia|kharkiv|khartoum|kherson|khimki|khmelnytskyi|khomeyni shahr|khorramabad|khorramshahr
khulna|khuzestan|khyber pakhtunkhwa|kiel|kiev|kigali|kimhae|kingston|kingston upon hull|kinshasa|kiribati|kirkuk|kirov
kisangani|kismayo|kitakyushu|kitwe|klaipeda|klang|kobe|kocaeli|kochi|kogi|kohima|kolhapur|kolkata|kollam|koln|kolwezi
komi|komsomolsk-on-amur|konya|kopavogur|korba|korea|koriyama|koshigaya|kosice|kosovo|kosti|kostroma|kota|kota bharu
kota kinabalu|kotli|kousseri|kowloon|kozhikode|krakow|krasnodar|krasnogvargeisky|krefeld|kropyvnytskyi|krugersdorp
kryvyi rih|kuala lumpur|kuala terengganu|kuantan|kuching|kujawsko-pomorskie|kukatpalli|kulti|kumamoto|kumasi|kunming
kunshan|kupang|kurashiki|kurdistan|kurgan|kurnool|kursk|kurume|kuwait|kuzbass|kwangmyong|kwara|kwazulu-natal
kyain seikgyi township|kyiv|kyoto|kyrgyzstan|kyzylorda|l'hospitalet de llobregat|la libertad|la paz|la plata|lagos
lahore|lal bahadur nagar|lambayeque|lampung|lancashire|lang son|langfang|lankaran|lanzhou|laohekou|lapu-lapu|laredo
larkana|las palmas de gran canaria|las pinas|las vegas|latakia|latina|latur|latvia|lausanne|laval|lazio|le mans
lebanon|leeds|leicester|leicestershire|leinster|leipzig|lekki|leningradskaya|leon de los aldama|lesotho|lesser poland
lexington-fayette|lianshan|liaoning|liaoyang|liaoyuan|liberia|libertad|libreville|libya|liechtenstein|liege|liguria
lijiang|likasi|lilongwe|lima|lima region|limassol|limburg|limeira|limpopo|lincolnshire|linfen|linyi|linz|lipetsk
lisbon|lithuania|liupanshui|liverpool|ljubljana|lombardy|lome|london|londrina|long beach|lorestan|los angeles
los mochis|louisiana|louisville|lower austria|lower saxony|lower silesia|luancheng|luanda|lubbock|lublin|lubumbashi
lucknow|ludhiana|luhansk|luohe|luoyang|luqiao|lusaka|luton|luxembourg|luxor|lviv|lyon|macao|macapa|macau|macedonia
maceio|machida|madagascar|madhya pradesh|madrid|madurai|maebashi|magdalena contreras|magnitogorsk|magugpo poblacion
magway|maharashtra|mahilyow|maiduguri|maine|makassar|makati|makhachkala|makiyivka|makurdi|malacca|malaga|malang
malatya|malawi|malaysia|maldives|malegaon|mali|malingao|malir cantonment|malmo|malta|maltepe|manado|managua|manaus
manchester|mandalay|mandaluyong|mandaue|mangalore|manila|manipur|manisa|manitoba|manizales|mannheim|mansilingan
mantampay|manukau|maputo|mar del plata|mar'ino|maracaibo|maracay|maranhao|marches|mardan|mari el|maribor|marienthal
maringa|mariupol|marka|markazi|maroua|marrakesh|marrakesh-safi|marseille|marshall islands|martinique|maryland|masan
mashhad|masina|massachusetts|mataram|mathura|mato grosso|mato grosso do sul|matola|matsudo|matsuyama|maturin|maua
mauritania|mauritius|mawlamyine|mayotte|mazandaran|mazar-e sharif|mazatlan|mazovia|mbeya|mbuji-mayi|meads|mecca
mecklenburg-vorpommern|medan|medellin|medina|meerut|meghalaya|meknes|melbourne|memphis|mendoza|merida|merkezefendi
merlo|mersin|mesa|messina|mexicali|mexico|miami|mianyang|michigan|michoacan|micronesia|midlands|miguel hidalgo|milan
milwaukee|mimaropa|minas gerais|mingora|minna|minneapolis|minnesota|minsk|misiones|miskolc|misratah|mississauga
mississippi|missouri|mito|mixco|miyagi|miyazaki|mizoram|mogadishu|mogi das cruzes|mogilev|mokolo|mokpo|moldova|mombasa
monaco|monchengladbach|mongolia|monrovia|montana|montenegro|monteria|monterrey|montes claros|montevideo|montpellier
montreal|montserrado|montserrat|moradabad|moravian-silesian|mordovia|morelia|morelos|morioka|morocco|morogoro|moron
moscow|mosul|mozambique|mpumalanga|mudanjiang|mueang nonthaburi|mukalla|multan|mumbai|munich|munster|muratpasa|murcia
murmansk|musaffah|muscat|muzaffarabad|muzaffarnagar|muzaffarpur|mwanza|myanmar|mykolaiv|mykolayiv|mymensingh|mysore
n'dalatando|n'djamena|naberezhnyye chelny|nagaland|nagano|nagarpur|nagasaki|nagoya|nagpur|naha|naihati|nairobi|najaf
najafgarh|najran|nakuru|nal'chik|namangan|namibia|namp'o|nampula|nanchang|nanchong|nanded|nangi|nanjing|nanning|nantes
nantong|nanyang|naples|nara|nara-shi|narela|narino|narsingdi|nashik|nashville|nasiriyah|natal|national capital|natore
naucalpan de juarez|nauru|navan|navi mumbai|navotas|nay pyi taw|nayarit|ndola|nebraska|neijiang|neiva|nellore|nepal
netherlands|neuquen|nevada|new aquitaine|new brunswick|new delhi|new hampshire|new jersey|new kingston|new mexico
new orleans|new south memphis|new south wales|new taipei|new york|new york state|new zealand|newcastle|newfoundland
newfoundland and labrador|neyagawa|ngaoundere|nha trang|niamey|nicaragua|nicolas romero|niger|nigeria|niigata|nineveh
ningbo|ningxia|nishinomiya-hama|niteroi|niue|nizamabad|nizhnekamsk|nizhnevartovsk|nizhniy novgorod|nizhny novgorod
nizhny tagil|noida|norfolk|norfolk island|normandy|norte de santander|north brabant|north carolina|north chungcheong
north dakota|north holland|north korea|north las vegas|north rhine-westphalia|north sumatra|north west|north york
north yorkshire|northamptonshire|northern ireland|northern mariana islands|northern mindanao|norway|nottinghamshire
nouakchott|nova iguacu|nova scotia|novo hamburgo|novokuznetsk|novorossiysk|novosibirsk|nowrangapur|nuevo laredo
nuevo leon|nukus|nunavut|nur-sultan|nurnberg|nyala|nyc|oakland|oaxaca|occitanie|odesa|odessa|odisha|ogun|ohio|oita
ojo de agua|okanagan|okayama|okazaki|okene|okinawa|oklahoma|olinda|omaha|oman|omdurman|omsk|ondo|onitsha|ontario|oran
ordos|oregon|orel|orenburg|oriental|orlando|oromiya|orsk|orumiyeh|osaka|osasco|oshawa|oslo|ossetia|ostrava|osun|otsu
ottawa|ouagadougou|oujda-angad|overijssel|oxfordshire|pachuca de soto|padang|padua|pahang|pakistan|palau|palembang
palermo|palestine|palma|palmira|palu|panaji|panama|panihati|panipat|panshan|papua new guinea|para|paraguay|paraiba
parana|parbhani|paris|pasay|pasig|pasragad branch|pasto|pathein|patiala|patna|patras|paulista|pavlodar
pays de la loire|pekalongan|pekanbaru|peking|pelotas|penang|pennsylvania|penza|perak|percut|pereira|perm|pernambuco
peru|peshawar|pest|petah tikva|petaling jaya|petare|petionville|petropolis|petrozavodsk|philadelphia|phnom penh
phoenix|piaui|pichincha|piedmont|pietermaritzburg|pikine|pilsen|pimpri|pingdingshan|pingxiang|piracicaba|piraeus
pitcairn islands|pittsburgh|piura|plano|plateau|plovdiv|plymouth|podlasie|pohang|pointe-noire|poland|poltava|pomerania
ponta grossa|pontianak|popayan|port au prince|port elizabeth|port harcourt|port moresby|port said|port sudan
port-au-prince|port-de-paix|portland|porto|porto alegre|porto velho|porto-novo|portugal|posadas|poznan|prague|prahova
praia grande|prato|preston|pretoria|primorye|prince edward island|pristina|provence-alpes-cote d'azur|pucallpa|puebla
puente alto|puente de vallecas|puerto la cruz|puerto rico|punasa|pune|punjab|putian|puyang|puyang chengguanzhen
pyongyang|qarchak|qatar|qazvin|qina|qingdao|qinghai|qinhuangdao|qionghai|qiqihar|qom|quang tri|quebec|queensland
queretaro|quetta|quezon|quilmes|quintana roo|quito|ra's bayrut|rabat|rabat-sale-kenitra|rahim yar khan|raipur
rajahmundry|rajasthan|rajkot|rajshahi|raleigh|ramadi|ramagundam|ramgundam|rampur|ranchi|randburg|rangpur
ras al khaimah|rasht|ratlam|raurkela|rawalpindi|razavi khorasan|recife|reims|rennes|reno|republic of ireland
resistencia|reunion|reykjavik|reynosa|rheinland-pfalz|rhode island|riau|ribeirao das neves|ribeirao preto|richards bay
riga|rio branco|rio de janeiro|rio grande do norte|rio grande do sul|risaralda|rivers|rivne|riyadh|rizhao|rohini
rohtak|romania|rome|rondonia|rostov|rostov-na-donu|rotterdam|russeifa|russia|rwanda|ryazan|ryazan'|saarland|sabah
sacramento|safi|saharanpur|sahiwal|saint helena|saint louis|saint lucia|saint martin|saint paul|saint petersburg
saitama|sakai|sale|salt lake city|salta|saltillo|salvador|salzburg|samara|samarinda|samarkand|samoa|samsun
samut prakan|san antonio|san bernardo|san cristobal|san diego|san fernando|san francisco|san jose|san jose del monte
san juan|san luis potosi|san marino|san miguel de tucuman|san miguelito|san nicolas de los garza|san pedro
san pedro sula|san salvador|san salvador de jujuy|sanaa|sanandaj|sancaktepe|sandakan|sangli|sanliurfa|sant marti
santa ana|santa catarina|santa clara|santa cruz|santa cruz de la sierra|santa fe|santa luzia|santa maria
santa maria chimalhuacan|santa marta|santa teresa del tuy|santander|santiago|santiago de cuba
santiago de los caballeros|santiago de queretaro|santiago de surco|santiago del estero|santiago metropolitan
santo andre|santo domingo|santo domingo este|santo domingo oeste|santol|sao bernardo do campo|sao joao de meriti
sao jose do rio preto|sao jose dos campos|sao luis|sao paulo|sao vicente|sapporo|sarajevo|saransk|saratov|sarawak
sardinia|sargodha|sari|sariwon|sasebo|saskatchewan|satna|saudi arabia|saugor|saxony|saxony-anhalt|scarborough
schleswig-holstein|scotland|scottsdale|seattle|seeb|sejong|selangor|semarang|semey|sendai|senegal|seongnam-si|seoul
serbia|serekunda|seremban|sergipe|serra|setif|setubal|sevastopol|sevilla|seville|seychelles|sfax|shaanxi|shah alam
shahjanpur|shandong|shanghai|shangrao|shangyu|shantou|shanxi|shaoguan|shaoxing|sharjah|sharqia|shashi|sheffield
shekhupura|shengli|shenyang|shenzhen|shibganj|shiga|shihezi|shijiazhuang|shillong|shimla|shimoga|shimonoseki|shiqi
shiraz|shivaji nagar|shiyan|shizuoka|shuangyashan|shyamnagar|shymkent|sialkot|siberia|sichuan|sicily|sierra leone
sikkim|silesia|siliguri|simferopol|sinaloa|sincelejo|sindh|singa|singapore|sint maarten|sinuiju|siping|sisli
sistan and baluchestan|situbondo|sivas|skane|skopje|slovakia|slovenia|smolensk|soacha|soccsksargen|sochi|sofia
sofia-capital|soka|sokoto|solapur|soledad|soledad de graciano sanchez|solomon islands|somalia|somerset|sonipat|sonora
sorocaba|souss-massa|south africa|south australia|south boston|south carolina|south dakota|south denmark
south hamgyong|south holland|south hwanghae|south kalimantan|south korea|south moravian|south pyongan|south sudan
south sulawesi|south sumatra|south tangerang|southampton|southend-on-sea|soweto|soyapango|spain|sri lanka|srinagar
srpska|st. louis|st. petersburg|st.-petersburg|staffordshire|staten island|stavropol|stavropol'|sterlitamak|stockholm
stockton|stoke-on-trent|strasbourg|stuttgart|styria|subang jaya|subcarpathia|suceava|sudan|suez|suffolk|suihua|suita
suizhou|sukabumi|sukkur|sulaymaniyah|sultanah|sultanbeyli|sultangazi|sumqayit|sumy|sunch'on|suncheon|surabaya
surakarta|surat|surgut|suriname|surrey|sussex|suwon|suzano|suzhou|sverdlovsk|swansea|swaziland|sweden|switzerland
sydney|syktyvkar|sylhet|syria|szczecin|ta'if|tabasco|tabriz|tabuk|tacloban|tacna|taganrog|taguig|tai'an|taian|taichung
taihecun|tainan|taipei|taiwan|taiyuan|taizhou|tajikistan|takamatsu|takao|takasaki|takatsuki|takeo|takoradi|talcahuano
tallinn|tamale|tamaulipas|tambov|tamil nadu|tampa|tampere|tampico|tanda|tanger-tetouan-al hoceima|tangerang|tanggu
tangier|tangshan|tanzania|taoyuan|taraz|tarsus|tartu|tashkent|tasikmalaya|tasmania|tatarstan|taubate|tawau|taytay
tbilisi|tebessa|tegal|tegucigalpa|tehran|tehuacan|tel aviv|telangana|temara|tembisa|temuco|teni|tennessee|tepic
teresina|ternopil|tetouan|texas|thailand|thane|the hague|thessaloniki|thies|thies nones|thiruvananthapuram|thoothukudi
thrissur|thuringia|tianjin|tianshui|tieling|tijuana|tilburg|timis|timisoara|timor leste|tirana|tiruchirappalli
tirunelveli|tirupati|tiruppur|tiruvottiyur|tlahuac|tlalnepantla|tlalpan|tlaquepaque|tlaxcala|tochigi|togo|tokelau
tokorozawa|tokushima|tokyo|tol'yatti|toledo|tolima|toluca|tomsk|tonala|tonga|tonghua|tongliao|tongshan|toronto|torreon
touba|toulon|toulouse|toyama|toyohashi|toyonaka|toyota|trabzon|trentino-alto adige|trieste|trinidad and tobago
trinidad tobago|tripoli|tripura|trondheim|trujillo|tshikapa|tsuen wan|tucson|tucuman|tula|tulsa|tumkur|tungi|tunis
tunisia|turin|turkey|turkmenabat|turkmenistan|turks and caicos islands|turku|turmero|turpan|tuscany|tuva|tuvalu|tuxtla
tver|tyrol|tyumen|uberaba|uberlandia|udaipur|udmurtia|udmurtiya|udon thani|ufa|uganda|uijeongbu-si|ujjain|ukraine
ulan bator|ulan-ude|ulhasnagar|ulsan|ulyanovsk|umraniye|umuahia|united arab emirates|united kingdom|united states
united states of america|upper austria|uruapan|uruguay|urumqi|us virgin islands|usa|uskudar|ussr|ust-kamenogorsk
usti nad labem|utah|utrecht|utsunomiya|uttar pradesh|uttarakhand|uusimaa|uzbekistan|vadodara|valencia|valladolid
valle del cauca|valledupar|valparaiso|vancouver|vanderbijlpark|vanuatu|varanasi|varna|varzea grande|vastra gotaland
vatican city|vaughan|vaughn|veneto|venezuela|venice|venustiano carranza|veracruz|vereeniging|vermont|verona|versailles
viamao|victoria de durango|vienna|vietnam|vigo|vijayawada|vila velha|villa clara|villa nueva|villahermosa
villavicencio|vilnius|vina del mar|vinnytsia|virginia|virginia beach|visakhapatnam|vitebsk|vitoria
vitoria da conquista|vladikavkaz|vladimir|vladivostok|vojvodina|volgograd|vologda|volta redonda|volzhskiy|voronezh
wad medani|wafangdian|wakayama|wales|wallis and futuna|wallonia|wandsbek|warangal|warmia-masuria|warri|warsaw
warwickshire|washington|washington dc|weifang|welkom|wellington|wenshan|wenzhou|west azerbaijan|west bank|west bengal
west java|west jerusalem|west pomerania|west raleigh|west sumatra|west virginia|western area|western australia
western cape|western visayas|wexford|wichita|wicklow|wiesbaden|windhoek|windsor|winejok|winnipeg|winston-salem
winterthur|wisconsin|witbank|wollongong|wolverhampton|wonju|wonsan|woodlands|woqooyi galbeed|wroclaw|wuhan|wuhu
wuppertal|wusong|wuwei|wuxi|wuzhou|wyoming|xalapa de enriquez|xi'an|xiamen|xian|xiangtan|xiangyang|xiantao|xianyang
xico|xingtai|xining|xinjiang|xinpu|xinxiang|xinyang|xinyuan|xiuying|xochimilco|xuchang|yakutia|yamagata|yamaguchi
yancheng|yangjiang|yangon|yangquan|yangshuo|yangzhou|yanji|yantai|yaounde|yaroslavl|yazd|yekaterinburg|yemen|yeosu
yerevan|yibin|yichang|yinchuan|yingkou|yogyakarta|yokkaichi|yokohama|yokosuka|yono|yorkshire|yoshkar-ola|yucatan|yuci
yueyang|yukon|yunfu|yunnan|zacatecas|zagazig|zagreb|zahedan|zambia|zamboanga|zamboanga peninsula|zanjan|zanzibar
zapopan|zaporizhia|zaporizhzhia|zaragoza|zaria|zarqa|zeytinburnu|zhabei|zhangjiakou|zhangjiakou shi xuanhua qu
zhangzhou|zhanjiang|zhaoqing|zhejiang|zhengzhou|zhenjiang|zhongshan|zhoukou|zhu cheng|zhuhai|zhumadian|zhuzhou
zhytomyr|zibo|zigong|zimbabwe|zulia|zunyi|zurich
`;
