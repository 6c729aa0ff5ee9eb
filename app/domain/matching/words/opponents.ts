import type { Hit } from './dictionary.ts'
import type { Folded } from './folded.ts'
import { isLead, type PartyName, partyNames } from './party-names.ts'

export type FoundOpponent = { name: string; start: number; end: number }

/** Whom the dispute is against, where the text names somebody. */
export function findOpponents(folded: Folded, hits: readonly Hit[]): FoundOpponent[] {
  const names = partyNames(folded, hits)
  const sides = names.map((one) => isOpponent(one, folded, hits))
  // "BASF, Clariant and Evonik": what is said of one is said of all.
  const joined = (i: number) =>
    names[i + 1] !== undefined && JOINED.test(folded.text.slice(names[i]!.end, names[i + 1]!.start))
  for (let i = 1; i < names.length; i++) if (sides[i - 1] && joined(i - 1)) sides[i] = true
  for (let i = names.length - 1; i > 0; i--) if (sides[i] && joined(i - 1)) sides[i - 1] = true
  const found: FoundOpponent[] = []
  for (const [i, { name, start, end }] of names.entries()) {
    if (!sides[i] || NOBODY.test(name) || found.some((other) => alike(other.name, name))) continue
    found.push({ name, start, end })
  }
  return found
}

const JOINED = /^\s*(?:、|和|与|及|以及|and|&)\s*$/

/** One name may stand in another that was found before: "Bosch" after "Robert Bosch GmbH". */
const alike = (one: string, other: string) =>
  one.toLowerCase().includes(other.toLowerCase()) || other.toLowerCase() === one.toLowerCase()

function isOpponent(one: PartyName, folded: Folded, hits: readonly Hit[]): boolean {
  const before = folded.text.slice(Math.max(0, one.start - REACH.before), one.start)
  const after = folded.text.slice(one.end, one.end + REACH.after)
  if (NOBODY.test(one.name) || (OURS.test(before) && !ADDRESSED.test(after)) || OURS_AFTER.test(after))
    return false
  const acts = SUBJECT.test(after) || SUBJECT_ENGLISH.test(after)
  const meant =
    (INFRINGED.test(before) && RIGHT_OF.test(after)) || NAMED.test(before) || NAMED_ENGLISH.test(before)
  const withUs = BETWEEN.test(before) && DEALT.test(after)
  if (BESIDE.test(before) && !acts && !SUED.test(before)) return false
  if (one.kind === 'person') return TOOK.test(after) || SUED.test(before)
  if (one.kind === 'formed') return !PASSED_BY.test(after)
  if (one.kind === 'known')
    return acts || meant || withUs || (ABOUT_US.test(before) && !OBJECT_OF_OURS.test(after))
  if (isWord(one, folded, hits)) return false
  return acts || meant || withUs
}

/** How far from a name is looked for what it does. */
const REACH = { before: 40, after: 120 }

/** Who is no party: courts, offices, platforms, law firms, us, and words that only look like names. */
const NOBODY =
  /^(?:amazon|ebay|temu|shein|aliexpress|alibaba|wish|walmart|etsy|shopify|lazada|coupang|mercari|cdiscount|allegro|zalando|otto|bol\.com|shopee|lazada|tiktok|mercado ?libre|ozon|wildberries|flipkart|noon|rakuten|google play|app store|facebook|instagram|youtube|wechat)\b|^(?:(?:u\.?s\.? )?international trade commission|icc|wto|wipo|epo|euipo|uspto|usitc|itc|ukipo|jpo|kipo|dpma|inpi|impi|oapi|aripo|upc|cnipa|fda|ftc|section)\b|\bdistrict\b|^(?:indecopi|inapi|rospatent|ipos|myipo|ipophl|dgip|tipo|uprp|ttab|ptab|cafc|cjeu|bpatg|cbp|fbi|bgh|vero|patentstyret|brand registry)$|court|commission|customs|tribunal|ministry|authority|office|police|prosecutor|registry|chamber|university press|law firm|attorney|rechtsanw|avocat|abogad|\bLLP$|律师事务所|律所|法院|海关|协会秘书处|^(?:ep|us|cn|de|jp|kr|wo|gb)? ?[\d ]+(?: ?[ab]\d?)?$|^\d|^[A-Z]{1,3}\d|某|^(?:我|本公司|本司|贵|该|对方|一家|这家|那家|几家|多家|同行|他们|自己|谁|什么|怎么)|^(?:公司|集团|企业|有限公司)$/iu

