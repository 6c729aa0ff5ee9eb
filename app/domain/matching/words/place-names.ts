import { COUNTRIES } from '../../vocabulary/jurisdictions.ts'
import { jurisdictionLabel } from '../../vocabulary/labels.ts'
import type { Dictionary } from './dictionary.ts'

/** Lines of `code: term|term`. Terms with a capital are matched as written. */
type Table = string

/** What people call countries besides their official names. */
const EVERYDAY: Table = `
us: 美利坚|合众国|美方|united states|united states of america|USA|usa|U.S.A|U.S.A.|U.S.|U.S|US|the states
gb: GB|大不列颠|联合王国|英方|united kingdom|UK|U.K.|U.K|great britain|britain|england|scotland|wales|northern ireland|英格兰|苏格兰|威尔士|北爱尔兰
de: 德意志|德方
kr: 南韩|大韩民国|韩方|south korea|republic of korea|korea|S. Korea
kp: 北韩|north korea
jp: 日本国|日方
fr: 法兰西|法方
ru: 俄国|俄联邦|俄方|russian federation
hk: HK|中国香港|香港|香港特区|hong kong|HKSAR
mo: 中国澳门|澳门|macau|macao
tw: 中国台湾|台湾地区|台湾|taiwan|Chinese Taipei
ae: 阿联酋|阿拉伯联合大公国|杜拜|阿拉伯联合酋长国|UAE|U.A.E.|united arab emirates|emirates
sa: 沙特|沙特阿拉伯|沙乌地阿拉伯|沙乌地|saudi|saudi arabia|KSA
in: 印度国
id: 印尼
ph: 菲国|the philippines
nz: 纽西兰|new zealand
au: 澳洲|澳大利亚联邦
my: 马国|大马
th: 泰国王国
tr: 土国|turkey|türkiye|turkiye
cz: 捷克|捷克共和国|czech republic|czechia
nl: 尼德兰|the netherlands|netherlands|holland
ch: 瑞士联邦
za: 南非共和国
kz: 哈萨克
kg: 吉尔吉斯
ba: 波黑|波斯尼亚和黑塞哥维那|bosnia
mk: 北马其顿|马其顿|macedonia
cd: 刚果(金)|刚果民主共和国|民主刚果|democratic republic of the congo|DRC|DR Congo
cg: 刚果(布)|刚果共和国|republic of the congo
ci: 科特迪瓦|象牙海岸|ivory coast|cote d'ivoire|côte d'ivoire
cv: 佛得角|cape verde
sz: 斯威士兰|swaziland|eswatini
mm: 缅国|burma|myanmar
la: 寮国|laos
tz: 坦桑|坦尚尼亚
ke: 肯亚
ng: 奈及利亚
et: 衣索比亚
ps: 巴勒斯坦|palestine
sy: 叙利亚|syria
ir: 伊朗|iran
vn: 越南|vietnam|viet nam
va: 梵蒂冈
bn: 文莱|汶莱
tl: 东帝汶
do: 多米尼加共和国|多米尼加
tt: 特立尼达和多巴哥
pg: 巴布亚新几内亚|巴新
qa: 卡塔尔|卡达
it: 意国
`

