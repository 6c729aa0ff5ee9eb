import { type Hit, isPlace } from './dictionary.ts'
import { type Folded, wordsAt } from './folded.ts'
import { hanLead } from './han-lead.ts'

/**
 * Something that may be somebody's name.
 * @property kind `formed`: with the form of a company, which says that it is one; `known`: of a list; `person`: a
 *   Chinese name after what somebody is; `bare`: words with capitals, which may be a brand, a place or the beginning of a
 *   sentence
 */
export type PartyName = {
  kind: 'formed' | 'known' | 'person' | 'bare'
  name: string
  start: number
  end: number
}

/** Forms of companies, as they follow a name in Latin letters. */
const FORMS = [
  'Inc|Incorporated|Corp|Corporation|Co|Company|Companies|Ltd|Limited|LLC|L\\.L\\.C|LLP|LP|PLC|plc|Pty|Pte|Pvt|Private|\\(Pty\\)|\\(Pvt\\)',
  'GmbH|mbH|AG|SE|KG|KGaA|OHG|Stiftung|SAS|SARL|SA|S\\.A\\.S|S\\.A\\.B|S\\.A\\.C|S\\.A|SpA|S\\.p\\.A|SRL|S\\.r\\.l|S\\.R\\.L|Srl|S\\. de R\\.L|S\\.A\\.C|BV|B\\.V|NV|N\\.V|S\\.L\\.U|S\\.L|SL|Lda|Ltda',
  'AB|A/S|AS|ASA|ApS|Oyj|Oy|K\\.K|KK|[Ss]p\\. ?z ?o\\. ?o|s\\.r\\.o|a\\.s|A\\.Ş|A\\.S|d\\.o\\.o|Kft|Zrt|JSC|OOO|Sdn\\.? Bhd|Bhd|Tbk|de C\\.V|C\\.V|Şti',
  'W\\.L\\.L|WLL|FZE|FZCO|FZ-LLC|DMCC|hf|OÜ|A\\.E|Ltée|XXK|ХХК|МЧЖ|S\\.A\\.A|& Frères|& Co',
  'SAC|EIRL|E\\.I\\.R\\.L|UG|Est|S\\.à r\\.l|SA de CV|S\\.A\\. de C\\.V|Cía|d\\.d|a\\.d|EAD|OOD|EOOD|UAB|SIA|EURL|SNC|ehf|Sh\\.p\\.k|MMC',
  'Holdings?|Group|& Fils|& Sons|& Cie',
].join('|')

/** Not just any letter: Chinese text leaves no space around a name in another script. */
const LETTER = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}'
const WORD = `(?:(?:\\p{Lu}\\.){1,3}(?= \\p{Lu})|(?=[${LETTER}])(?:\\p{Lu}|\\d\\p{Lu}|\\p{Ll}\\p{Lu}(?=\\p{Ll}))(?:(?:[${LETTER}&.+/]|-(?!\\p{Lu}|\\d\\p{Lu}|\\p{Ll}\\p{Lu})|['’](?!s(?![${LETTER}]))){0,40}[${LETTER}&+])?)`
const JOINED =
  '(?:(?<=Bank|Board|Council|Federation|University|Institute|House|College|School) of|(?: (?:de|del|della|di|do|da|dos|la|le|los|las|van|von|der|den|du|des|et|en|und|and|y|e|&|\\+|für|for|the))*)'
/** Words with capitals, one after the other. */
const WORDS = `${WORD}(?:${JOINED}[ -](?:\\p{Lu}\\.(?= ?\\p{Lu}|[ ,])|${WORD})){0,6}`
/** After a form no letter may follow, else "As" would be one of "Assets". */
const FORMED = `${WORDS}(?: \\d{1,4})?(?: \\(\\p{Lu}[\\p{L} .]{1,24}\\))?(?:,? (?:& )?(?:${FORMS})(?![${LETTER}])\\.?){1,4}`
/** Forms that stand before the name. */
const FORM_FIRST =
  '(?:PT|CV|Cong ty|Etablissements|SARL|Sarl|ZAO|PAO|OsOO|TOV|TOO|OOO|OAO|AO|ООО|ОАО|АО|ТОВ|ТОО|Ets\\.?|Établissements|Công ty(?: TNHH| Cổ phần| CP)?)'
const LATIN_FORMED = new RegExp(`(?<![${LETTER}])(?:${FORM_FIRST} [«"]?${WORDS}[»"]?|${FORMED})`, 'gu')
const LATIN = new RegExp(`(?<![${LETTER}])${WORDS}(?![${LETTER}])`, 'gu')