/** What makes a name ours. */
const OURS =
  /(?:我司|我公司|本公司|敝公司|我们|我们公司|我方|我厂|企业名称|公司名称|单位名称|委托人|来电企业|咨询企业|来电单位|on behalf of|we are|we're|we,|this is|i am (?:from|with|calling from)|i work (?:for|at)|our (?:own )?(?:company|group|firm|brand|name|client|mark|trade ?mark|product|parent)s?|my company|client)(?:全称|英文名)?(?:,|:|是|叫|为|\(|,? ?"|「)?\s*$/i
/** A letter that is quoted speaks of its sender as its own client. */
const ADDRESSED = /^ (?:hereby|(?:requests?|demands?|asks?|requires?) (?:you|that you))/
/** Who speaks for us says so after its name. */
const OURS_AFTER =
  /^(?:来电|咨询|反映|求助|委托|系我司|是我司|是我们的?(?:子公司|公司)|\s?\((?:我司|我们)|, our (?:client|subsidiary|customer|supplier))/
/** Who stands beside us. */
const BESIDE =
  /(?:客户|买家|供应商|子公司|母公司|代理律师|律师|代理人|货代|物流|贴牌方|customers?|importers?|suppliers?|subsidiary|counsel|lawyers?|law firm|attorneys?|represented by|buyers?|forwarder|manufacturer for|supply|supplied|supplying|supply to|made for|deliver to|sell to|sold to)(?: is|,|:|是|叫|为|的)?\s*$/i
/** Whoever is sued is no friend. */
const SUED = /(?:sue|against|起诉|告|控告)\s?(?:the |our |its |their |a )?(?:\w+ ){0,2}\w+\s*$/i
/** What people do who were ours. */
const TOOK =
  /^[^。;]{0,30}(?:离职|跳槽|带走|带到|带去|把|拿走|擅自|私自|盗|偷|窃|泄|抢|以个人名义|注册|起诉|告我|主张)/
/** A formed name that something passes through or happens at, not a party. */
const PASSED_BY = /^(?:平台|网站|商城|站)/

/** Whose right is said to be infringed. */
const INFRINGED =
  /(?<!没有?|不)(?:侵犯|侵害|侵)(?:了|到)?(?:德国|美国|日本|韩国|荷兰|法国|英国|意大利)?\s*$|infring\w+ (?:the )?$/
const RIGHT_OF =
  /^(?:公司|集团)?(?:'s |的)?\s?[^,。;]{0,8}(?:专利|商标|版权|著作权|外观|发明|软件|秘密|商号|品种|patent|mark|copyright|design)/
/** Who a name is said to be. */
const NAMED =
  /(?:叫|名叫|名为|名字是|名称是|complainant|plaintiff|claimant|opposer|opponent|applicant|licensor|对方(?:公司|当事人|企业|是个人)?|对手|原告|被告|申请人|申诉人|投诉人|投诉方|异议人|异议方|请求人|请求方|申请方|权利人|品牌方|专利权人|商标权人|注册人|持有人|所有人|发明人|发函人|发件人|署名|落款|卖家|商人|自然人|个人|经销商|代理商|被许可方|许可方|许可人|竞争对手|同行|前员工|工程师|农场|抄袭者|侵权方|侵权人|投诉的|告的|来函方|发函方|起诉|告|控告|针对|状告|举报)(?:显示|好像|据说|可能|应该|写的|写着)?(?:就?是|为|系|叫|名叫|:|的是)?(?:一家|一个)?(?:[\u4e00-\u9fff]{2,3}的?)?\s*["「『《]?$|(?:异议人|申请人|原告|请求人|投诉人|对手)(?:有|共)?[一两二三四五六七八九十\d]家,\s*$|(?:收到(?:了)?|来自|被)\s*(?:[\u4e00-\u9fff]{2,4}(?:公司|企业|厂商)?(?:的)?)?\s*$/
const NAMED_ENGLISH =
  /(?:named|called|names? (?:is|are)|they name|compan(?:y|ies) (?:is|are)|holder is|is one|it is|it's|versus|\bvs?\.?|against|(?:plaintiff|defendant|opponent|competitor|rival|seller|dealer|distributor|licensee|licensor|franchisee|individual|applicant|complainant|claimant|petitioner|proprietor|owner|holder|registrant|infringer|counterparty|other side|other party|breeder|troll|npe|firm|company|trader|photographer|author|artist|designer|employee|manager|inventor|engineer|founder|shareholder|reseller|man|woman|guy)(?: (?:is|was|from \w+|there|in \w+))?[,:]?)\s*"?$|(?:complain\w*|letter|notice|claim|demand|desist|warning|action|request|opposition|objection|lawsuit|suit|email|e-mail|message|allegation|one|patents?|trade ?marks?|designs?|secrets?|application|copyrights?|report)(?: \w+){0,3} (?:from|by|of|owned by|held by)(?: the)?(?: \w+ (?:company|firm))?\s*"?$|(?:sued|accused|attacked|filed|served|brought|lodged|owned|raided|opposed|registered|squatted|copied|infringed|sent|made|taken|reported|complained|challenged|petitioned|licensed|threatened)(?: \w+){0,4} by(?: the)?(?: \w+ (?:company|firm))?\s*"?$|(?:sue|oppose|invalidate|stop|report|accuse)\s*"?$/i

/** What it does to us, after its name. */
const SUBJECT =
  /^["」』》]?\s?(?:公司|集团|总部|那边|这家公司|这边)?\s?(?:\(.{1,20}\))?\s?(?:[于在][^,。;]{1,18}|就[^,。;]{1,40}|就|向[^,。;]{1,12}|对我[^,。;]{0,6}|给我们?|以[^,。;]{1,12}|依据[^,。;]{1,12}|据|突然|已经?|也|又|要|想|要求|的律师|律师|跑来|先|刚|直接|之前|自\d+年起|自[^,。;]{1,8}起|去年|今年|上个?月|上周|昨天|前天)*\s?(?:起诉|控告|告(?:我|了|到|上)|诉我|指控?|主张|认为|声?称|说|话我|来函|发函|致函|来信|发来|发了|发律师|发的|寄|投诉|举报|检举|提\s?(?:起|出|反对|异议|UDRP|了)|申请|请求|要求|要我|发\s?(?:e-?mail|邮件|信|律师信)|找(?:我|上)|警告|威胁|侵[犯害权]|抢|盗|抄|仿|注册|宣称|照搬|照抄|派人|点了我|跳出来|背着我|找了[^,。;]{0,10}法官|拖欠|拒|扣|把我|拿|通过[^,。;]{1,8}(?:告|投诉|起诉))/
const SUBJECT_ENGLISH = new RegExp(
  `^"?(?:'s (?:lawyers?|attorneys?|counsel|solicitors?|agents?))?(?:,[^,.;]{3,90},)?(?: and [^,.;]{1,25}?)?\\s+(?:who |which |that )?(?:(?:has|have|had|is|are|was|now|also|just|recently|then|already|suddenly|wants? to|tr(?:y|ies|ied) to|threatens? to|still|again|keeps?|of \\w+|from \\w+|in \\w+) ){0,3}(?:${[
    'su(?:e|es|ed|ing)|accus|alleg|assert|claim|asks?|asked|want|demand|invit|oppos|object|fil(?:e|ed|es|ing)|serv|register|threaten|says?|said|saying|tells?|told|sends?|sent|wrote|writes|cop(?:y|ied|ies|ying)',
    'infring|petition|challeng|request|complain|seek|sought|refus|stopp|appl(?:y|ied|ies)|tak(?:e|es|ing)|took|got|report|brought|start|launch|insist|use[sd]? our|using our|sell(?:s|ing)? (?:copies|fake|counterfeit)|stole|steal|revok|cancel|pretend|offer|enforc|initiat|lodg|ow(?:e|es|ed) |never paid|sell(?:s|ing) our|made? (?:copies|a copy)|hereby|hit us|went after|is after|goes after|came after|won|hold',
  ].join('|')})`,
  'i',
)

/** Between us and somebody. */
const BETWEEN =
  /(?:与|跟|和|同|就|因|with|and|between us and)\s*(?:以色列|德国|美国|日本|韩国|法国|意大利)?\s*$/
const DEALT =
  /^(?:公司|集团)?\s?(?:[^,。;.]{0,12})?(?:合作|联合开发|共同开发|谈|许可|纠纷|争议|打官司|官司|仲裁|调解|并存|共有|一齐|一起开发|合资|之间|negotiat|licen[cs]|dispute|royalt|FRAND|arbitrat|mediat|settle|joint|coexist)/i
/** A company that everybody knows, after what is done to us. */
const ABOUT_US =
  /(?:被|对方|告|起诉|投诉|收到|来自|sued by|by|from|against|of|with)\s?(?:的)?(?:德国|美国|日本|韩国|荷兰|法国|英国|瑞典|瑞士|芬兰|意大利|日商|美商|the )?\s?$/i
/** What of a known company's is only spoken of. */
const OBJECT_OF_OURS =
  /^(?: ?app store|手机|汽车|的?(?:产品|配件|供应商|订单|代工|链接|商店)|'s (?:store|platform|marketplace)| (?:phone|store|shop|marketplace|platform))/i

/** True for what only looks like a name: a place, a right, an abbreviation, our brand in quotation marks. */
function isWord({ name, start, end }: PartyName, { text, lower }: Folded, hits: readonly Hit[]): boolean {
  if (isLead(name) || !/\p{L}/u.test(without(hits, text, start, end))) return true
  if (/["「『“]$/.test(text.slice(0, start)) && /^["」』”]/.test(text.slice(end))) {
    return !/(?:叫|名为|named|called)\s?["「『]$/.test(text.slice(0, start))
  }
  if (/^[A-Z\d.-]{1,12}$/.test(name))
    return !/(?:叫|名为|对方是|被|遭|named|called)\s*$/.test(text.slice(0, start))
  if (isFirst(text, start) && /^\p{L}+(?:s|ed|ing|ion|ment)$/u.test(name)) return true
  return ORDINARY.test(lower.slice(start, end))
}

/** A stretch of a text without the words that the reader knows, and without what joins them. */
function without(hits: readonly Hit[], text: string, start: number, end: number): string {
  const units = [...text.slice(start, end).split('')]
  for (const hit of hits) units.fill(' ', Math.max(0, hit.start - start), Math.max(0, hit.end - start))
  return units.join('').replace(/(?<!\p{L})(?:and|of|the|&)(?!\p{L})/giu, '')
}

/** True at the beginning of a text or sentence, where every word has a capital. */
const isFirst = (text: string, start: number): boolean => /(?:^|[.!?。;]\s*)$/.test(text.slice(0, start))

/** Ordinary words that stand with a capital letter. */
const ORDINARY =
  /^(?:(?:patents?|trade ?marks?|copyrights?|designs?|trade dress|trade secrets?|domains?|utility models?|invention|udrp|frand|sep|oem|odm|ip|ipr|nda|fto|law|lawyers?|platform|customer|client|walk-in|caller|company|help|please|pls|hello|hi|dear|thanks?|urgent|question|note|update|deadline|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|class|annex|article|section|case|criminal|civil|court|tro|pi|c&d|dmca|no|nice|madrid|hague|paris|berne|internet|english|chinese|everybody|someone|somebody|nobody|people|competitor|seller|buyer|factory|goods|letter|notice|container|shipment|customs|co-inventor|inventor|employee|ex-employee|engineer|partner|agent|supplier|distributor|dealer|licensee|licensor|rival|opponent|plaintiff|defendant|trader|reseller|shop|store|website|stand|booth|fair|judge|bailiff|sheriff|officer|examiner|board|bank|guy|manager|boss|friend|university|institute|association|franchisee|importer|exporter|retailer|court|goods|product|business|brand|logo|software|app|game|book|photo|video|former|local|new|old|all|no|any|some|many|i|most|other|another|same|first|second|third|who|what|where|how|why|can|do|does|is|are|not|yes|ok|sued|seized|accused)\.?(?: |$))+$/
