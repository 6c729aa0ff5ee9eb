import { clauseAfter, clauseBefore, isListed, isNegated, isOver } from './clause.ts'
import { type Hit, isPlace, type Meaning, type Tier } from './dictionary.ts'
import type { Folded } from './folded.ts'
import { placesByTurn } from './place-turns.ts'
import { PLATFORM } from './procedure-contexts.ts'
import { withoutSecondForums } from './second-forums.ts'

export type Found<C extends string = string> = { code: C; start: number; end: number; tier: Tier }
type PlaceMeaning = Extract<Meaning, { kind: 'place' }>

const COMPANY =
  '公司|企业|集团|竞品|品牌方|品牌商|品牌|厂商|厂家|制造商|巨头|竞争对手|对手|同行|同业|大学|高校|研究所|研究院|财团|车企|药企|种植园|牧场|酒庄|酒厂|酒企|画廊|唱片公司|俱乐部|车队|剧团|联营|老牌|上市(?=公司|企业)|育种商|种业|[^,。;]{0,3}商(?![标业务品会店场家事])|一方|方(?=[主要认说称联提,])'
const PERSON =
  '工程师|[^,。;]{0,6}委员会|协会|联盟|网红|博主|合作方|合作伙伴|摄影师|画师|插画师|画手|歌手|作曲家|编剧|设计师|作家|画家|艺术家|学者|青年|公民'
const TRADER =
  '中间商|参展商|人(?!民法院|工)|加盟商|厂(?!商)|贸易商|进口商|零售商|批发商|被?(?:许可|授权)[人方]|品种权人|经销商|代理商|分销商|客户|买家|卖家|供应商|子公司|分公司|关联公司|关联企业|关联方|母公司|兄弟公司|合资公司|工厂|律师|律所|律师事务所|代理人|权利人|专利权人|商标权人|原告|市场|分店|门店|办事处|办公室|总部|分社|股东'
/** What cannot stand inside a company's name or description. */
const NAME =
  '(?:(?!有(?!限)|都)[^,，。;；、在于被诉告我们收向对与和及阻的法院局关展专利商标版权侵看找]){0,12}'

const COMPANY_AFTER = new RegExp(
  `^(?:的)?(?:那边?|这)?(?:一家|那家|这家|那个(?=${NAME}(?:${COMPANY}|${PERSON}))|某家?|一个|一名|一位|知名|大型|头部|${COMPANY}|${PERSON}|${NAME}(?:${COMPANY}))`,
)
const TRADER_AFTER = new RegExp(`^(?:的|当地)?(?:${TRADER}|${NAME}(?:${TRADER}))`)
const ONE_BEFORE = /(?:一家|某家?|一名|一位|某个|这家|该|几家|两家|多家)(?:知名|大型)?的?$/
const SEAT_BEFORE =
  /(?:总部|注册地|住所地?|国籍|籍贯|买家|买方|收货人|货主|采购商|客户|客人|客商)(?:位于|设在|设于|均?在|为|:)?$|(?<!法院|展会|仓库|海关|案件|法庭)(?:位于|设在|设于|注册在|注册于|登记于|登记在)$|来自$|我(?:们)?人(?:现)?在$/