const ADJECTIVES: Table = `
us: american
de: german
fr: french
gb: british|scottish|welsh
it: italian
es: spanish
pt: portuguese
nl: dutch
be: belgian
lu: luxembourgish
ch: swiss
at: austrian
dk: danish
se: swedish
no: norwegian
fi: Finnish
ie: Irish
pl: Polish
cz: czech
sk: slovak|slovakian
hu: hungarian
ro: romanian
bg: bulgarian
gr: greek
hr: croatian
rs: serbian
si: slovenian
lt: lithuanian
lv: latvian
ee: estonian
ua: ukrainian
by: belarusian
ru: russian
tr: turkish
il: israeli
ae: emirati
sa: saudi arabian
ir: iranian
iq: iraqi
eg: egyptian
ma: moroccan
ng: nigerian
ke: kenyan
za: south african
et: ethiopian
gh: ghanaian
in: indian
pk: pakistani
bd: bangladeshi
lk: sri lankan
np: nepalese
jp: japanese
kr: korean|south korean
vn: vietnamese
th: thai
my: malaysian
sg: singaporean
id: indonesian
ph: filipino|Philippine
kh: cambodian
la: laotian
mm: burmese
tw: taiwanese
au: australian
nz: new zealander
ca: canadian
mx: mexican
br: brazilian
ar: argentine|argentinian|argentinean
cl: chilean
co: colombian
pe: peruvian
uy: uruguayan
ec: ecuadorian|ecuadorean
bo: bolivian
ve: venezuelan
py: paraguayan
pa: panamanian
cr: costa rican
gt: guatemalan
hn: honduran
ni: nicaraguan
sv: salvadoran
cu: Cuban
is: icelandic
mt: maltese
cy: cypriot
al: albanian
mk: macedonian
me: montenegrin
ba: bosnian
md: moldovan
am: armenian
az: azerbaijani
kg: kyrgyz
tj: tajik
mn: mongolian
jo: jordanian
lb: lebanese
sy: syrian
kw: kuwaiti
qa: qatari
om: omani
bh: bahraini
ye: yemeni
dz: algerian
tn: tunisian
ly: libyan
sd: sudanese
tz: tanzanian
ug: ugandan
rw: rwandan
zm: zambian
zw: zimbabwean
mz: mozambican
ao: angolan
na: namibian
bw: botswanan
sn: senegalese
ci: ivorian
cm: cameroonian
mg: malagasy
mu: mauritian
bn: bruneian
mo: macanese
kz: kazakh
uz: uzbek
`

/** Names that are first of all something else: a garment, a person, a state of the union, our own country. */
const LEFT_OUT = new Set([
  'heard',
  'jersey',
  'georgia',
  'jordan',
  'chad',
  'china',
  'réunion',
  'mali',
  'niger',
  'cuba',
  'oman',
  'togo',
  'peru',
  'guinea',
  'guam',
  'turkey',
  'türkiye',
])
const AS_WRITTEN: Table = `
jo: Jordan
ge: Georgia
bd: 孟加拉
td: Chad
ml: Mali
ne: Niger
cu: Cuba
om: Oman
tg: Togo
pe: Peru
gn: Guinea
gu: Guam
`
/** Official Chinese names of one character's difference from an everyday word are safe; these are not. */
const CHINESE_LEFT_OUT = new Set(['中国', '中国香港', '中国澳门', '中国台湾'])

/** Every country and region under its Chinese and English names, and their adjectives. */
export function addPlaceNames(dictionary: Dictionary): void {
  for (const code of COUNTRIES) {
    if (code === 'cn') continue
    const { zh, en } = jurisdictionLabel(code)
    const english = en.replace(/’/g, "'").split(/ \(| & /)[0]!
    if (!CHINESE_LEFT_OUT.has(zh)) dictionary.add(zh, place(code, 'name'))
    if (!LEFT_OUT.has(english.toLowerCase())) dictionary.add(english.toLowerCase(), place(code, 'name'))
  }
  addTable(dictionary, EVERYDAY, 'name')
  addTable(dictionary, AS_WRITTEN, 'name')
  addTable(dictionary, ADJECTIVES, 'adjective')
}

export function addTable(
  dictionary: Dictionary,
  table: Table,
  form: 'name' | 'adjective' | 'institution' | 'city',
): void {
  for (const line of table.trim().split('\n')) {
    const [code, terms] = line.split(': ') as [string, string]
    dictionary.add(terms, place(code, form))
  }
}

const place = (code: string, form: 'name' | 'adjective' | 'institution' | 'city') =>
  ({ kind: 'place', code, tier: 'plain', form }) as const