/** Whoever has joined with others is called so in small letters: `the Prosecco consortium`. */
const ALLIED = new RegExp(
  `(?<![${LETTER}])${WORDS} (?:consortium|syndicate|federation|guild|cooperative|co-operative|growers' association)(?![a-z])`,
  'gu',
)

const HAN = '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3'
const HAN_FORMED = new RegExp(
  `[A-Z][A-Za-z]+(?:科技|技术|电子|电器|实业|控股)?(?:集团)?(?:株式会社|股份有限公司|有限公司|集团)|(?:\\(주\\)|주식회사) ?[\\p{Script=Hangul}A-Za-z]{2,20}|(?<![A-Za-z])(?:株式|有限|合同)会社[${HAN}]{2,10}?(?=[^${HAN}]|指|发|起|来|主|要|投|在|向|于|提|告|所|$)|[${HAN}()]{2,24}?(?:有限责任公司|股份有限公司|股份公司|有限公司|(?<![是为的被与和:商]|日本|韩国)株式会社|集团公司|集团(?!(?:控股)?(?:股份|有限)))`,
  'gu',
)
const SIDE =
  '对方|对家|对手|权利人|品牌方|原告|申请人|投诉人|投诉方|异议人|请求人|申诉人|发函人|许可方|抢注人|抢注者|注册人'
/** Which side somebody is on, before a name that may hold what else stands before names: `对造三和精机`. */
const SIDE_FIRST = new RegExp(`^(?:对造|${SIDE})(?:公司)?(?:是|为|系|叫|:)?(?=[${HAN}]{4})`)
/** Han names without a form: called so, said to be the other side, or doing something to us. */
const HAN_CALLED = new RegExp(
  [
    `(?:名叫|名为|叫做|叫|(?:${SIDE})(?:公司)?(?:是|为|系|:)(?:[${HAN}]{2,4}的|自然人|个人|一个人|日本人|插画家|设计师|摄影师|作者|艺术家|[${HAN}]{1,5}叫)?)\\s*["「『]?([${HAN}]{2,8}?)["」』]?(?=$|[,。;!?()]|\\s|公司|起诉|告我|投诉|要求|在|的)`,
    `(?:公司|厂|集团|学校|商店|商户)[(「『]([${HAN}]{3,10})[)」』]`,
    `(?:插画师|插画家|摄影师|设计师|作者|画家|艺术家|作曲家|漫画家|教授|发明人|商人|博主|网红|设计公司|外包公司|工作室)([${HAN}]{2,8}?)(?=在[^,。;]{1,16}(?:起诉|告|投诉)|(?:起诉|投诉|指控|举报)|把我|将我)`,
    `(?:校名|公司名|店名|姓名|名字):\\s?([${HAN}]{3,12}?)(?=$|[,。;])`,
    `(?:权利人|品牌方|投诉方|投诉人|异议人|申请人|原告|请求人)([${HAN}]{2,4}?)(?=$|[,。;!?]|主张|指控|指称|声?称|起诉|要求|认为|就我|向我)`,
    `(?:合作方|厂商|对造|发函方|供应商|竞争者)([${HAN}]{3,8}?)(?=(?:公司|集团)?(?:主张|指称|称|致函|起诉|要求|投诉))`,
    `(?:侵犯|侵害|侵权|假冒|仿冒)(?:了)?([${HAN}]{2,10}?)的?(?=商标|专利|版权|著作权|外观)`,
    `[与跟和同]([${HAN}]{2,8}?)(?=(?:公司)?(?:联合|共同|合作|合资|谈(?:判|许可)|打官司|的(?:纠纷|官司|诉讼|许可|合同)))`,
    `(?:被|遭)(?:[日美德法英韩台港]商)?([${HAN}]{2,8}?)(?=(?:公司)?(?:[于在][^,。;]{1,16})?(?:提[起出]?|起诉|投诉|告了?|警告|举报|指控|指称|原样|抄|仿|申请|请求)[^前])`,
    `(?<![^,。;!?\\s的])([${HAN}]{2,6}?)(?=(?:公司|集团)?(?:(?:在|于|向)[^,。;]{1,18}?)?(?:突然|又|还|居然|竟然|也|却|现在|再次)?(?:起诉|告|投诉|警告|举报|指控?|说|称|要求?|发函给|给|[对就](?=(?:我|本)[^,。;]{0,16}(?:提|发函|申请|主张|起诉|立案)))(?:了)?(?:我|本))`,
  ].join('|'),
  'g',
)
/** Han names that end with a trade, as companies without their form are called. */
const HAN_BUSINESS = new RegExp(
  `[${HAN}]{2,12}(?:科技|控股|电子|电器|家居|化工|服饰|贸易|制药|餐饮|制作所|半导体|微电|实业|光电|产业|重工|精机|电机|机械|商事|物产|乳业|酒业|种业|药业|仪器|电气)(?![${HAN}](?<![把在的说告诉对称不就向起抢侵仿冒盗抄拿要给发投指主一拒拖欠未没停]))`,
  'g',
)
/** A trade with at least two characters of a name before it. */
const SHORTEST_BUSINESS = 4
/** Characters of the trade itself, which look like goods: 电器. */
const TRADE = 2
/** A Chinese name after what somebody is or was; the commonest family names, Vietnamese ones too. */
const PERSON = new RegExp(
  `(?:员工|职员|职工|同事|总监|经理|主管|高管|工程师|技术员|股东|合伙人|设计师|摄影师|作者|画家|教授|业务员|老乡|商人|个人|自然人|店主|学生)([王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤阮裴][${HAN}]{1,2})(?=[,。;、()]|\\s|注掉|离职|跳槽|入职|把|以|带|在|向|就|对|擅自|将|私自|用|去|盗|偷|窃|抢|注册|拿|做|搞|弄|$)`,
  'g',
)
/** What people are called instead of a name. */
const GENERIC =
  /通知|名单|担保|现在|如今|目前|后来|结果|最近|近期|此前|[昨今前]天|[上本下]周|[去今]年|和解|编码|解码|通信|充电|无线|灯具|家具|玩具|分别|但是|可是|而且|所以|因为|法警|协议|条款|下周|[前后]$|^[一两二三四五六七八九十几\d]+[项件个份种条]|自然人|个人|同业|^大学$|同时|好像|据说|听说|之一|一所|员工|[日美德法英韩台外港]商|同行|对手|客户|公司|企业|厂|被告|原告|申请|申诉|投诉|经销|代理|竞争|当地|本地|[一两几三四五多\d]家|一个|有人|国内|国外|老外|老板|自己|平台|网站|法院|海关|传票|品牌|权利|专利|商标|侵权|许可|恶意|非法|大量|突然|多次|再次|提前|依法|全部|请求|出版社|酒庄|农场|做|卖|价|万|元|欧|客服|朋友|很多|注册|在先|外观|发明|实用|欧盟|知名|他人|别人|第三|同一|竞品|反过来|里面|上面|对面|[那这]边|软件|造谣|雇主|邮件|文件|[信函]|^人|[还传]|[我他她它其谁这那的了不没说也又都被就要想已曾]|[员师长手官局会人方者商家处院店器仪灯泵阀膜椅]$|(?:装置|系统|技术|产品|方法|材料|电池)$/

