/** Courts, offices and laws that stand for a place by their name, with no right or procedure in them. */
export const INSTITUTIONS = `
us: 发起337|提起337|遭遇337|337调查|337案|337条款|337律师|337立案|337应诉|section 337|337-TA|被337|TTAB|PTAB|USPTO|美国专利商标局|USITC|ITC|美国国际贸易委员会|US International Trade Commission|international trade commission|CBP|美国海关与边境保护局|customs and border protection|美国法警|us marshals|federal circuit|CAFC|联邦巡回|联邦巡回上诉法院|DTSA|defend trade secrets act|lanham act|兰哈姆法|兰姆法|hatch-waxman|橙皮书|ANDA|FBI|美国联邦调查局|美国司法部|department of justice|Schedule A|schedule a case|GBC律所|GBC律师|EPS律所|EPS律师|Keith律所|Keith律师|HSP律所|TME律所|美国版权局|北伊利诺伊|伊州北区
gb: Nominet|UK border force|border force|UKIPO|UK IPO|英国知识产权局|intellectual property enterprise court|IPEC|high court of england|high court of justice|英国高等法院|HMRC
de: DENIC|DPMA|德国专利商标局|德国专利局|bundesgerichtshof|BGH|BPatG|bundespatentgericht|landgericht|oberlandesgericht|LG München|LG Düsseldorf|LG Mannheim|LG Hamburg|OLG
fr: AFNIC|INPI|法国工业产权局|tribunal judiciaire|cour d'appel de paris|saisie-contrefaçon|saisie-contrefacon
be: saisie-description
it: UIBM|guardia di finanza
es: OEPM
pt: 葡萄牙INPI
se: PRV|patent and market court|专利与市场法院
ch: IGE|IPI
nl: 海牙地区法院|海牙法院|kort geding
tr: TÜRKPATENT|TURKPATENT|turkish patent office|土耳其专利商标局
ru: ROSPATENT|rospatent|俄罗斯联邦知识产权局|俄罗斯联邦知识产权法院
jp: JPO|日本特许厅|特许厅|日本专利局|知财高裁|知的财产高等裁判所|东京地裁|大阪地裁
kr: KIPO|MOIP|韩国特许厅|韩国知识产权局|韩国特许法院|IPTAB|KTC|韩国贸易委员会|korea trade commission
in: 印度专利局|CGPDTM|DRI India
sg: IPOS|SIAC|新加坡国际仲裁中心|新加坡调解中心|SIMC|singapore international arbitration centre
hk: HKIAC|香港国际仲裁中心|香港知识产权署|HKIPD|hong kong international arbitration centre|香港秘书处
tw: 智财法院|TIPO|智慧局|智慧财产法院|智慧财产局|智慧财产及商业法院
my: MyIPO|MYIPO
id: DGIP|DJKI
ph: IPOPHL
vn: NOIP|IP Viet Nam|ip vietnam|越南知识产权局
th: 泰国知识产权厅
au: IP Australia|ip australia
nz: IPONZ
ca: CIPO|加拿大知识产权局
mx: IMPI
br: 巴西INPI
pe: INDECOPI
za: CIPC
sa: SAIP
il: ILPO
em: EUIPO|OHIM|欧盟知识产权局|欧盟智慧财产局|EUTM|RCD|REUD|欧共体外观|共同体外观|共同体商标|欧盟商标局|european union intellectual property office|eu general court|community design|community trade mark|community trademark
ep: EPO|欧洲专利局|欧专局|european patent office|欧洲专利公约|european patent convention
up: UPC|统一专利法院|欧洲统一专利法院|unified patent court|unitary patent|单一专利|统一专利|统一效力的欧洲专利|欧洲统一专利
bx: 比荷卢|BOIP|benelux|荷比卢
oa: OAPI|非洲知识产权组织|african intellectual property organization|african intellectual property organisation
ap: ARIPO|非洲地区知识产权组织|非洲区域知识产权组织|african regional intellectual property organization
ea: EAPO|eurasian office|eurasian design|eurasian patent organization|eurasian patent organisation|欧亚专利局|欧亚专利组织
em: CPVO|欧盟植物品种局|欧盟植物新品种局|Community Plant Variety Office
gc: GCC|GCC统一专利|GCC专利|GCC专利局|海湾专利|海合会专利局|海湾合作委员会专利局|海湾合作委员会|海合会|GCC patent office|GCC Patent Office
wo: WIPO|世界知识产权组织|world intellectual property organization|world intellectual property organisation
se: 斯德哥尔摩商会仲裁院
gb: LCIA|伦敦国际仲裁院
jp: JCAA|日本商事仲裁协会
kr: KCAB|大韩商事仲裁院|韩国商事仲裁院
my: AIAC|亚洲国际仲裁中心
ae: DIAC|迪拜国际仲裁中心
th: THAC|泰国仲裁中心
us: ICDR|美国仲裁协会
at: 维也纳国际仲裁中心
ru: 俄罗斯国际商事仲裁院
`

