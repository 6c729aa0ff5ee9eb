import type { Label } from './labels.ts'
import type { Procedure } from './procedures.ts'

/**
 * The day as of which the table stands: courts merge and platforms come. Moved with every change, because what is
 * indexed of a matter rests on it.
 */
export const FORUMS_AS_OF = '2026-11-28'

/**
 * What goes to each kind of forum: a name of one is read out of a text only about these. Listed are forums between
 * which a case of one place and procedure can go; where there is just one (an office, the trade commission), the place
 * and the procedure say it already.
 */
const KINDS = {
  court: ['litigation', 'preliminary_injunction', 'ownership'],
  domains: ['udrp', 'arbitration', 'mediation'],
  arbitration: ['arbitration', 'mediation', 'licensing'],
  platform: ['ecommerce_platform'],
} as const satisfies Record<string, readonly Procedure[]>

type ForumKind = keyof typeof KINDS

export type Forum = {
  code: string
  procedures: readonly Procedure[]
  name: Label
  /** How it is written besides its names. */
  forms: readonly string[]
}

/** Where the names were taken from. */
export const FORUM_SOURCES: Readonly<Record<ForumKind, string>> = {
  court:
    'uscourts.gov (district courts); justiz.de and the Länder’s ordinances under § 143 PatG; unifiedpatentcourt.org (divisions); judiciary.uk; courts.go.jp; Indian Commercial Courts Act, High Courts with original jurisdiction; the courts’ own sites elsewhere',
  domains: 'icann.org, approved dispute resolution providers',
  arbitration: 'the institutions’ own rules of arbitration and mediation',
  platform: 'the platforms’ own pages for reports of infringement',
}