/** Names in scripts that neither Chinese nor English texts are written in. */
const OTHER_SCRIPT =
  /(?:[\p{Script=Arabic}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Hangul}][\p{M}]*[ .]?){3,60}/gu

/** Everything in a text that may name a party, the surest first where they overlap. */
export function partyNames(folded: Folded, hits: readonly Hit[]): PartyName[] {
  const { text } = folded
  const found: PartyName[] = []
  const add = (kind: PartyName['kind'], start: number, end: number) => {
    if (found.some((one) => one.start < end && start < one.end)) return
    const name = wordsAt(folded, start, end)
    if (name.length >= 2) found.push({ kind, name, start, end })
  }
  for (const match of text.matchAll(LATIN_FORMED)) {
    const start = match.index + leadOf(match[0])
    const end = match.index + match[0].length
    add('formed', start, /[\p{L}\p{N}]\.$/u.test(match[0]) && !FORM_AT_END.test(match[0]) ? end - 1 : end)
  }
  for (const match of text.matchAll(HAN_FORMED)) {
    // What stands in quotation marks is whole, and nothing stands before a form that comes first.
    const whole = /[「『《"]/.test(text[match.index - 1] ?? '') || /^(?:株式|有限|合同)会社/.test(match[0])
    const opening = /^\((?!주)/.test(match[0]) ? 1 : 0
    const lead = whole ? 0 : hanLead(text, match.index, match.index + match[0].length, hits) || opening
    const start = match.index + lead
    const nation = hits.find(
      (hit) => hit.start === start && isPlace(hit) && hit.end < start + match[0].length,
    )
    const from = nation && match[0].includes('株式会社') ? nation.end : start
    if (match.index + match[0].length - from > SHORTEST_HAN)
      add('formed', from, match.index + match[0].length)
  }
  for (const match of text.matchAll(PERSON)) {
    const end = match.index + match[0].length
    add('person', end - match[1]!.length, end)
  }
  for (const hit of hits) {
    if (!hit.meanings.some(({ kind }) => kind === 'company')) continue
    const more = KNOWN_MORE.exec(text.slice(hit.end))?.[0].length ?? 0
    add('known', hit.start, hit.end + more)
  }
  for (const match of text.matchAll(HAN_BUSINESS)) {
    const end = match.index + match[0].length
    const lead = SIDE_FIRST.exec(match[0])?.[0].length ?? hanLead(text, match.index, end, hits)
    const place = hits.find((hit) => hit.start === match.index + lead && isPlace(hit))
    const start = place ? place.end : match.index + lead
    if (end - start >= SHORTEST_BUSINESS && !GENERIC.test(text.slice(start, end - TRADE)))
      add('bare', start, end)
  }
  for (const match of text.matchAll(HAN_CALLED)) {
    const called = match.slice(1).find((group) => group !== undefined)!
    const at = match.index + match[0].lastIndexOf(called)
    const nation = hits.find((hit) => hit.start === at && isCountry(hit) && hit.end < at + called.length - 1)
    const start = nation ? nation.end : at
    const name = called.slice(start - at)
    if (!GENERIC.test(name) && !hits.some((hit) => hit.start < start + name.length && start < hit.end)) {
      add('bare', start, start + name.length)
    }
  }
  for (const match of text.matchAll(OTHER_SCRIPT)) {
    add('bare', match.index, match.index + match[0].trimEnd().length)
  }
  for (const match of text.matchAll(ALLIED))
    add('bare', match.index + leadOf(match[0]), match.index + match[0].length)
  for (const match of text.matchAll(LATIN)) {
    const start = match.index + leadOf(match[0])
    // `in Chile I want`: the pronoun is no part of a name.
    const end = match.index + match[0].replace(/ I$/, '').length
    if (end > start) add('bare', start, end)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A city is a part of a name that begins with it: `京都大和抽染工房`. */
const isCountry = ({ meanings }: Hit) => meanings.some((m) => m.kind === 'place' && m.form !== 'city')

/** What may follow the short name of a known company. */
const KNOWN_MORE =
  /^(?:(?: of)?(?: [A-Z][a-z]+){1,6}(?![\w])|电器|电子|电机|光电|汽车|化学|显示|技术|制药|科技|软件|半导体)/
/** 有限公司 alone names nobody. */
const SHORTEST_HAN = 5
/** Any form of a company. */
export const ANY_FORM = new RegExp(`(?<![${LETTER}])(?:${FORMS})(?![${LETTER}])\\.?`, 'gu')
const FORM_AT_END = new RegExp(`(?:${FORMS})\\.$`, 'u')

/** Words that may begin with a capital letter before a name, and are none of it. */
const LEAD = new RegExp(
  `^(?:(?:${[
    'During|After|Before|Under|Within|Without|Because|Following|Despite|Through|The|A|An|And|But|Or|Of|By|From|To|With|At|In|On|For|Against|Versus|Vs|Re|Now|Then|Today|Yesterday|Also|When|While|Since|After|Before|Because|If|So|Last|Both|One|Two',
    'We|Our|Us|They|Their|He|She|His|Her|It|Its|This|That|These|Those|You|My|I|There',
    'Plaintiffs?|Defendants?|Claimants?|Respondents?|Opponents?|Applicants?|Complainants?|Petitioners?|Proprietors?|Owners?|Licensees?|Licensors?|Competitors?|Rivals?|Retailer|Wholesaler|Reseller|Photographer|Exhibitor|Developer|Company|Breeder|Distributor|Seller|Trader|Importer|Supplier|Agent|Dealer|Individual|Right ?holders?|Buyer|Name|Messrs|Member|Sender|Petitioner|Herr|Frau|Monsieur|Madame|Señora?|Mr|Mrs|Ms|Dr',
    'January|February|March|April|June|July|August|September|October|November|December',
    '\\p{Lu}\\p{Ll}+(?:ish|ese|ian|ean|an|ek|ch) (?:Company|Firm|Manufacturer|Competitor)',
    '\\p{Lu}[\\p{L}-]+-based|(?:Ex-|Former )\\p{Ll}+',
    'and|of|from|by',
  ].join('|')})\\.? )+`,
  'u',
)
/** True for what begins a sentence and names nobody. */
export const isLead = (name: string): boolean => leadOf(`${name} `) > name.length

const leadOf = (name: string): number => LEAD.exec(name)?.[0].length ?? 0