/** Offices, courts and authorities more, under the names and letters that their notices bear. */
export const AUTHORITIES = `
us: 美国贸易委员会|美国海关|联邦法警|美国商标局|美国专商局|copyright claims board|fed. cir.|eastern district of texas|northern district of illinois
gb: patents court|high court, london|companies house|trading standards|英国专利法院
de: handelskammer|bundeskartellamt|zollamt|hauptzollamt|DE-Marke|unterlassung|einstweilige|Gebrauchsmuster
fr: tribunal de commerce de paris|référé|douane française|法国海关|DGCCRF
es: 西班牙专利商标局|juzgado de lo mercantil
pt: tribunal da propriedade intelectual|葡萄牙工业产权局
at: handelsgericht wien|奥地利专利局|österreichisches patentamt
pl: UPRP|波兰专利局
ro: OSIM|罗马尼亚专利商标局
hu: SZTNH|HIPO|匈牙利知识产权局
fi: PRH|芬兰专利与注册局
no: Patentstyret|patentstyret|NIPO
dk: DKPTO|maritime and commercial high court|丹麦专利商标局
se: 瑞典知识产权局
gr: OBI|希腊工业产权局
cz: ÚPV|捷克工业产权局
bg: 保加利亚专利局
hr: DZIV
sk: 斯洛伐克工业产权局
ie: IPOI|爱尔兰知识产权局
ua: Ukrpatent|ukrpatent|UANIPIO
kz: Kazpatent|kazpatent|qazpatent|Qazpatent
by: 白俄罗斯国家知识产权中心
ge: Sakpatenti|sakpatenti
uz: 乌兹别克知识产权局
ke: KIPI|ACA Kenya|肯尼亚工业产权局
ng: NAFDAC
eg: EGYPO
ma: OMPIC
dz: INAPI Algérie
tn: INNORPI
cl: INAPI
co: colombian SIC|哥伦比亚工商监管局|工商监管局|superintendencia de industria y comercio
ec: SENADI
ar: 阿根廷INPI
uy: DNPI
py: DINAPI
bo: SENAPI
cr: registro nacional
pa: DIGERPI
do: ONAPI
gt: RPI Guatemala
ve: SAPI
mx: 墨西哥工业产权局
id: 印尼知识产权总局
th: DIP Thailand|泰国知识产权局|中央知识产权与国际贸易法院
vn: IP Vietnam
kh: 柬埔寨商业部
pk: IPO Pakistan
bd: DPDT
lk: NIPO Sri Lanka
in: IPAB|controller general of patents|delhi high court|bombay high court|印度商标局
jp: 日本海关|japan customs
kr: 韩国关税厅|特许审判院|专利审判院
ae: 阿联酋经济部|DIFC
qa: QFC
au: federal court of australia|澳大利亚知识产权局|ACCC
nz: 新西兰知识产权局
ca: federal court of canada|CBSA|加拿大边境服务局
mo: 澳门经科局|澳门经济及科技发展局|macao customs
kr: 大韩商事仲裁院|大韩商事仲裁
jp: 日本商事仲裁协会
hk: 香港海关|hong kong customs
sg: 新加坡知识产权局|singapore customs
il: 以色列专利局
tr: 土耳其海关
ru: FAS Russia|俄罗斯专利局|俄罗斯知识产权局
em: 欧盟普通法院|欧盟知产局|欧盟商标与外观局
bx: 比荷卢知识产权局|比荷卢商标局
ea: EAPO专利|eurasian patent office
lt: VPB
lv: LRPV
ee: 爱沙尼亚专利局
is: ISIPO
lu: 卢森堡知识产权局
ph: 菲律宾知识产权局
my: 马来西亚知识产权局
`

/** A platform's site for one country. */
export const SITES = `
us: 美区|amazon.com|亚马逊美国|美亚|amazon us|amazon usa|amazon.com|walmart|沃尔玛美国|walmart.com
de: kaufland.de|kaufland|amazon.de|ebay.de|otto.de|德亚|amazon DE|Amazon DE
gb: amazon.co.uk|ebay.co.uk|英亚|Amazon UK
fr: amazon.fr|法亚|cdiscount|Amazon FR
it: amazon.it|Amazon IT
es: amazon.es|Amazon ES
nl: amazon.nl|bol.com
se: amazon.se
pl: amazon.pl|allegro
be: amazon.com.be
jp: amazon.co.jp|日亚站|日亚店|Amazon JP|yahoo! japan|乐天日本|乐天市场|Rakuten Ichiba
ca: amazon.ca|Amazon CA
mx: amazon.com.mx|Amazon MX
br: amazon.com.br
au: amazon.com.au|Amazon AU
in: amazon.in|flipkart
ae: amazon.ae
sa: amazon.sa
sg: amazon.sg
tr: amazon.com.tr|trendyol|hepsiburada
kr: coupang|酷澎|gmarket
ru: wildberries|ozon|yandex market|avito
my: lazada.com.my|shopee.com.my
sg: shopee.sg|lazada.sg
vn: tiki.vn|sendo|shopee.vn
id: tokopedia|bukalapak|blibli
th: lazada.co.th|shopee.co.th
ro: emag
fr: fnac
cz: alza.cz
ng: jumia nigeria
za: takealot
kz: kaspi
br: magalu|americanas.com|mercado livre
hk: hktvmall
tw: momo购物|pchome|虾皮台湾
gr: skroutz
`