const PARTY_BEFORE =
  /(?:公司|ltd\.?|inc\.?|gmbh|corp\.?|llc|co\.?|s\.a\.?|集团)\s*\($|(?<!(?:shop|store|account|site|seller|listing|customs|court|office|police|market)s? ?)(?<=[a-z.]{3})\s*\($/
const MARKET_BEFORE =
  /(?:出口(?:到|至|往)?|销往|销售(?:到|至)|发往|运往|卖到了?|卖往|目的地(?:是|为|:|：)?|目的港(?:是|为)?|最终(?:到|运往)|进入|输往|最终(?:是)?去|产品到|出海|转口(?:到|去|至)?|再转|转往)$/
const MARKET_AFTER = /^(?:的)?(?:市场(?!上(?:全|都|到处|有|出现|卖|冒))|客户|销售|上市|生产|工厂|设厂|建厂)/
/** What we have there, and by whose law a contract is read: neither says that the dispute is there. */
const ASSET_AFTER =
  /^(?:[和与、][^,。;]{1,6})?(?:都|也|各|还|只|早就|已经?)?(?:(?:设|建)?有(?:一个|个|[两几]个)?(?:海外)?(?:仓库|分公司|子公司|工厂|办事处|门店|业务|销售)|(?:登记|注册|申请)过|使用(?:该|这个?|此|本)?(?:商标|品牌|牌子|名称)[^,。;]{0,6}年)/
const LAW_AFTER = /^法(?=[,。;]|$)/
const TRANSIT_BEFORE =
  /(?:过境|途经|经由|途径|经过|转运)$|\b(?:via|transit(?:ing)? through|transit in|in transit to)\s+(?:(?:the|an?)\s+)?$/
const OTHER_SIDE_BEFORE = /(?:对方|对手|原告|申请人|权利人|注册人|投诉人)(?:公司)?(?:人)?在$/
/** `我方在香港,`: where we are, and no more said of it. */
const OUR_SEAT_BEFORE = /^(?:我方|我司|我们(?:公司|人)?|本公司|敝司)(?:是?在|位于)$/
const FORUM_AFTER =
  /^(?:(?!公司|企业(?!法)|集团)[^,，。;；向]){0,6}(?:法院|法庭|海关|专利局|知识产权局|商标局|警方|展会|展上|展览会)|^ (?:messe|(?:trade )?fair|expo|customs|police|(?:[a-z]+ )?courts?|(?:patent|intellectual property|trade ?mark) office)\b/
const ON_THE_WAY = /^(?:的货|的货物|的产品|的集装箱|的一批|的柜)/

const LEGAL =
  'patent|trade ?mark|design|copyright|court|law|lawsuit|litigation|customs|office|proceedings?|suit|case|utility|market|trade|registration|application|judge|action|injunction|opposition|ip|federal|district|regional|high|supreme|police|port|border|site|store|marketplace|listing|right|attorney|counsel|lawyer'
const ENTITY =
  'co-?(?:developers?|owners?|inventors?|applicants?|founders?|authors?)|compan(?:y|ies)|firm|competitors?|rivals?|manufacturers?|makers?|group|giant|sellers?|universit(?:y|ies)|studio|house|brand(?: owner)?|builder|grower|corporation|start-?up|entity|retailer|plaintiff|troll|npe|partners?|photographer|breeder(?!s?.s? (?:right|certificate))|exhibitors?|institute|(?:sep )?holders?|council|consortium|cooperative|federation|document|publications?|references?|managers?|executive|employee|blogger|owner|association|parent|party|producer|grower|designer|artist|developer|publisher|supplier|conglomerate|multinational|licensors?|licensees?|dairy|winery|farm|carmaker|automaker|chipmaker|headquartered'
const DEALER =
  'distributors?|agents?|customers?|dealers?|resellers?|importers?|buyers?|subsidiar(?:y|ies)|affiliate|law firm|lawyers?|attorneys?|market|markets|holding'
const ENTITY_AFTER = new RegExp(
  `^(?:-based)?\\s+(?:(?!(?:${LEGAL})s?\\b|(?:our|my|their|its|using|by|and|or|for|with|the|an?|is|are|was|over|on|in|to|at|against|from|of|can|could|may|does|do|how|what|which|still|who|that|where|when|because|after|before|since|once|says?|claims?)\\b)[a-z&-]+\\s+){0,2}(?:${ENTITY})\\b`,
)
/** `a Spanish person`, `Turkish copies`. */
const ADJECTIVE = /(?:an|ish|ese|ch|ek|i|New Zealand|new zealand)$/
const FROM_THERE =
  /^ (?:persons?|people|producers|papers?|man|woman|guy|lady|copies|knock-?offs|fakes|imitations|prior art|thes[ie]s|dissertations?|articles?|catalogues?|brochures?|textbooks?|stud(?:y|ies)|(?:expert )?opinion of|opinions? by)\b/
/** `the Athens office of a trader`: where somebody writes from. */
const OFFICE_AFTER = /^ (?:office|branch)(?: of\b|$)/
const DEALER_AFTER = new RegExp(`^(?:-based)?\\s+(?:[a-z&-]+\\s+){0,1}(?:${DEALER})\\b`)
const SEAT_BEFORE_EN =
  /\b(?:based in|headquartered in|incorporated in|established in|(?:company|companies|firm|competitor|rival) (?:from|of)|(?:copies|goods|imports?|fakes|shipments?|imitations?|counterfeits?)(?: of (?:[\w-]+ ){0,3}[\w-]+)? (?:coming |made |imported |sent )?from|made in|manufactured in|assembled in|packaged in|processed in|now in|domiciled in|resident of|citizen of|(?:plaintiff|defendant|they|he|she|competitor|owner|opponent|complainant)s? (?:is|are|was) from|(?:ltd|inc|gmbh|corp|llc|limited|s\.a|b\.v)\.? (?:of|from)|(?:company|firm) (?:\S+ ){1,4}(?:of|from)|liv(?:es|ing) in|resid(?:es|ing) in|(?:cyber)?squatter in|(?:(?<!\b(?:shipments?|consignments?|containers?|cargo|goods|parcels?|packages?|pallets?|boxes|stock|units|deliver(?:y|ies))(?: (?:still|now|just|all))? )s[ai]ts?|seated|(?<!\b(?:be|been|get|getting|marks?|patents?|designs?|brand|layout|name|topography|it|them) )registered) in|(?:speculator|squatter|person|somebody|someone|man|woman|trader|individual|nursery|mill|group) from|(?:writing|calling|speaking|bought|purchased|sourced) (?:from|in)|(?:hello|hi|greetings|regards|good (?:morning|day|afternoon|evening)) from|wrote (?:to us )?from|\b(?:who|he|she|they|competitor) (?:is|are)|\(from|\b(?:asa|as|a\/s|ab|oyj?|nv|kk|sas|srl|spa) of)\s+(?:the\s+)?$/
const MARKET_BEFORE_EN =
  /\b(?:destination(?: is|:)?|on (?:the|its|their) way to|en route to|heading (?:to|for)|going to|goods go to|export(?:ed|s|ing)?(?: (?!(?:was|were|is|are|got|to)\b)\w+){0,3} to|(?:shipment|consignment|cargo|container|order|delivery) (?:for|to)|sell(?:ing)? (?:in|to)|sold(?: (?:it|them|this|these|the same|our \w+))? in|shipped to|bound for|destined for|launch(?:ing)? in|enter(?:ing)?)\s+(?:the\s+)?$/
/** The right on which an attack is founded may be registered elsewhere than where it is fought. */
const GROUND_BEFORE =
  /\b(?:on (?:the )?basis of|based (?:up)?on|rel(?:ies|ied|y|ying) (?:up)?on|invok(?:es|ed|ing)|founded on|citing|cites)\b[^.;]{0,70}$/
/** A contract with somebody over there is no dispute there. */
const CONTRACT_BEFORE =
  /\b(?:contract|agreement|deal|nda|offer|order|quotation)s? (?:with|from|to|for) (?:an? |the |our |one )?(?:new |big |potential |possible )?$/
/** Where somebody who belongs to a party sits. */
const OUTPOST_BEFORE =
  /\b(?:partners?|suppliers?|distributors?|agents?|offices?|subsidiar(?:y|ies)|factory|plant|customers?|dealers?|branch|warehouse|licensees?|contractors?|departments?|lawyers?|attorneys?|counsel|buyers?|trading firm|fab|foundry|mills?) (?:in|from) (?:the )?$/
const STATE_OF_COMPANY =
  /^(?:州)?(?:公司|注册(?!商标|专利|外观|域名|著作|一个|个|品牌|牌子|要|的)|企业)|^\s*(?:corporation|corp|company|llc|limited|-based|entity)\b/

/** Between the name of a union and those of its states: `GCC countries Saudi Arabia, Kuwait`. */
const STATES = /^ (?:countries|states|members),? ?(?:like |such as |namely |\()?$/

/** A platform's site for a country: `泰国Shopee`. */
const PLATFORM_NEXT = new RegExp(`^\\s?(?:${PLATFORM.source})`)
/** What the Union does for all of its states: `欧盟海关`. */
const UNION_AFTER = /^的?(?:海关|层面的?申请)|^申请(?=$)|^[- ]?(?:customs|wide)\b/
/** What we have there besides: `在英国没商标,在欧盟有`. */
const HELD_AFTER = /^(?:也|倒|倒是|是)?有(?:注册|商标|登记)?(?:了|的)?$/
/** A name right behind a country's: `美国Acme`, `荷兰飞利浦`, `the German Acme GmbH`. */
const LATIN_NAME =
  /^的?\s?(?!(?:(?:Federal|High|Supreme|District|Regional|Commercial|Civil|Market) )?(?:Indecopi|Inapi|Rospatent|Senadi|Dinapi|Impi|Inpi|Court|Customs|Patent|Office|Police|Tribunal|IP))[A-Z][A-Za-z0-9&.-]*[a-z][A-Za-z0-9&.-]*/

/** Of a country named before, that it is no trouble after all. */
const IS_FINE =
  /^ (?:is|was|are) (?:fine|ok(?:ay)?|clear|through|not (?:affected|touched|involved|concerned))\b|^[^,。;]{0,4}(?:没问题|没事|顺利|通过了|倒是没有?|没有?(?:纠纷|问题))/

/** Where the dispute is, and where those sit who are named by their country. */
export type Places = { places: Found[]; seats: Found[] }

/**
 * Where the dispute is. A country that only says where somebody is from settles nothing; a market, a
 * destination or a lawyer's seat does where nothing else is said.
 */
export function findPlaces(folded: Folded, hits: readonly Hit[], hasUnionRight: boolean): Places {
  const found: Found[] = []
  const past: Found[] = []
  const seats: Found[] = []
  const fine = new Set<string>()
  let negatedUntil = -1
  for (const [index, hit] of hits.entries()) {
    const place = hit.meanings.find((m): m is PlaceMeaning => m.kind === 'place')
    if (!place || isContractor(folded, hit)) continue
    const listedAfterNegated = negatedUntil >= 0 && isListed(folded, negatedUntil, hit.start)
    if (listedAfterNegated || isNegated(folded, hit.start, hit.end)) {
      if (IS_FINE.test(folded.lower.slice(hit.end))) fine.add(place.code)
      negatedUntil = hit.end
      continue
    }
    const last = found.at(-1)
    const listed = last && isListed(folded, last.end, hit.start)
    const own = tierOf(folded, hits, index, place, hasUnionRight)
    const from = seats.at(-1)
    const alsoFrom =
      from &&
      /\bfrom (?:the )?$/.test(folded.lower.slice(Math.max(0, from.start - 12), from.start)) &&
      isListed(folded, from.end, hit.start)
    const tier = alsoFrom ? null : own && listed ? last.tier : own
    const one = { code: place.code, start: hit.start, end: hit.end }
    if (tier) (isOver(folded, hit.start, hit.end) ? past : found).push({ ...one, tier })
    else if (place.form !== 'institution' && place.form !== 'union') seats.push({ ...one, tier: 'weak' })
  }
  found.push(...placesByTurn(folded, hits))
  const all = found.length > 0 ? found : past
  const told = all.filter(({ code }) => !fine.has(code))
  const places = settled(told)
  return { places: withoutSecondForums(folded, places), seats }
}

function tierOf(
  folded: Folded,
  hits: readonly Hit[],
  index: number,
  place: PlaceMeaning,
  hasUnionRight: boolean,
): Tier | null {
  const [hit, next] = [hits[index]!, hits[index + 1]]
  const isNamedWithStates =
    place.code === 'gc' && next && isPlace(next) && STATES.test(folded.lower.slice(hit.end, next.start))
  if (isNamedWithStates) return null
  if (place.form === 'institution') return ambiguousInstitution(folded, hit, hits) ? null : place.tier
  if (place.form === 'union') {
    const union = hasUnionRight || UNION_AFTER.test(clauseAfter(folded, hit.end))
    const owned = HELD_AFTER.test(clauseAfter(folded, hit.end))
    return union && !owned && !MARKET_BEFORE.test(clauseBefore(folded, hit.start)) ? 'plain' : null
  }
  if (place.form === 'city' && isSeatOf(folded, hit, next)) return null
  if (isBareWord(folded, hit) || isTransit(folded, hit)) return null
  const before = clauseBefore(folded, hit.start)
  const after = clauseAfter(folded, hit.end)
  if (isOrigin(folded, hit, place, next)) return null
  const goods = ON_THE_WAY.test(after) && /(?:到|往|至)$/.test(before)
  const market = MARKET_BEFORE.test(before) || MARKET_BEFORE_EN.test(before) || MARKET_AFTER.test(after)
  const outpost =
    place.form === 'city' &&
    (OFFICE_AFTER.test(after) || (after.startsWith('的') && standsBeforeName(folded, hit, next)))
  const dealer =
    outpost || TRADER_AFTER.test(after) || DEALER_AFTER.test(after) || OUTPOST_BEFORE.test(before)
  const asset = ASSET_AFTER.test(after) || LAW_AFTER.test(after) || GROUND_BEFORE.test(before)
  return goods || market || dealer || asset ? 'weak' : 'plain'
}

const isContractor = (folded: Folded, { start, end }: Hit): boolean =>
  CONTRACT_BEFORE.test(clauseBefore(folded, start)) && DEALER_AFTER.test(clauseAfter(folded, end))

function isTransit(folded: Folded, hit: Hit): boolean {
  const before = clauseBefore(folded, hit.start)
  return (
    TRANSIT_BEFORE.test(before) ||
    /^的过境/.test(clauseAfter(folded, hit.end)) ||
    (/(?:经|在|于)$/.test(before) &&
      /^(?:转运|转口|转船|转(?=[,。;]|$)|中转|过境|组装|封装|封测|代工|加工)/.test(
        clauseAfter(folded, hit.end),
      ))
  )
}

/** `慕尼黑的欧洲专利局`: the city only says where an office sits. */
function isSeatOf(folded: Folded, hit: Hit, next: Hit | undefined): boolean {
  const office = next?.meanings.some((m) => m.kind === 'place' && m.form === 'institution') ?? false
  return office && /^的?\s*(?:'s |at (?:the )?)?$/.test(folded.lower.slice(hit.end, next!.start))
}

/** Where somebody is from, which is not where they are fought. */
function isOrigin(folded: Folded, hit: Hit, place: PlaceMeaning, next: Hit | undefined): boolean {
  const before = clauseBefore(folded, hit.start)
  const after = clauseAfter(folded, hit.end)
  if ((OTHER_SIDE_BEFORE.test(before) || OUR_SEAT_BEFORE.test(before)) && after === '') return true
  // Where our own people were sent.
  if (/(?:派驻|派到|派往|外派|常驻)$/.test(before)) return false
  if (FORUM_AFTER.test(after)) return false
  const seat = SEAT_BEFORE.test(before) || SEAT_BEFORE_EN.test(before) || PARTY_BEFORE.test(before)
  if (seat) return !/^的?(?:商标|专利|外观|设计|品种|版权|被(?:告|诉|起诉|查|扣))/.test(after)
  if (/(?:在|于)$/.test(before) && !/^(?:的?一家|上市)/.test(after)) return false
  // `申请人是Wittmann,德国的`
  if (before.trim() === '' && after === '的') return true
  if (/(?:权利人|对方|原告|申请人|投诉人|对手)(?:是|为)?$/.test(before) && after.startsWith('的')) return true
  if (ONE_BEFORE.test(before) || (/是$/.test(before) && /^的$/.test(after))) return true
  if (TRADER_AFTER.test(after)) return /个$/.test(before)
  if (COMPANY_AFTER.test(after) || STATE_OF_COMPANY.test(after)) return true
  if (ADJECTIVE.test(folded.text.slice(hit.start, hit.end)) && FROM_THERE.test(after)) return true
  if (ENTITY_AFTER.test(after) && !DEALER_AFTER.test(after)) return true
  return place.form !== 'city' && standsBeforeName(folded, hit, next)
}

function standsBeforeName(folded: Folded, hit: Hit, next: Hit | undefined): boolean {
  const company = next?.meanings.some((m) => m.kind === 'company') ?? false
  if (next && /^\s?$/.test(folded.text.slice(hit.end, next.start))) return company
  const isChinese = /[\u4e00-\u9fff]/.test(folded.text[hit.start]!)
  const after = folded.text.slice(hit.end, hit.end + 30)
  return isChinese && LATIN_NAME.test(after) && !PLATFORM_NEXT.test(after.toLowerCase())
}

/** What is in a language is not there. */
const IN_LANGUAGE =
  /^(?:portuguese|spanish|german|french|italian|dutch|korean|japanese|russian|turkish|polish|swedish|danish|finnish|thai|vietnamese|greek|czech|hungarian|norwegian)$/i

/** `US` in a text all in capitals is as often the pronoun; `日本` behind a digit or 近 is the end of a day. */
function isBareWord(folded: Folded, { start, end }: Hit): boolean {
  const word = folded.text.slice(start, end)
  const before = folded.text.slice(Math.max(0, start - 32), start)
  if (
    IN_LANGUAGE.test(word) &&
    /\b(?:my|our|his|her|their) $/i.test(before) &&
    /^ is\b/.test(folded.lower.slice(end))
  )
    return true
  if (
    IN_LANGUAGE.test(word) &&
    /\bin (?:(?:english|[a-z]+ish|german|french|italian|russian) (?:and|or) )?$/i.test(before)
  )
    return !/^ (?:law|court|patent|trade|territory|market|customs|water)/.test(folded.lower.slice(end))
  if (word === 'Georgia' && /(?:state|district) of $|atlanta, $/i.test(before)) return true
  if (word === 'US' && !/[a-z]/.test(folded.text)) {
    return (
      !/(?:THE|IN) $/.test(before) &&
      !/^ (?:PATENT|TRADEMARK|COURT|DISTRICT|CUSTOMS|DESIGN|COPYRIGHT)/.test(folded.text.slice(end))
    )
  }
  if (word.startsWith('日本'))
    return (
      /[\d近当今昨同次即翌每一二三四五六七八九十]$/.test(before) && !/^[国的]/.test(folded.text.slice(end))
    )
  return false
}

/** So far behind a country's name its office stands: `俄罗斯联邦智慧财产局`. */
const FROM_NAME = 3
const isOtherCountry = (hit: Hit) => hit.meanings.some((m) => m.kind === 'place' && m.code !== 'tw')

const BAR_CODE = /^\s*(?:条?码|条形码|代码|编码|码|codes?|barcodes?|number|exemption|豁免)/
/** Countries other than France whose office goes by the same letters. */
const OTHER_INPI: ReadonlySet<string> = new Set(['br', 'pt', 'ar'])

function ambiguousInstitution(folded: Folded, { start, end }: Hit, hits: readonly Hit[]): boolean {
  const word = folded.text.slice(start, end)
  if (word === 'UPC') return BAR_CODE.test(clauseAfter(folded, end))
  // `新西兰智慧财产局`: the office of whichever country stands before it.
  if (word.startsWith('智慧财产'))
    return hits.some((one) => one.end <= start && start - one.end <= FROM_NAME && isOtherCountry(one))
  // Of Chile, or of Algeria.
  if (word === 'INAPI')
    return hits.some((one) => one.meanings.some((m) => m.kind === 'place' && m.code === 'dz'))
  // Switzerland's has the same name.
  if (/^bundespatentgericht$/i.test(word))
    return hits.some((one) => one.meanings.some((m) => m.kind === 'place' && m.code === 'ch'))
  if (word === '特许厅') return /韩/.test(clauseBefore(folded, start))
  if (word === 'INPI')
    return hits.some((one) => one.meanings.some((m) => m.kind === 'place' && OTHER_INPI.has(m.code)))
  return false
}

/** Weak words count only where there are no plain ones. */
export function settled<F extends { tier: Tier }>(found: readonly F[]): F[] {
  const plain = found.filter((one) => one.tier === 'plain')
  return plain.length > 0 ? plain : [...found]
}
