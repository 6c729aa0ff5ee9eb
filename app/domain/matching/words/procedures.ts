import type { Procedure } from '../../vocabulary/procedures.ts'
import { isFeared, isNegated } from './clause.ts'
import type { Folded } from './folded.ts'

type Cue = { procedure: Procedure; pattern: RegExp; needs?: RegExp }

/** A platform on which goods or works are shown. */
const PLATFORM =
  /亚马逊|amazon|ebay|速卖通|aliexpress|alibaba|阿里国际站|阿里巴巴国际站|temu|shein|希音|tik ?tok|shopee|虾皮|lazada|来赞达|walmart|沃尔玛|etsy|\bwish\b|mercado libre|美客多|ozon|wildberries|coupang|rakuten|乐天|zalando|cdiscount|allegro|otto|shopify|独立站|facebook|脸书|instagram|youtube|app store|google play|应用商店|店铺|网店|链接|listing|asin|跨境平台|电商平台|平台|跟卖|marketplace|online store|storefront|wayfair|newegg|trendyol|flipkart|拼多多|亚马迅|亚麻逊|kaufland|redbubble|(?<![a-z])noon(?![a-z])|抖音海外版/
const REGISTERED_RIGHT =
  /商标|专利|外观|设计|trade ?mark|\bmarks?\b|patent|design|registration|eutm|rcd|utility model|实用新型|意匠|商票/
const DOMAIN = /域名|网域|domain|udrp|\.com|\.net|\.cn/

/**
 * What tells of each procedure, the most decisive first: a text that names several is about the first of them
 * that has happened. The order is the published one of this reader.
 */
