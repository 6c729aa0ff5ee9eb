/**
 * Cities, states and ports where disputes are fought or goods are stopped, Chinese and English. Names that
 * are shared with something else (Reading, Nice, Essen, Geneva's conventions …) are left out or neutral elsewhere.
 */
export const CITIES = `
us: 纽约|洛杉矶|旧金山|芝加哥|休斯敦|休斯顿|拉斯维加斯|西雅图|波士顿|费城|迈阿密|亚特兰大|达拉斯|奥斯汀|圣何塞|圣地亚哥市|底特律|长滩|奥兰多|硅谷|韦科|马歇尔镇|华盛顿|加州|加利福尼亚|德州|得州|德克萨斯|得克萨斯|特拉华|伊利诺伊|伊利诺|佛罗里达|新泽西|马里兰|弗吉尼亚|佐治亚|乔治亚州|马萨诸塞|麻省|宾夕法尼亚|宾州|俄亥俄|密歇根|明尼苏达|威斯康星|华盛顿州|俄勒冈|内华达|亚利桑那|科罗拉多|犹他|北卡罗来纳|北卡|南卡罗来纳|南卡|田纳西|肯塔基|路易斯安那|印第安纳|密苏里|堪萨斯|康涅狄格|康州|新墨西哥|夏威夷|阿拉巴马|俄克拉荷马|内布拉斯加|爱荷华|罗德岛|缅因州|阿肯色|纽约州|波多黎各
us: Georgia, USA|Georgia, US|Georgia, U.S|Georgia (USA|Georgia (US|Georgia (U.S|Georgia USA|Georgia US|Georgia, the state|Georgia (the state|Georgia (state|Georgia state court|Georgia superior court|state of georgia|state courts of georgia|state court of georgia|state court in georgia
us: new york|los angeles|san francisco|chicago|houston|las vegas|seattle|boston|philadelphia|miami|atlanta|dallas|austin|san jose|detroit|long beach|orlando|silicon valley|waco|california|texas|delaware|illinois|florida|new jersey|maryland|virginia|massachusetts|pennsylvania|ohio|michigan|minnesota|wisconsin|washington, d.c.|washington dc|Washington|oregon|nevada|arizona|colorado|utah|north carolina|south carolina|tennessee|kentucky|louisiana|indiana|missouri|kansas|connecticut|new mexico|hawaii|alabama|oklahoma|nebraska|iowa|puerto rico|S.D.N.Y.|SDNY|EDTX|WDTX|NDIL|NDCA|E.D. Tex.|E.D. Tex|W.D. Tex.|W.D. Tex|N.D. Ill.|N.D. Ill|N.D. Cal.|N.D. Cal|C.D. Cal.|C.D. Cal|D. Del.|D. Del|S.D. Fla.|E.D. Va.|D.N.J.|W.D. Wash.|district of georgia|atlanta, georgia|arkansas|idaho|montana|wyoming|vermont|rhode island|new hampshire|south dakota|north dakota|alaska|mississippi|memphis|indianapolis|fort lauderdale|newark|el paso|纽瓦克|印第安纳波利斯|坦帕
de: 慕尼黑|杜塞尔多夫|杜塞|汉诺威|柏林|法兰克福|汉堡|科隆|曼海姆|纽伦堡|斯图加特|莱比锡|卡尔斯鲁厄|埃森|多特蒙德|不来梅|不来梅港|腓特烈港|德累斯顿
de: munich|münchen|muenchen|düsseldorf|dusseldorf|duesseldorf|hanover|hannover|berlin|frankfurt|hamburg|cologne|köln|koeln|mannheim|nuremberg|nürnberg|stuttgart|leipzig|karlsruhe|bremerhaven|braunschweig|bielefeld|wuppertal|kassel|regensburg|saarbrücken|neuss|offenbach|卡塞尔|奥格斯堡
gb: 伦敦|曼彻斯特|伯明翰|爱丁堡|利物浦|费利克斯托|南安普顿|剑桥|牛津|格拉斯哥|贝尔法斯特
gb: london|manchester|edinburgh|felixstowe|southampton|belfast|glasgow|liverpool|aberdeen|布里斯托尔|加的夫|阿伯丁
fr: 巴黎|里昂|马赛|里尔|波尔多|图卢兹|戛纳|勒阿弗尔|斯特拉斯堡
fr: paris|lyon|marseille|lille|bordeaux|toulouse|cannes|le havre|strasbourg|dijon|rouen|clermont-ferrand|reims|roissy|蒙彼利埃|第戎|鲁昂
it: 米兰|罗马|都灵|博洛尼亚|热那亚|威尼斯|佛罗伦萨|维罗纳|那不勒斯|里米尼
it: milan|milano|rome|turin|torino|bologna|genoa|venice|florence|verona|naples|livorno|trentino|拉斯佩齐亚
es: 马德里|巴塞罗那|瓦伦西亚|阿利坎特|塞维利亚|毕尔巴鄂|madrid|barcelona|valencia|alicante|bilbao|维戈
nl: 海牙|阿姆斯特丹|鹿特丹|埃因霍温|乌得勒支|the hague|amsterdam|rotterdam|eindhoven|utrecht|breda|芬洛
be: 布鲁塞尔|安特卫普|根特|brussels|antwerp|ghent|liège|zeebrugge|鲁汶
ch: 苏黎世|日内瓦|巴塞尔|伯尔尼|洛桑|圣加仑|zurich|zürich|geneva|basel|bern|lausanne|st. gallen|卢塞恩
at: 维也纳|萨尔茨堡|vienna|salzburg
se: 斯德哥尔摩|哥德堡|马尔默|stockholm|gothenburg
dk: 哥本哈根|copenhagen|aalborg
no: 奥斯陆|卑尔根|oslo
fi: 赫尔辛基|helsinki
pl: 华沙|格但斯克|波兹南|克拉科夫|罗兹|warsaw|gdansk|gdańsk|poznan|krakow
cz: 布拉格|布尔诺|prague|brno|plzen
hu: 布达佩斯|budapest
ro: 布加勒斯特|康斯坦察|bucharest|constanta
bg: 索非亚|sofia
gr: 雅典|比雷埃夫斯|塞萨洛尼基|athens|piraeus
pt: 里斯本|波尔图|lisbon|porto
ie: 都柏林|dublin
lu: 卢森堡市
rs: 贝尔格莱德|belgrade
hr: 萨格勒布|zagreb
ua: 基辅|敖德萨|kyiv|kiev
ru: 莫斯科|圣彼得堡|海参崴|符拉迪沃斯托克|叶卡捷琳堡|moscow|st. petersburg|vladivostok
by: 明斯克|minsk
ge: 第比利斯|tbilisi|格鲁吉亚共和国
kz: 阿拉木图|阿斯塔纳|almaty|astana
uz: 塔什干|tashkent
tr: 伊斯坦布尔|安卡拉|伊兹密尔|istanbul|ankara|izmir
ae: 迪拜|阿布扎比|沙迦|杰贝阿里|dubai|abu dhabi|sharjah|jebel ali|哈伊马角
sa: 利雅得|吉达|达曼|riyadh|jeddah|dammam
qa: 多哈|doha
il: 特拉维夫|耶路撒冷|tel aviv|jerusalem|haifa
ir: 德黑兰|tehran
iq: 巴格达|baghdad
jo: 安曼|amman
eg: 开罗|亚历山大港|cairo
ma: 卡萨布兰卡|丹吉尔|casablanca|tangier
dz: 阿尔及尔|algiers|sétif|setif
ng: 拉各斯|阿布贾|lagos|abuja
ke: 内罗毕|蒙巴萨|nairobi|mombasa
et: 亚的斯亚贝巴|addis ababa
gh: 阿克拉|accra
za: 约翰内斯堡|开普敦|德班|比勒陀利亚|johannesburg|cape town|durban|pretoria
tz: 达累斯萨拉姆|dar es salaam
in: 德里|新德里|孟买|加尔各答|金奈|班加罗尔|海得拉巴|古吉拉特|蒙德拉|delhi|new delhi|mumbai|bombay|kolkata|calcutta|chennai|madras|bangalore|bengaluru|hyderabad|nhava sheva|jaipur|ludhiana|tirupur|斋浦尔
pk: 卡拉奇|伊斯兰堡|拉合尔|karachi|islamabad|lahore
bd: 达卡|吉大港|dhaka|chittagong
lk: 科伦坡|colombo
np: 加德满都|kathmandu
jp: 东京|大阪|横滨|名古屋|神户|福冈|京都|东京都|tokyo|osaka|yokohama|nagoya|kobe|fukuoka|kyoto|kitakyushu
kr: 首尔|釜山|仁川|大田|水原|seoul|busan|incheon|daejeon
vn: 河内|胡志明市|胡志明|海防|岘港|hanoi|ho chi minh city|ho chi minh|haiphong|can tho|平阳省|芹苴
th: 曼谷|林查班|bangkok|laem chabang
my: 吉隆坡|巴生|槟城|kuala lumpur|port klang|penang
id: 雅加达|泗水|巴厘岛|jakarta|surabaya|巴淡岛
ph: 马尼拉|宿务|manila|cebu
kh: 西哈努克港|phnom penh
la: vientiane
mm: 仰光|yangon
tw: 台北|高雄|台中|新竹|taipei|kaohsiung
au: 悉尼|墨尔本|布里斯班|珀斯|堪培拉|sydney|melbourne|brisbane|canberra|gold coast|western australia
nz: 奥克兰|惠灵顿|auckland|wellington|tauranga
ca: 多伦多|温哥华|蒙特利尔|渥太华|魁北克|安大略|卑诗省|不列颠哥伦比亚省|卡尔加里|toronto|vancouver|montreal|ottawa|quebec|québec|ontario|british columbia|calgary
mx: 墨西哥城|瓜达拉哈拉|蒙特雷|曼萨尼约|mexico city|guadalajara|monterrey|manzanillo
br: 圣保罗|里约热内卢|巴西利亚|桑托斯|são paulo|sao paulo|rio de janeiro|brasilia|Santos
ar: 布宜诺斯艾利斯|buenos aires
cl: 智利圣地亚哥|santiago de chile|瓦尔帕莱索|valparaiso|concepción|curicó
co: 波哥大|麦德林|bogota|bogotá|medellin|bucaramanga
pe: Lima
py: 东方市|亚松森|asuncion|ciudad del este
uy: 蒙得维的亚|montevideo
pa: 巴拿马城|科隆自贸区|panama city|colón free zone
ve: 加拉加斯|caracas
is: akureyri|阿克雷里
tn: tunis
zw: 布拉瓦约
sg: 星加坡|狮城
hn: san pedro sula
`

/** Trade fairs that stand for a place by their name alone. */
export const FAIRS = `
us: CES|SEMA|NAMM|IMTS|KBIS|NAB Show|国际消费电子展|拉斯维加斯消费电子展|美国消费电子展
de: IFA|K展|K Show|K fair|hannover messe|汉诺威工博会|汉诺威工业博览会|汉诺威工业展|electronica慕尼黑|medica|drupa|interpack|anuga|ambiente|spielwarenmesse|nuremberg toy fair|toy fair nuremberg|gamescom|科隆游戏展|科隆五金展|light+building|light + building|ISH展|IAA|EMO汉诺威
es: MWC|世界移动通信大会|世界移动大会|mobile world congress
it: EICMA|salone del mobile|米兰家具展|米兰国际摩托车展|bologna children's book fair
ch: baselworld|巴塞尔钟表展
fr: SIAL|maison & objet|maison et objet|vivatech|batimat
ae: GITEX|arab health|big 5
tw: COMPUTEX|台北国际电脑展
gb: BETT展
jp: CEATEC
`