/** A line each: code, Chinese name, English name, other ways to write it. */
const TABLES: Readonly<Record<ForumKind, string>> = {
  court: `
us-edtex | 美国得克萨斯东区联邦地区法院 | U.S. District Court, Eastern District of Texas | E.D. Tex ; E.D. Texas ; EDTX ; eastern district of texas ; 得州东区 ; 德州东区 ; 得克萨斯东区 ; 得克萨斯州东区 ; 德克萨斯东区 ; 德克萨斯州东区
us-wdtex | 美国得克萨斯西区联邦地区法院 | U.S. District Court, Western District of Texas | W.D. Tex ; W.D. Texas ; WDTX ; western district of texas ; 得州西区 ; 德州西区 ; 得克萨斯西区 ; 得克萨斯州西区 ; 德克萨斯西区 ; 德克萨斯州西区
us-ddel | 美国特拉华联邦地区法院 | U.S. District Court, District of Delaware | D. Del ; D. Delaware ; district of delaware ; delaware district court ; 特拉华联邦地区法院 ; 特拉华地区法院 ; 特拉华州联邦地区法院 ; 特拉华州地区法院 ; 特拉华联邦法院 ; 特拉华州联邦法院
us-ndill | 美国伊利诺伊北区联邦地区法院 | U.S. District Court, Northern District of Illinois | N.D. Ill ; N.D. Illinois ; NDIL ; northern district of illinois ; 伊利诺伊北区 ; 伊利诺伊州北区 ; 伊州北区 ; 北伊利诺伊
us-ndcal | 美国加利福尼亚北区联邦地区法院 | U.S. District Court, Northern District of California | N.D. Cal ; N.D. California ; NDCA ; northern district of california ; 加州北区 ; 加利福尼亚北区 ; 加利福尼亚州北区
us-cdcal | 美国加利福尼亚中区联邦地区法院 | U.S. District Court, Central District of California | C.D. Cal ; C.D. California ; CDCA ; central district of california ; 加州中区 ; 加利福尼亚中区 ; 加利福尼亚州中区
us-sdcal | 美国加利福尼亚南区联邦地区法院 | U.S. District Court, Southern District of California | S.D. Cal ; S.D. California ; SDCA ; southern district of california ; 加州南区 ; 加利福尼亚南区 ; 加利福尼亚州南区
us-sdny | 美国纽约南区联邦地区法院 | U.S. District Court, Southern District of New York | S.D.N.Y ; SDNY ; S.D. New York ; southern district of new york ; 纽约南区 ; 纽约州南区
us-edny | 美国纽约东区联邦地区法院 | U.S. District Court, Eastern District of New York | E.D.N.Y ; EDNY ; E.D. New York ; eastern district of new york ; 纽约东区 ; 纽约州东区
us-dnj | 美国新泽西联邦地区法院 | U.S. District Court, District of New Jersey | D.N.J ; D. New Jersey ; district of new jersey ; 新泽西联邦地区法院 ; 新泽西地区法院 ; 新泽西州联邦地区法院 ; 新泽西州地区法院 ; 新泽西联邦法院
us-sdfla | 美国佛罗里达南区联邦地区法院 | U.S. District Court, Southern District of Florida | S.D. Fla ; S.D. Florida ; SDFL ; southern district of florida ; 佛罗里达南区 ; 佛罗里达州南区 ; 佛州南区
us-mdfla | 美国佛罗里达中区联邦地区法院 | U.S. District Court, Middle District of Florida | M.D. Fla ; M.D. Florida ; MDFL ; middle district of florida ; 佛罗里达中区 ; 佛罗里达州中区 ; 佛州中区
us-wdwash | 美国华盛顿西区联邦地区法院 | U.S. District Court, Western District of Washington | W.D. Wash ; W.D. Washington ; WDWA ; western district of washington ; 华盛顿西区 ; 华盛顿州西区
us-edva | 美国弗吉尼亚东区联邦地区法院 | U.S. District Court, Eastern District of Virginia | E.D. Va ; E.D. Virginia ; EDVA ; eastern district of virginia ; 弗吉尼亚东区 ; 弗吉尼亚州东区
us-ndga | 美国佐治亚北区联邦地区法院 | U.S. District Court, Northern District of Georgia | N.D. Ga ; N.D. Georgia ; NDGA ; northern district of georgia ; 佐治亚北区 ; 佐治亚州北区
us-dmass | 美国马萨诸塞联邦地区法院 | U.S. District Court, District of Massachusetts | D. Mass ; D. Massachusetts ; district of massachusetts ; 马萨诸塞联邦地区法院 ; 马萨诸塞地区法院 ; 马萨诸塞州联邦地区法院 ; 麻省联邦法院 ; 麻省联邦地区法院
us-wdpa | 美国宾夕法尼亚西区联邦地区法院 | U.S. District Court, Western District of Pennsylvania | W.D. Pa ; W.D. Pennsylvania ; WDPA ; western district of pennsylvania ; 宾夕法尼亚西区 ; 宾夕法尼亚州西区 ; 宾州西区
de-duesseldorf | 德国杜塞尔多夫地区法院 | Düsseldorf Regional Court | LG Düsseldorf ; LG Duesseldorf ; LG Dusseldorf ; landgericht düsseldorf ; landgericht duesseldorf ; landgericht dusseldorf ; dusseldorf regional court ; duesseldorf regional court ; regional court of düsseldorf ; regional court of dusseldorf ; regional court düsseldorf ; regional court dusseldorf ; district court of düsseldorf ; 杜塞尔多夫地区法院 ; 杜塞尔多夫地方法院 ; 杜塞尔多夫州法院 ; 杜塞尔多夫法院 ; 杜塞地区法院
de-muenchen | 德国慕尼黑第一地区法院 | Munich I Regional Court | LG München ; LG München I ; LG Muenchen ; LG Munich ; landgericht münchen ; landgericht münchen I ; landgericht muenchen ; landgericht munich ; munich regional court ; munich district court ; regional court of munich ; regional court munich ; 慕尼黑地区法院 ; 慕尼黑地方法院 ; 慕尼黑第一地区法院 ; 慕尼黑第一地方法院 ; 慕尼黑州法院 ; 慕尼黑一区法院
de-mannheim | 德国曼海姆地区法院 | Mannheim Regional Court | LG Mannheim ; landgericht mannheim ; regional court of mannheim ; regional court mannheim ; mannheim district court ; 曼海姆地区法院 ; 曼海姆地方法院 ; 曼海姆州法院 ; 曼海姆法院
de-hamburg | 德国汉堡地区法院 | Hamburg Regional Court | LG Hamburg ; landgericht hamburg ; regional court of hamburg ; regional court hamburg ; hamburg district court ; 汉堡地区法院 ; 汉堡地方法院 ; 汉堡州法院 ; 汉堡法院
de-frankfurt | 德国法兰克福地区法院 | Frankfurt Regional Court | LG Frankfurt ; LG Frankfurt am Main ; landgericht frankfurt ; landgericht frankfurt am main ; regional court of frankfurt ; regional court frankfurt ; frankfurt district court ; 法兰克福地区法院 ; 法兰克福地方法院 ; 法兰克福州法院 ; 法兰克福法院
de-koeln | 德国科隆地区法院 | Cologne Regional Court | LG Köln ; LG Koeln ; landgericht köln ; landgericht koeln ; regional court of cologne ; regional court cologne ; 科隆地区法院 ; 科隆地方法院 ; 科隆州法院 ; 科隆法院
de-berlin | 德国柏林地区法院 | Berlin Regional Court | LG Berlin ; landgericht berlin ; regional court of berlin ; regional court berlin ; 柏林地区法院 ; 柏林地方法院 ; 柏林州法院
de-nuernberg | 德国纽伦堡-菲尔特地区法院 | Nuremberg-Fürth Regional Court | LG Nürnberg ; LG Nürnberg-Fürth ; landgericht nürnberg ; landgericht nürnberg-fürth ; regional court of nuremberg ; 纽伦堡地区法院 ; 纽伦堡地方法院 ; 纽伦堡法院
de-stuttgart | 德国斯图加特地区法院 | Stuttgart Regional Court | LG Stuttgart ; landgericht stuttgart ; regional court of stuttgart ; regional court stuttgart ; 斯图加特地区法院 ; 斯图加特地方法院 ; 斯图加特法院
de-braunschweig | 德国不伦瑞克地区法院 | Braunschweig Regional Court | LG Braunschweig ; landgericht braunschweig ; regional court of braunschweig ; 不伦瑞克地区法院 ; 不伦瑞克地方法院
de-leipzig | 德国莱比锡地区法院 | Leipzig Regional Court | LG Leipzig ; landgericht leipzig ; regional court of leipzig ; 莱比锡地区法院 ; 莱比锡地方法院
up-duesseldorf | 统一专利法院杜塞尔多夫地方分院 | UPC local division Düsseldorf | UPC Düsseldorf ; UPC Dusseldorf ; UPC Duesseldorf ; UPC local division Dusseldorf ; UPC LD Düsseldorf ; UPC Düsseldorf local division ; UPC Dusseldorf local division ; düsseldorf local division ; dusseldorf local division ; local division düsseldorf ; local division dusseldorf ; 统一专利法院杜塞尔多夫 ; UPC杜塞尔多夫 ; 杜塞尔多夫地方分院 ; 杜塞尔多夫地方分庭 ; 杜塞尔多夫分院 ; 杜塞尔多夫分庭
up-munich | 统一专利法院慕尼黑地方分院 | UPC local division Munich | UPC Munich ; UPC München ; UPC LD Munich ; UPC Munich local division ; munich local division ; local division munich ; 统一专利法院慕尼黑 ; UPC慕尼黑 ; 慕尼黑地方分院 ; 慕尼黑地方分庭 ; 慕尼黑分院 ; 慕尼黑分庭
up-munich-central | 统一专利法院中央法庭慕尼黑分部 | UPC central division, Munich section | UPC central division Munich ; munich central division ; central division munich ; munich section of the central division ; 中央法庭慕尼黑分部 ; 慕尼黑中央分院 ; 慕尼黑中央分庭
up-mannheim | 统一专利法院曼海姆地方分院 | UPC local division Mannheim | UPC Mannheim ; UPC LD Mannheim ; UPC Mannheim local division ; mannheim local division ; local division mannheim ; 统一专利法院曼海姆 ; UPC曼海姆 ; 曼海姆地方分院 ; 曼海姆地方分庭 ; 曼海姆分院 ; 曼海姆分庭
up-hamburg | 统一专利法院汉堡地方分院 | UPC local division Hamburg | UPC Hamburg ; UPC LD Hamburg ; UPC Hamburg local division ; hamburg local division ; local division hamburg ; 统一专利法院汉堡 ; UPC汉堡 ; 汉堡地方分院 ; 汉堡地方分庭 ; 汉堡分院 ; 汉堡分庭
up-paris | 统一专利法院巴黎地方分院 | UPC local division Paris | UPC Paris ; UPC LD Paris ; UPC Paris local division ; paris local division ; local division paris ; 统一专利法院巴黎 ; UPC巴黎 ; 巴黎地方分院 ; 巴黎地方分庭 ; 巴黎分院 ; 巴黎分庭
up-paris-central | 统一专利法院中央法庭巴黎总部 | UPC central division, Paris seat | UPC central division Paris ; paris central division ; central division paris ; paris seat of the central division ; 中央法庭巴黎 ; 巴黎中央分院 ; 巴黎中央分庭
up-milan | 统一专利法院米兰地方分院 | UPC local division Milan | UPC Milan ; UPC Milano ; UPC LD Milan ; UPC Milan local division ; milan local division ; local division milan ; 统一专利法院米兰 ; UPC米兰 ; 米兰地方分院 ; 米兰地方分庭 ; 米兰分院 ; 米兰分庭
up-milan-central | 统一专利法院中央法庭米兰分部 | UPC central division, Milan section | UPC central division Milan ; milan central division ; central division milan ; milan section of the central division ; 中央法庭米兰 ; 米兰中央分院 ; 米兰中央分庭
up-the-hague | 统一专利法院海牙地方分院 | UPC local division The Hague | UPC The Hague ; UPC Den Haag ; UPC LD The Hague ; UPC The Hague local division ; the hague local division ; local division the hague ; 统一专利法院海牙 ; UPC海牙 ; 海牙地方分院 ; 海牙地方分庭 ; 海牙分院 ; 海牙分庭
up-brussels | 统一专利法院布鲁塞尔地方分院 | UPC local division Brussels | UPC Brussels ; UPC LD Brussels ; brussels local division ; local division brussels ; UPC布鲁塞尔 ; 布鲁塞尔地方分院 ; 布鲁塞尔地方分庭 ; 布鲁塞尔分院
up-vienna | 统一专利法院维也纳地方分院 | UPC local division Vienna | UPC Vienna ; UPC LD Vienna ; vienna local division ; local division vienna ; UPC维也纳 ; 维也纳地方分院 ; 维也纳地方分庭 ; 维也纳分院
up-copenhagen | 统一专利法院哥本哈根地方分院 | UPC local division Copenhagen | UPC Copenhagen ; UPC LD Copenhagen ; copenhagen local division ; local division copenhagen ; UPC哥本哈根 ; 哥本哈根地方分院 ; 哥本哈根地方分庭 ; 哥本哈根分院
up-helsinki | 统一专利法院赫尔辛基地方分院 | UPC local division Helsinki | UPC Helsinki ; UPC LD Helsinki ; helsinki local division ; local division helsinki ; UPC赫尔辛基 ; 赫尔辛基地方分院 ; 赫尔辛基地方分庭 ; 赫尔辛基分院
up-lisbon | 统一专利法院里斯本地方分院 | UPC local division Lisbon | UPC Lisbon ; UPC LD Lisbon ; lisbon local division ; local division lisbon ; UPC里斯本 ; 里斯本地方分院 ; 里斯本地方分庭 ; 里斯本分院
up-ljubljana | 统一专利法院卢布尔雅那地方分院 | UPC local division Ljubljana | UPC Ljubljana ; UPC LD Ljubljana ; ljubljana local division ; local division ljubljana ; UPC卢布尔雅那 ; 卢布尔雅那地方分院 ; 卢布尔雅那分院
up-nordic-baltic | 统一专利法院北欧-波罗的海区域分院 | UPC Nordic-Baltic regional division | nordic-baltic regional division ; nordic baltic regional division ; UPC Nordic-Baltic ; UPC Stockholm ; 北欧-波罗的海区域分院 ; 北欧波罗的海区域分院 ; 北欧-波罗的海分院 ; 斯德哥尔摩分院
gb-patents-court | 英国高等法院专利法庭 | High Court of England and Wales, Patents Court | patents court ; high court, patents court ; 英国专利法院 ; 英国专利法庭 ; 英国高等法院专利庭
gb-ipec | 英国知识产权企业法院 | Intellectual Property Enterprise Court | IPEC ; 知识产权企业法院
gb-scotland | 苏格兰最高民事法院 | Court of Session, Scotland | court of session ; 苏格兰最高民事法院 ; 苏格兰民事法院
it-milano | 意大利米兰法院 | Court of Milan | tribunale di milano ; milan court ; 米兰法院 ; 米兰法庭
it-torino | 意大利都灵法院 | Court of Turin | tribunale di torino ; turin court ; 都灵法院 ; 都灵法庭
it-roma | 意大利罗马法院 | Court of Rome | tribunale di roma ; rome court ; 罗马法院 ; 罗马法庭
it-venezia | 意大利威尼斯法院 | Court of Venice | tribunale di venezia ; venice court ; 威尼斯法院
it-bologna | 意大利博洛尼亚法院 | Court of Bologna | tribunale di bologna ; bologna court ; 博洛尼亚法院
es-barcelona | 西班牙巴塞罗那商事法院 | Commercial Courts of Barcelona | juzgado mercantil de barcelona ; juzgado de lo mercantil de barcelona ; barcelona commercial court ; commercial court of barcelona ; commercial court barcelona ; 巴塞罗那商事法院 ; 巴塞罗那法院
es-madrid | 西班牙马德里商事法院 | Commercial Courts of Madrid | juzgado mercantil de madrid ; juzgado de lo mercantil de madrid ; madrid commercial court ; commercial court of madrid ; commercial court madrid ; 马德里商事法院 ; 马德里法院
es-alicante | 西班牙阿利坎特商事法院（欧盟商标法院） | Commercial Courts of Alicante (EU trade mark court) | juzgado mercantil de alicante ; juzgado de lo mercantil de alicante ; alicante commercial court ; commercial court of alicante ; 阿利坎特商事法院 ; 阿利坎特法院
jp-tokyo | 日本东京地方法院 | Tokyo District Court | 東京地方裁判所 ; 東京地裁 ; tokyo district court ; 东京地方法院 ; 东京地方裁判所 ; 东京地裁 ; 东京地区法院
jp-osaka | 日本大阪地方法院 | Osaka District Court | 大阪地方裁判所 ; 大阪地裁 ; osaka district court ; 大阪地方法院 ; 大阪地方裁判所 ; 大阪地区法院
in-delhi | 印度德里高等法院 | High Court of Delhi | delhi high court ; high court of delhi ; 德里高等法院 ; 德里高院 ; 新德里高等法院
in-bombay | 印度孟买高等法院 | High Court of Bombay | bombay high court ; high court of bombay ; mumbai high court ; 孟买高等法院 ; 孟买高院
in-madras | 印度马德拉斯高等法院 | High Court of Madras | madras high court ; high court of madras ; chennai high court ; 马德拉斯高等法院 ; 金奈高等法院 ; 马德拉斯高院
in-calcutta | 印度加尔各答高等法院 | High Court of Calcutta | calcutta high court ; high court of calcutta ; kolkata high court ; 加尔各答高等法院 ; 加尔各答高院
br-sao-paulo | 巴西圣保罗州法院 | Courts of the State of São Paulo | TJSP ; são paulo state court ; sao paulo state court ; 圣保罗州法院 ; 圣保罗法院
br-rio | 巴西里约热内卢法院 | Courts in Rio de Janeiro | TJRJ ; TRF2 ; justiça federal do rio de janeiro ; rio de janeiro federal court ; rio de janeiro state court ; 里约热内卢联邦法院 ; 里约热内卢法院 ; 里约联邦法院
ru-ip-court | 俄罗斯知识产权法院 | Intellectual Property Court, Russia | суд по интеллектуальным правам ; russian intellectual property court ; intellectual property court of russia ; 俄罗斯知识产权法院
ru-moscow | 俄罗斯莫斯科仲裁法院 | Arbitrazh Court of Moscow | арбитражный суд города москвы ; arbitrazh court of moscow ; moscow arbitrazh court ; moscow commercial court ; 莫斯科仲裁法院 ; 莫斯科商事法院
`,
  domains: `
wipo | 世界知识产权组织仲裁与调解中心 | WIPO Arbitration and Mediation Center | WIPO ; 世界知识产权组织 ; WIPO仲裁与调解中心 ; WIPO仲裁中心
forum | 美国国家仲裁论坛（FORUM） | FORUM (National Arbitration Forum) | FORUM ; The Forum ; ADR Forum ; national arbitration forum ; NAF ; 国家仲裁论坛 ; 美国仲裁论坛
cac | 捷克仲裁法院 | Czech Arbitration Court | CAC ; czech arbitration court ; prague arbitration court ; 捷克仲裁法院
adndrc | 亚洲域名争议解决中心 | Asian Domain Name Dispute Resolution Centre | ADNDRC ; asian domain name dispute resolution center ; 亚洲域名争议解决中心
ciidrc | 加拿大国际互联网争议解决中心 | Canadian International Internet Dispute Resolution Centre | CIIDRC ; 加拿大国际互联网争议解决中心
`,
  arbitration: `
hkiac | 香港国际仲裁中心 | Hong Kong International Arbitration Centre | HKIAC ; hong kong international arbitration center ; 香港国际仲裁中心
siac | 新加坡国际仲裁中心 | Singapore International Arbitration Centre | SIAC ; singapore international arbitration center ; 新加坡国际仲裁中心
simc | 新加坡国际调解中心 | Singapore International Mediation Centre | SIMC ; singapore international mediation center ; 新加坡国际调解中心
smc | 新加坡调解中心 | Singapore Mediation Centre | singapore mediation center ; 新加坡调解中心
icc | 国际商会国际仲裁院 | ICC International Court of Arbitration | ICC ; ICC arbitration ; international chamber of commerce ; 国际商会仲裁院 ; 国际商会国际仲裁院 ; ICC仲裁院
lcia | 伦敦国际仲裁院 | London Court of International Arbitration | LCIA ; 伦敦国际仲裁院
scc | 斯德哥尔摩商会仲裁院 | SCC Arbitration Institute, Stockholm | stockholm chamber of commerce ; SCC arbitration institute ; 斯德哥尔摩商会仲裁院 ; 斯德哥尔摩仲裁院
cietac | 中国国际经济贸易仲裁委员会 | China International Economic and Trade Arbitration Commission | CIETAC ; 贸仲 ; 中国贸仲 ; 中国国际经济贸易仲裁委员会
shiac | 上海国际经济贸易仲裁委员会（上海国际仲裁中心） | Shanghai International Arbitration Center | SHIAC ; shanghai international arbitration center ; shanghai international arbitration centre ; 上海国际仲裁中心 ; 上海国际经济贸易仲裁委员会 ; 上国仲
`,
  platform: `
amazon | 亚马逊 | Amazon | amazon ; amazon.com ; amazon.de ; amazon.co.uk ; amazon.fr ; amazon.it ; amazon.es ; amazon.co.jp ; 亚马逊 ; 德亚 ; 英亚 ; 美亚 ; 日亚
ebay | eBay | eBay | ebay ; ebay.com ; ebay.de ; ebay.co.uk ; 易贝
aliexpress | 速卖通 | AliExpress | aliexpress ; 全球速卖通 ; 速卖通
alibaba | 阿里巴巴国际站 | Alibaba.com | alibaba.com ; 阿里巴巴国际站 ; 阿里国际站
temu | Temu | Temu | temu ; 拼多多跨境
shein | 希音 | SHEIN | shein ; 希音
tiktok-shop | TikTok Shop | TikTok Shop | tiktok shop ; tiktok小店 ; tiktok店铺
walmart | 沃尔玛平台 | Walmart Marketplace | walmart ; walmart.com ; walmart marketplace ; 沃尔玛
etsy | Etsy | Etsy | etsy
shopee | 虾皮 | Shopee | shopee ; 虾皮
lazada | 来赞达 | Lazada | lazada ; 来赞达
mercado-libre | 美客多 | Mercado Libre | mercado libre ; mercadolibre ; mercado livre ; 美客多
wildberries | Wildberries | Wildberries | wildberries ; 野莓
ozon | Ozon | Ozon | ozon
rakuten | 乐天市场 | Rakuten Ichiba | rakuten ; rakuten ichiba ; 乐天市场 ; 日本乐天
coupang | 酷澎 | Coupang | coupang ; 酷澎
allegro | Allegro | Allegro | allegro
kaufland | Kaufland | Kaufland | kaufland ; kaufland.de
`,
}

function forumsOf(kind: ForumKind): Forum[] {
  const lines = TABLES[kind].trim().split('\n')
  return lines.map((line) => {
    const [code, zh, en, forms] = line.split(' | ') as [string, string, string, string]
    return { code, procedures: KINDS[kind], name: { zh, en }, forms: forms.split(' ; ') }
  })
}

/** The forums that matching tells apart. */
export const FORUMS: readonly Forum[] = (Object.keys(TABLES) as ForumKind[]).flatMap(forumsOf)

/** What the forums are called in a language, in the order of the table. */
export const forumNames = (language: keyof Label): string[] => FORUMS.map(({ name }) => name[language])

const byCode = new Map(FORUMS.map((forum) => [forum.code, forum]))

/** @throws RangeError for a code that no forum has */
export function forumNamed(code: string): Forum {
  const forum = byCode.get(code)
  if (!forum) throw new RangeError(`no forum has the code "${code}"`)
  return forum
}