const CUES: readonly Cue[] = [
  {
    procedure: 'trade_investigation',
    pattern:
      /(?<![\d,.#-])337(?![\d.]|,\d|元|万|件|名|个|号|项|家|美元|人|台|部|套|天|页|条)|337\s*(?:调查|案|条款|律师|立案|应诉|-ta-?\d*|普遍|有限|起诉|申请|了|investigation)|被337|section 337|(?:sec\.|§)\s?337|337-ta|(?<![a-z0-9])(?:us)?itc(?![a-z])|国际贸易委员会|international trade commission|贸易委员会|trade commission|普遍排除令|有限排除令|general exclusion order|limited exclusion order|贸易调查/g,
  },
  {
    procedure: 'preliminary_injunction',
    pattern:
      /临时禁令|禁制令|初步禁令|诉前禁令|诉中禁令|临时限制令|临时禁止令|临时措施|假处分|行为保全|单方禁令|(?<!永久|反)(?<!颁发永久)禁令(?!调查)|(?<![a-z])tro(?![a-z])|temporary restraining order|(?:preliminary|interim|interlocutory|ex parte|provisional|temporary)[ -]+injunctions?|provisional measures?|einstweilige verfügung|schedule a(?![a-z])|(?<!permanent |anti-suit )(?<![a-z])injunctions?|(?:freezing|asset restraint) order|kort geding|(?:法院|判令|裁定)[^,。;]{0,10}冻结|paypal[^,。;]{0,8}冻结|冻结[^,。;]{0,8}paypal|paypal (?:account )?(?:was |is |has been )?frozen/g,
  },
  {
    procedure: 'udrp',
    pattern:
      /udrp|(?<![a-z])urs(?= |程序|投诉)|adndrc|域名争议解决|cybersquat\w*|domain name (?:complaint|dispute|arbitration)/g,
  },
  {
    procedure: 'udrp',
    pattern:
      /投诉|仲裁|争议|抢注|转移|高价|注册了|complaint|transfer|recover|registered (?:as|by)|squat\w*|夺回|拿回来|要回/g,
    needs: /域名|网域|domain/,
  },
  {
    procedure: 'squatting',
    pattern:
      /抢注|抢先(?:一步)?(?:注册|申请)|恶意(?:注册|申请)|囤积商标|squat(?:t(?:ed|er|ers|ing))?(?![a-z])|bad[- ]faith|in bad faith|(?:被|让)[^,。;]{0,14}(?:注册(?:了|掉|走|成|为)|先注册|申请注册)|先注册了我们|偷偷把[^,。;]{0,6}(?:商标|品牌|牌子)[^,。;]{0,4}注册|(?:把|将)我(?:们|司|方)?的?(?:商标|品牌|牌子|logo)[^,。;]{0,6}注册|注册成(?:了|为)?(?:他们?的|自己的)?商标|(?:以|用)(?:自己|他)?(?:的)?名义(?:注册|申请)了?我们|注册了我(?:们|司|方)?的?(?:商标|品牌|logo|牌子|名)|商标[^,。;]{0,8}(?:当地人|别人|他人|经销商|代理商)[^,。;]{0,4}注册|registered (?:our|the company's) (?:logo|brand|mark|trade ?mark|name|company name)|(?:trade ?mark|brand|logo|mark) (?:was|has been|is|got)(?: already)? registered by/g,
  },
  {
    procedure: 'opposition',
    pattern:
      /(?<!管辖权?|没有|无|提出执行)异议(?!期满|股东)|counterstatement|opposition|oppos(?:e|ed|es|ing)(?![a-z])/g,
  },
  {
    procedure: 'invalidation',
    pattern:
      /(?<!合同|协议|申诉|沟通|协商|投诉|条款|判定|谈判|催告|被判定|认定条码)无效(?!投诉|申诉|沟通|果|条码)|宣告[^,。;]{0,12}失效|撤三|撤销(?!审决|判决|原判|起诉|投诉|诉求|下架|案件|处罚)|三年(?:连续)?(?:不|没|未)使?用|连续三年|单方(?:再审|复审)|revocation|revok(?:e|ed|ing)|invalid(?:ity|ation|ate|ated|ating)?(?![a-z])|商标评定|被评定|废止|non-use/g,
    needs: REGISTERED_RIGHT,
  },
  {
    procedure: 'invalidation',
    pattern:
      /cancel(?:l?ation|l?ed|l?ing)?(?= action| petition| proceeding| a | the | our | an | of | filed|$|[.,;])/g,
    needs: REGISTERED_RIGHT,
  },
  {
    procedure: 'invalidation',
    pattern:
      /inter partes review|post[- ]grant review|ex parte reexam\w*|(?<![a-z])ptab(?![a-z])|双方复审|nullity|提(?:起|出)?无效|无效宣告|宣告无效|撤销诉讼|撤销之诉|无效之诉|无效审判|invalidation trial|(?<![a-z])iprs?(?= (?:petition|proceeding|against|filed|trial)|程序|请求|挑战|复审)|提(?:起|了|出)?iprs?(?![a-z])/g,
  },
  {
    procedure: 'customs',
    pattern:
      /海关(?!编码|数据|总署公告|税则)|customs(?! duty| duties| of(?!f))|水际|差止|cbp(?![a-z])|border force|stopped at (?:the )?(?:port|border)|border (?:seizure|detention|measure)s?|(?:港口?|口岸)[^,。;]{0,6}(?:扣|查扣|查获)|扣(?:货|柜|了我们一个柜)|(?:shipment|goods|container|cargo)s? (?:was|were|has been|have been|got|is|are)(?: \w+)? (?:seized|detained|stopped|held)/g,
  },
  {
    procedure: 'ecommerce_platform',
    pattern:
      /投诉|下架|申诉|封店|被封|移除|侵权通知|罚款并扣分|跟卖|冻结|扣分|举报|(?:was|were|been|got) (?:removed|delisted|suspended|deactivated|taken down)|removed|delist(?:ed|ing)|took down|take ?down|taken down|suspended|complaint|reported|infringement notice|vero|apex|被删|被report|copyright strike|品牌备案|商品[^,。;]{0,3}删除/g,
    needs: PLATFORM,
  },
  {
    procedure: 'ecommerce_platform',
    pattern:
      /dmca|(?:产品|商品|链接|店铺|asin)[^,。;]{0,6}下架|被下架|盗版[^,。;]{0,6}下架|notice[- ]and[- ]takedown|(?:youtube|instagram|facebook|亚马逊|ebay|速卖通|shopee|temu|lazada|tiktok|电商平台|阿里国际站|ozon|etsy)[^。;]{0,12}(?:山寨|仿品|假货|仿冒|盗版|被仿|盗用)/g,
  },
  {
    procedure: 'trade_fair',
    pattern:
      /展会|参展|广交会|进博会|canton fair|exhibition stand|展览会|展览|展台|展位|撤展|展品|展前|车展|家具展|玩具展|消费展|电子展|食品展|摩托车展|钟表展|会展|博览会|[kＫ]展(?!开|示)|(?<![a-z])(?:ces|ifa|sema|mwc|eicma|gitex|computex|automechanika|intersolar|baselworld|medica|drupa|anuga)(?![a-z])|trade (?:fair|show)|toy fair|(?<![a-z])(?:fair|booth|exhibition|exhibits?|expo)(?:s)?(?![a-z])|messe/g,
  },
  {
    procedure: 'criminal',
    pattern:
      /刑事|报警|报案|被捕|逮捕|警方|警察|fbi|criminal|indict(?:ed|ment)?|arrest(?:ed)?|police|检察官|公诉|拘捕|(?<![a-z])raids?(?![a-z])|拘留|搜查令|司法部/g,
  },
  {
    procedure: 'arbitration',
    pattern: /仲裁(?!与调解中心)|arbitrat(?:ion|or|ors|e|al)|arbitral|siac|hkiac|lcia/g,
  },
  { procedure: 'mediation', pattern: /(?<!仲裁与)调解|mediat(?:ion|or|ors|e)(?![a-z])/g },
  {
    procedure: 'ownership',
    pattern:
      /权属|归属|归谁|所有权(?:纠纷|争议)|职务发明|共有(?:专利|权|人)|(?:专利|申请|商标)权?(?:到底)?是谁的|两边都说|双方都说|(?:以|用)(?:他)?自己(?:的)?名义[^,。;]{0,8}申请(?:了)?专利|想要回专利权|entitlement|ownership|inventorship|who owns|misappropriated invention|(?:patent|invention)[^.]{0,24}in (?:its|his|her|their) own name|冒认|冒名申请|确权|以[^,。;]{0,4}名义[^,。;]{0,6}申请/g,
  },
  {
    procedure: 'licensing',
    pattern:
      /(?<!未经|未获|未取得|没有|没|经|无需|擅自|得到|取得|被)许可(?!证|人|不得|就|人员|擅自|繁|使用|的情况)|授权(?:费|谈判|协议|合同|纠纷|条件|谈不拢)|专利费|使用费|催签|专利使用费|特许权使用费|frand|(?<!without a |without |no |under )licen[sc](?:e|ing)(?! from the court|d)(?![a-z])|royalt(?:y|ies)/g,
  },
  {
    procedure: 'compliance',
    pattern:
      /(?<![a-z])fto(?![a-z])|自由实施|freedom[- ]to[- ]operate|预警|排查|合规|侵权风险|风险(?:评估|防控|分析|检索|应对)|不侵权(?:分析|报告|保证|意见)|商标检索|专利检索|查新|尽职调查|尽调|规避设计|预案|布局|培训|(?:商业秘密|技术秘密|技术|专利|知识产权)[^,。;]{0,4}怎么保护|怎么(?:样)?保护|如何保护|compliance|clearance|due diligence|design[- ]around|risk assessment|prevent(?:ive|ion)|non-infringement (?:opinion|analysis)|landscape|要不要(?:先|提前)?注册|提前注册|先注册商标|whether (?:our|the|this|it)[^.]{0,24}infring\w*|(?:怎么|如何)准备|查一?下?风险|侵权(?:分析|比对|可能性)|提前(?:做|准备|了解)|保护(?:方案|策略|指引)/g,
  },
  {
    procedure: 'litigation',
    pattern:
      /起诉|诉讼|被诉|控告|提告|那边告的|(?<![a-z])writ(?![a-z])|被告(?!知|诫)|原告|传票|(?<!仲裁)法院|法庭|官司|告(?:我们|我司|我方|了我|他们|他(?!们的)|对方)|应诉|诉状|判决|一审|二审|反诉|被.{0,6}告了|(?<![投申控起上告])诉[^,。;讼求称苦]{1,14}(?:侵权|侵犯|案)|lawsuit|(?<![a-z])su(?:ed|ing|e|es|it)(?![a-z])|litigation|(?<![a-z])courts?(?![a-z])|summons|complaint filed|plaintiffs?|defendants?|infringement action|statement of (?:defence|defense|claim)|(?<![a-z])vs?\. (?=[a-z])|served with a|jury|landgericht|tribunal judiciaire|(?<![a-z])lg (?=mannheim|münchen|munich|düsseldorf|dusseldorf|hamburg)|(?:w|e|n|c|s)\.d\. (?:tex|ill|cal|fla)|d\. del|专利侵权诉/g,
  },
  {
    procedure: 'litigation',
    pattern: /上诉|(?<![a-z])appeal(?:s|ed)?(?![a-z])/g,
    needs: /法院|判决|一审|二审|court|judgment|verdict/,
  },
]

export type FoundProcedure = { procedure: Procedure; start: number; end: number; feared: boolean }

/** Every procedure that the text tells of, each at its first words, the most decisive first. */
export function findProcedures(folded: Folded): FoundProcedure[] {
  return CUES.flatMap(({ procedure, pattern, needs }) => {
    if (needs && !needs.test(folded.lower)) return []
    if (procedure === 'udrp' && !DOMAIN.test(folded.lower)) return []
    const found: FoundProcedure[] = []
    for (const match of folded.lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!isNegated(folded, start, end)) {
        found.push({ procedure, start, end, feared: isFeared(folded, start, end) })
      }
    }
    return found
  })
}

/** Procedures that a person prepares against, as long as nothing has happened. */
const PREPARED: ReadonlySet<Procedure> = new Set([
  'trade_fair',
  'customs',
  'litigation',
  'ecommerce_platform',
  'preliminary_injunction',
  'trade_investigation',
])

/**
 * The one that decides: the first that has happened. What is only feared does not count, and where a text is
 * about prevention and nothing has happened to anybody, prevention it is.
 * @param happened whether the text says that something was done to or by the enterprise
 */
export function decisiveProcedure(
  found: readonly FoundProcedure[],
  happened: boolean,
): FoundProcedure | null {
  const real = found.filter((one) => !one.feared)
  const preventive = found.find((one) => one.procedure === 'compliance')
  const first = real[0]
  if (preventive && (!first || (!happened && PREPARED.has(first.procedure)))) return preventive
  if (first) return first
  return found.find((one) => one.procedure !== 'litigation') ?? null
}
