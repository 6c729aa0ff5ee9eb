/**
 * Capitals, and the further cities, ports and provinces where goods are made or stopped, of the countries that
 * `place-cities.ts` names few of: Chinese (and Taiwan's usage), English, and the native name where letters of
 * ours write it. Names that are words or people besides (Male, Victoria, Kingston …) are written with a capital
 * or left out.
 */
export const CAPITALS = `
ad: 安道尔城|安道尔市
ae: 拉斯海马|阿治曼|富查伊拉|杰贝勒阿里|阿布達比|ras al khaimah|ajman|fujairah
af: 喀布尔|喀布爾|kabul
ag: 圣约翰斯
al: 地拉那|tirana|都拉斯港|durres|durrës
am: 埃里温|叶里温|yerevan
ao: 罗安达|盧安達|luanda
ar: 科尔多瓦省|罗萨里奥|门多萨|布宜諾斯艾利斯|córdoba, argentina|Rosario|mendoza
at: 格拉茨|林茨|因斯布鲁克|wien|graz|Linz|innsbruck
au: 阿德莱德|达尔文港|霍巴特|黄金海岸|弗里曼特尔|新南威尔士|维多利亚州|昆士兰|西澳|南澳|塔斯马尼亚|雪梨|Perth|adelaide|hobart|Darwin|fremantle|new south wales|queensland|tasmania
az: 巴库|baku
ba: 萨拉热窝|塞拉耶佛|sarajevo
bd: 达卡市|吉大|查托格拉姆|chattogram
be: 列日|布鲁日|泽布吕赫|bruxelles|brussel|antwerpen|bruges|leuven|liege
bf: 瓦加杜古|ouagadougou
bg: 瓦尔纳|布尔加斯|普罗夫迪夫|varna|burgas|plovdiv
bh: 麦纳麦|manama
bi: 布琼布拉|bujumbura
bj: 科托努|波多诺伏|cotonou|porto-novo
bn: 斯里巴加湾|bandar seri begawan
bo: 拉巴斯|圣克鲁斯市|苏克雷|la paz|santa cruz de la sierra
br: 圣保罗州|巴西利亚|巴伊亚|里约|库里蒂巴|阿雷格里港|累西腓|马瑙斯|贝洛奥里藏特|伊塔雅伊|brasília|Rio|curitiba|porto alegre|recife|manaus|belo horizonte|itajaí|itajai|paranaguá
bs: 拿骚|nassau
bt: 廷布|thimphu
bw: 哈博罗内|gaborone
by: 布列斯特|戈梅利
bz: 贝尔莫潘|伯利兹城|belmopan
ca: 埃德蒙顿|温尼伯|哈利法克斯|列治文|渥太華|阿尔伯塔|艾伯塔|不列颠哥伦比亚|安省|edmonton|winnipeg|halifax|mississauga|alberta|nova scotia|manitoba|montréal
cd: 金沙萨|卢本巴希|kinshasa|lubumbashi
cf: 班吉|bangui
cg: 布拉柴维尔|黑角港|brazzaville|pointe-noire
ch: 卢加诺|楚格|温特图尔|沙夫豪森|lugano|Zug|winterthur|genève|genf|bâle|lucerne|luzern
ci: 阿比让|亚穆苏克罗|阿必尚|abidjan|yamoussoukro
cl: 圣地亚哥|圣安东尼奥港|康塞普西翁|伊基克|Santiago|san antonio port|iquique|valparaíso
cm: 雅温得|杜阿拉|yaoundé|yaounde|douala
co: 卡塔赫纳|卡利市|巴兰基亚|布埃纳文图拉|cartagena|medellín|barranquilla|buenaventura
cr: 哥斯达黎加圣何塞|利蒙港|san josé
cu: 哈瓦那|havana|la habana
cv: 普拉亚
cy: 尼科西亚|利马索尔|拉纳卡|nicosia|limassol|larnaca
cz: 俄斯特拉发|比尔森|praha|ostrava|plzeň|pilsen
de: 波恩|波鸿|杜伊斯堡|埃尔福特|多特|亚琛|基尔|罗斯托克|弗莱堡|海德堡|不倫瑞克|不伦瑞克|布伦瑞克|巴伐利亚|北威州|萨克森|威廉港|Hamm|bochum|Bonn|duisburg|dortmund|dresden|bremen|Kiel|rostock|freiburg|heidelberg|aachen|augsburg|bavaria|bayern|saxony|hesse|wilhelmshaven|friedrichshafen|nürnberg
dj: 吉布提市|吉布提港|djibouti city
dk: 奥胡斯|欧登塞|比隆|københavn|kobenhavn|aarhus|odense|billund
do: 圣多明各|santo domingo
dz: 奥兰市|Oran|Alger
ec: 基多|瓜亚基尔|昆卡|quito|guayaquil|cuenca
ee: 塔林|塔尔图|tallinn|tartu
eg: 亚历山大|塞得港|苏伊士|达米埃塔|吉萨|alexandria, egypt|port said|damietta|suez|giza
er: 阿斯马拉|asmara
es: 毕堡|萨拉戈萨|马拉加|阿尔赫西拉斯|加泰罗尼亚|安达卢西亚|巴塞隆納|巴塞罗纳|sevilla|seville|zaragoza|málaga|malaga|algeciras|catalonia|Vigo|murcia
et: 亚的斯|阿迪斯阿贝巴|阿迪斯阿貝巴
fi: 埃斯波|坦佩雷|图尔库|奥卢|espoo|tampere|turku|oulu
fj: 苏瓦|suva
fr: 南特|雷恩|格勒诺布尔|尼斯市|南泰尔|图尔昆|敦刻尔克|諾曼第|nantes|rennes|grenoble|montpellier|nanterre|dunkirk
ga: 利伯维尔|libreville
gb: 利兹|布里斯托|谢菲尔德|纽卡斯尔|卡迪夫|诺丁汉|莱斯特|考文垂|北安普敦|伦敦高等法院|leeds|bristol|sheffield|newcastle|cardiff|birmingham|nottingham|leicester|coventry|Cambridge|Oxford
ge: 提比里斯|巴统|波季港|batumi|Poti
gh: 库马西|特马港|特马|kumasi|Tema
gm: 班珠尔|banjul
gn: 科纳克里|conakry
gq: 马拉博|malabo
gr: 萨洛尼卡|克里特|比雷埃夫斯港|thessaloniki|athina|crete|patras
gt: 危地马拉城|guatemala city
gy: 乔治敦市
hk: 九龙|新界|葵涌|葵青|旺角|kowloon|new territories|kwai chung
hn: 特古西加尔巴|圣佩德罗苏拉|tegucigalpa
hr: 里耶卡|斯普利特|rijeka
ht: 太子港|port-au-prince
hu: 德布勒森|塞格德|debrecen|szeged
id: 万隆|三宝垄|棉兰|巴淡|巴厘|爪哇|丹戎不碌|bandung|semarang|Medan|batam|Bali|tanjung priok
ie: 科克市|香农|Cork|Shannon|galway|limerick
il: 海法|阿什杜德|贝尔谢巴|台拉维夫|特拉维夫-雅法|ashdod|tel-aviv|herzliya|beersheba
in: 金奈港|清奈|浦那|艾哈迈达巴德|苏拉特|邦加罗尔|班加罗爾|科钦|蒙德拉港|那瓦西瓦|卡纳塔克|马哈拉施特拉|泰米尔纳德|旁遮普邦|诺伊达|古尔冈|pune|ahmedabad|Surat|kochi|mundra|karnataka|maharashtra|tamil nadu|gujarat|noida|gurgaon|gurugram|kerala
iq: 巴士拉|埃尔比勒|basra|erbil
ir: 阿巴斯港|伊斯法罕|马什哈德|bandar abbas|isfahan|mashhad
is: 雷克雅未克|雷克雅維克|雷克亚未克|reykjavik|reykjavík
it: 帕尔马|普拉托|帕多瓦|摩德纳|布雷西亚|巴勒莫|巴里市|的里雅斯特|托斯卡纳|伦巴第|威内托|Roma|Parma|prato|padua|padova|modena|brescia|palermo|trieste|genova|napoli|venezia|firenze|tuscany|lombardy|la spezia|gioia tauro|rimini|bergamo|vicenza
jm: 金斯敦|kingston, jamaica
jo: 亚喀巴|aqaba
jp: 千叶|札幌|广岛|仙台|埼玉|大阪地裁|名古屋港|静冈|北海道|九州岛|冲绳|幕张|神奈川|茨城|chiba|sapporo|hiroshima|sendai|saitama|shizuoka|hokkaido|okinawa|makuhari|kanagawa
ke: 奈洛比|基苏木|奈瓦沙|纳库鲁|kisumu|naivasha|nakuru|eldoret
kg: 比什凯克|奥什|bishkek
kh: 金边|金邊|暹粒|西港|西哈努克|siem reap|sihanoukville
kp: 平壤|pyongyang
kr: 大邱|光州|蔚山|平泽|京畿|忠清|首爾|釜山港|济州|龙仁|华城市|城南|daegu|gwangju|ulsan|pyeongtaek|gyeonggi|suwon|jeju|seongnam
kw: 科威特城|舒韦赫|kuwait city|shuwaikh
kz: 努尔苏丹|奇姆肯特|卡拉干达|霍尔果斯口岸哈方|阿克套|nur-sultan|shymkent|karaganda|aktau
la: 万象|永珍|琅勃拉邦|万象市|luang prabang
lb: 贝鲁特|beirut
li: 瓦杜兹|vaduz
lk: 康提|kandy|hambantota|汉班托塔
lr: 蒙罗维亚|monrovia
lt: 维尔纽斯|考纳斯|克莱佩达|维尔钮斯|vilnius|kaunas|klaipeda|klaipėda
lv: 里加|riga
ly: 的黎波里|班加西|tripoli|benghazi
ma: 拉巴特|马拉喀什|菲斯|阿加迪尔|rabat|marrakech|marrakesh|agadir|tanger
mc: 摩纳哥城|蒙特卡洛|monte carlo
md: 基希讷乌|chisinau|chișinău
me: 波德戈里察|podgorica
mg: 塔那那利佛|安塔那那利佛|塔马塔夫|antananarivo|toamasina
mk: 斯科普里|skopje
ml: 巴马科|bamako
mm: 内比都|曼德勒|奈比多|naypyidaw|mandalay|rangoon
mn: 乌兰巴托|ulaanbaatar|ulan bator
mo: 氹仔|路凼|cotai
mt: 瓦莱塔|瓦勒他|valletta
mu: 路易港|port louis
mv: 马累
mw: 利隆圭|lilongwe|blantyre
mx: 蒂华纳|提华纳|蒂胡亚纳|普埃布拉|莱昂市|华雷斯|克雷塔罗|坎昆|韦拉克鲁斯|拉萨罗卡德纳斯|新莱昂|哈利斯科|下加利福尼亚|Ciudad de México|ciudad juárez|tijuana|puebla|querétaro|queretaro|cancun|cancún|veracruz|nuevo león|nuevo leon|jalisco|lázaro cárdenas
my: 新山|巴生港|怡保|马六甲|檳城|柔佛|雪兰莪|沙巴|砂拉越|古晋|莎阿南|关丹|马来|johor|johor bahru|ipoh|malacca|melaka|selangor|sabah|sarawak|kuching|shah alam|batu kawan|George Town
mz: 马普托|贝拉港|maputo
na: 温得和克|温特和克|windhoek
ne: 尼亚美|niamey
ng: 卡诺|哈科特港|阿帕帕|拉哥斯|Kano|port harcourt|apapa|ibadan
ni: 马那瓜|managua
nl: 代尔夫特|奈梅亨|蒂尔堡|格罗宁根|马斯特里赫特|埃因|den haag|'s-gravenhage|delft|nijmegen|tilburg|groningen|maastricht|venlo|schiphol|史基浦
no: 特隆赫姆|斯塔万格|Bergen|trondheim|stavanger
np: 蓝毗尼
nz: 基督城|克赖斯特彻奇|怀卡托|奥克蘭|christchurch|waikato|hamilton, new zealand
om: 马斯喀特|苏哈尔|muscat|sohar|salalah
pa: 科隆自由区|科隆自由贸易区|巴尔博亚|colón|colon free zone|balboa
pe: 利马|卡亚俄|阿雷基帕|callao|arequipa|chancay|钱凯
pg: 莫尔兹比港|port moresby
ph: 奎松|达沃|苏比克|马卡迪|quezon city|davao|subic|makati
pk: 费萨拉巴德|锡亚尔科特|拉瓦尔品第|白沙瓦|瓜达尔|faisalabad|sialkot|rawalpindi|peshawar|gwadar
pl: 弗罗茨瓦夫|卡托维兹|罗兹市|格丁尼亚|比亚韦斯托克|warszawa|wroclaw|wrocław|kraków|poznań|łódź|gdynia|katowice|szczecin
pt: 波多市|布拉加|阿威罗|锡尼什|lisboa|Oporto|braga|aveiro|Sines|coimbra
py: 亚松森市|东方城|asunción
qa: 哈马德港|hamad port
ro: 克卢日|蒂米什瓦拉|雅西市|康斯坦萨|bucurești|bucuresti|cluj|cluj-napoca|timisoara|timișoara|constanța|iasi
rs: 诺维萨德|尼什|beograd|novi sad
ru: 喀山|新西伯利亚|下诺夫哥罗德|叶卡捷林堡|索契|加里宁格勒|伊尔库茨克|哈巴罗夫斯克|伯力|新罗西斯克|克拉斯诺亚尔斯克|yekaterinburg|ekaterinburg|kazan|novosibirsk|nizhny novgorod|kaliningrad|novorossiysk|khabarovsk|saint petersburg|sochi
rw: 基加利|kigali
sa: 麦加|麦地那|朱拜勒|延布|mecca|medina, saudi|jubail|yanbu|吉達
sd: 喀土穆|苏丹港|khartoum
se: 隆德|乌普萨拉|赫尔辛堡|韦斯特罗斯|延雪平|malmö|malmo|Lund|uppsala|helsingborg|göteborg
sg: 裕廊|樟宜|jurong|changi
si: 卢布尔雅那|科佩尔|马里博尔|盧比安納|ljubljana|koper|maribor
sk: 布拉迪斯拉发|布拉提斯拉瓦|科希策|bratislava|košice|kosice|žilina
sl: 弗里敦|freetown
sn: 达喀尔|dakar
so: 摩加迪沙|mogadishu
ss: 朱巴
sv: 圣萨尔瓦多|san salvador
sy: 大马士革|damascus
sz: 姆巴巴内
td: 恩贾梅纳
tg: 洛美|lomé|lome
th: 清迈|罗勇|春武里|普吉|芭提雅|北榄|差春骚|巴吞他尼|碧武里|chiang mai|rayong|chonburi|phuket|pattaya|samut prakan
tj: 杜尚别|dushanbe
tl: 帝力
tm: 阿什哈巴德|ashgabat
tn: 突尼斯市|苏斯市|斯法克斯|sfax|sousse
tr: 布尔萨|科尼亚|加济安泰普|安塔利亚|梅尔辛|伊斯坦堡|Bursa|Konya|gaziantep|antalya|mersin|i̇stanbul
tt: 西班牙港
tw: 桃园|台南|基隆|新北|彰化|嘉义|屏东|苗栗|宜兰|花莲|台东|内湖|南港|竹科|中科|taoyuan|tainan|keelung|hsinchu|new taipei|taichung|miaoli
tz: 达累斯|多多马|桑给巴尔|三兰港|dodoma|zanzibar|arusha
ua: 利沃夫|哈尔科夫|第聂伯|奥德萨|lviv|kharkiv|dnipro|odessa|odesa
ug: 坎帕拉|kampala
us: 圣荷西|凤凰城|丹佛|波特兰|萨凡纳|圣迭戈|圣地牙哥|巴尔的摩|匹兹堡|克利夫兰|夏洛特|纳什维尔|圣路易斯|明尼阿波利斯|奥克兰港|盐湖城|威尔明顿|亚历山德里亚|泰勒分院|马歇尔分院|德州西区|纽约南区|加州北区|加州中区|新泽西区|旧金山湾区|底特律|拉雷多|檀香山|关岛|Phoenix|denver|Portland|savannah|san diego|baltimore|pittsburgh|cleveland|nashville|st. louis|minneapolis|wilmington|salt lake city|laredo|honolulu|brooklyn|manhattan|marshall, texas|tyler, texas|Norfolk|anaheim|Tampa|sacramento|cincinnati
uy: 埃斯特角城
uz: 撒马尔罕|安集延|纳沃伊|toshkent|samarkand|andijan
vc: 金斯敦市
ve: 马拉开波|巴伦西亚市|maracaibo
vn: 平阳|同奈|北宁|北江|隆安|海阳|西贡|广宁|芽庄|河內|胡志明市|saigon|binh duong|dong nai|bac ninh|long an|da nang|hai phong|hcmc|ho chi minh city
ye: 萨那|亚丁|sanaa|Aden
za: 西开普|东开普|豪登|夸祖鲁|伊丽莎白港|伊莉莎白港|斯泰伦博斯|布隆方丹|western cape|eastern cape|gauteng|kwazulu|port elizabeth|gqeberha|stellenbosch|bloemfontein
zm: 卢萨卡|lusaka
zw: 哈拉雷|哈拉雷市|harare|bulawayo
`
