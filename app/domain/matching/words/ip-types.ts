import type { IpType } from '../../vocabulary/ip-types.ts'
import { isListed, isNegated, isOver } from './clause.ts'
import type { Hit, Meaning, Tier } from './dictionary.ts'
import type { Folded } from './folded.ts'
import { IMPLIED_BY_GOODS } from './ip-goods.ts'
import { type Found, settled } from './places.ts'

type IpMeaning = Extract<Meaning, { kind: 'ip' }>

/** The kinds of right that the text is about; a word for a profession or an office counts only alone. */
export function findIpTypes(folded: Folded, hits: readonly Hit[]): Found<IpType>[] {
  const found: Found<IpType>[] = []
  let negatedUntil = -1
  for (const hit of hits) {
    const rights = hit.meanings.filter((m): m is IpMeaning => m.kind === 'ip')
    if (rights.length === 0) continue
    const listed = negatedUntil >= 0 && isListed(folded, negatedUntil, hit.start)
    if (listed || isNegated(folded, hit.start, hit.end)) {
      negatedUntil = hit.end
      continue
    }
    for (const { code, tier } of rights) {
      // What is over is told beside what the text is about.
      const told = isOver(folded, hit.start, hit.end) ? 'weak' : tier
      if (!isOtherWord(folded, hit)) found.push({ code, start: hit.start, end: hit.end, tier: told })
    }
  }
  found.push(...impliedRights(folded))
  const aside = new Set(
    [...new Set(found.map(({ code }) => code))].filter((code) => isLeftAside(folded, code)),
  )
  const unraised = found.filter(({ code }) => !aside.has(code))
  const rights = settled(
    unraised.map((one) =>
      (one.tier === 'weak' || isTradeDress(folded, one)) && isListedWithPlain(folded, one, unraised)
        ? { ...asListed(folded, one), tier: 'plain' as const }
        : one,
    ),
  )
  const own = rights.filter(({ start, end }) => !OF_OFFICE.test(folded.lower.slice(start, end)))
  return own.length > 0 ? own : rights
}

/** The other side is said not to rely on a right: whoever speaks of it besides does so in passing. */
const LEFT_ASIDE: Partial<Record<IpType, RegExp>> = Object.fromEntries(
  (
    [
      ['patent', 'patents?(?! and)'],
      ['design', 'designs?'],
      ['trademark', 'trade ?marks?'],
      ['copyright', 'copyrights?'],
      ['trade_secret', 'trade secrets?'],
      ['unfair_competition', 'unfair competition'],
    ] as const
  ).map(([code, words]) => [
    code,
    new RegExp(
      `\\b(?:not|n't|never|nor|without) (?:\\w+ )?(?:rais(?:e|ed|ing)|assert(?:ed|ing)?|invok(?:e|ed|ing)|plead(?:ed|ing)?|rel(?:y|ied|ying) on|bas(?:e|ed) on|alleg(?:e|ed)) (?:an? |any |the |its |their )?(?:[\\w-]+ )?${words}\\b`,
    ),
  ]),
)
const isLeftAside = ({ lower }: Folded, code: IpType): boolean => LEFT_ASIDE[code]?.test(lower) ?? false

/** Trade dress beside a registered right is claimed as a mark, by itself as unfair competition. */
const asListed = (folded: Folded, one: Found<IpType>): Found<IpType> =>
  isTradeDress(folded, one) ? { ...one, code: 'trademark' } : one
const isTradeDress = ({ lower }: Folded, { start, end }: Found): boolean =>
  lower.slice(start, end) === 'trade dress'

/** `牌子和专利`: an everyday word counts beside a right's own name. */
function isListedWithPlain(folded: Folded, one: Found, found: readonly Found[]): boolean {
  const isJoined = (from: number, to: number) =>
    from <= to && to - from <= LONGEST_JOINT && JOINED.test(folded.lower.slice(from, to))
  return found.some(
    ({ tier, start, end }) => tier === 'plain' && (isJoined(one.end, start) || isJoined(end, one.start)),
  )
}
const LONGEST_JOINT = 16
const JOINED = /^\s?(?:和|与|及|跟|、|\/|\+|&|plus|as well as|,? ?(?:and|or)(?: for)?(?: an?| the| our)?)\s?$/

/** Offices and professions are named after a right that they do not only deal with. */
const OF_OFFICE = /局$|法院$|律师$|代理|(?:office|court|attorney|lawyer|agent)s?$/

/** `design` as somebody's trade, not as a right. */
const DESIGN_WORK =
  /^\s*(?:teams?|engineers?|cent(?:er|re)s?|house|compan(?:y|ies)|firm|process|work|flaws?|defects?|and (?:sell|make|manufacture|develop|produce|build)|services?|studio|software|tools?|files?)\b/
const VERB_BEFORE =
  /\b(?:we|i|they|who|to|our engineers|chip|ic|circuit|software|product|interior|graphic|research and|r&d|-)\s*$/

/** `design` as a verb, `GI` and `UPC` in other senses. */
function isOtherWord(folded: Folded, { start, end }: Hit): boolean {
  const word = folded.text.slice(start, end)
  const before = folded.lower.slice(Math.max(0, start - 30), start)
  const after = folded.lower.slice(end, end + 30)
  if (/^designs?$/i.test(word)) return DESIGN_WORK.test(after) || VERB_BEFORE.test(before)
  if (word === '照片') return /(?:附|拍|发|传|寄)(?:了|上|来)?(?:一张|几张|些)?$/.test(before)
  if (/^patent$/i.test(word) && /^ leather/.test(after)) return true
  if (/^confidential$/i.test(word))
    return /\b(?:as|is|keep (?:it|this)|treat (?:it|this)|strictly) $/.test(before)
  if (/^know how$/i.test(word)) return /\b(?:to|not|anyone|anybody|you|we|i|they) $/.test(before)
  if (word === 'UPC') return /^\s*(?:条?码|条形码|代码|编码|码|codes?|barcodes?|number|豁免)/.test(after)
  if (/^domains?$/i.test(word))
    return /\b(?:public|eminent|the|of|technical)\s*$/.test(before) && !WEB_ADDRESS.test(folded.lower)
  return false
}

const WEB_ADDRESS = /[\w-]\.(?:com|net|org|cn|[a-z]{2})\b|[\s(]\.(?:com|net|org|cn|[a-z]{2})\b/

const IMPLIED: readonly (readonly [IpType, RegExp])[] = [
  ...IMPLIED_BY_GOODS,
  [
    'plant_variety',
    /(?:猕猴桃|葡萄|玉米|水稻|小麦|番茄|辣椒|苹果|草莓|蓝莓|樱桃|月季|玫瑰|马铃薯|大豆|棉花)[^,。;]{0,3}品种|品种[^,。;]{0,12}(?:繁殖|繁育|种植|扩繁|授权|许可|登记|保护)|(?:我们|他|她|其|人家)们?的[^,。;]{0,6}品种|(?:种|繁|育)[^,。;]{0,8}(?<!人工智能)品种(?!多)|\b(?:our|his|her|their|protected|new|registered) (?:\w+ )?variet(?:y|ies)\b|\bvariety (?:protected|rights?)\b|\bvariety is protected\b|\bpropagat\w+ (?:the |a )?variety\b|\bseeds?\b[^.;]{0,40}\bvariety\b/g,
  ],
  [
    'trademark',
    /(?<![a-z])marks?(?![a-z])(?=.{0,120}(?:oppos|cancel|regist|refus|infring|squat))|(?:oppos|cancel|regist|refus|infring|squat)[^.]{0,80}(?<!\bno (?:trade )?)(?<![a-z])marks?(?![a-z])/g,
  ],
  [
    'copyright',
    /(?:cop(?:y|ied|ies|ying)|stole|stolen|using|reposted) (?:our|my) (?:\w+ )?(?:prints?|photos?|photographs?|pictures?|images?|artworks?|texts?|music|songs?|videos?|games?|software|films?|movies?)|\b(?:cop(?:y|ied|ies|ying)|stole) (?:its|their|his|her) (?:[\w-]+ )?(?:films?|games?|songs?|books?|artworks?|photos?|pictures?|images?|drawings?|illustrations?|music)\b|\bcopied (?:the )?(?:[\w-]+ ){0,2}(?:graphics|artwork|source code|texts?|photos)\b|\bsoftware\b[^.;]{0,24}\bcracked\b|\b(?:euro|fee|claim|letter|abmahnung)\b[^.;]{0,20} for (?:a |an |the )?(?:photo|picture|image)\b|\bare (?:his|her|their) (?:photographs|photos|pictures)\b|抄[^,。;]{0,6}(?:角色|画面|美术|剧情|玩法)|\bus(?:es?|ed|ing) (?:the )?(?:songs?|music|photos?|pictures?|images?|films?|videos?|texts?) of our|\b(?:songs?|music|films?|photos?) (?:[\w-]+ ){0,4}without (?:paying|permission|a licen[cs]e)|(?:软件|代码|画|照片|图片|插画|视频|歌|音乐|文案|小说|漫画|游戏|动画|纹样|图案)[^,。;]{0,12}(?:抄|盗|搬|扒|改名|破解|翻版|拿去)|(?:抄|盗|搬|扒)[^,。;]{0,10}(?:软件|代码|的画|图(?!纸|标|谋|形商标|案专)|照片|视频|音乐|文案|游戏)/g,
  ],
  [
    'trade_secret',
    /(?:客户|数据|资料|名单)[^,。;]{0,8}从我们[^,。;]{0,8}[导拷偷搬]|(?:带走|拷走|偷走?|挖走|泄露|窃取)[^,。;]{0,10}(?:秘密|配方|工艺|图纸|名单|代码|底价|数据)|(?:配方|工艺|图纸|名单|代码|底价)[^,。;]{0,28}(?:带走|拷走|偷走|挖走|泄露|被(?:我们)?偷)/g,
  ],
  [
    'trade_secret',
    /(?:不许|不能|不准|不得|从不|没有?)(?:外传|外泄)|(?:保密|机密|秘密)的?[^,。;议]{0,4}(?:配方|工艺|图纸|技术|资料|数据|文件|名单|参数)|(?:配方|工艺|图纸|名单|参数|底价)[^,。;]{0,12}(?:保密|外传|外泄|流出|[卖交传透][给露])|[带拿揣]着[^,。;]{0,8}(?:图纸|配方|名单|代码|工艺)|(?:没|未|不)(?:有|曾)?公开过?的?[^,。;]{0,4}(?:参数|数据|工艺|配方|技术|资料|图纸)|\bexactly our drawings\b|\bkept secret\b|\bour drawings [^.;]{0,50}(?:handed|given|passed|sent) to\b|\b(?:secret|confidential) (?:[\w-]+ )?(?:formulas?|algorithms?|code|recipes?|process(?:es)?|methods?|drawings?|technology|data|files|plans?|list)\b/g,
  ],
  [
    'unfair_competition',
    /造谣|谣言|(?:群里|圈子?里|网上|媒体上)[^,。;]{0,4}[说讲传]我|(?:到处|四处|逢人)[^,。;]{0,6}(?:说|讲|传|散)|诋毁|抹黑|[瞎乱胡](?:说|讲|传|编)(?:我|他|它|坏)|(?:说|讲)[^,。;]{0,6}坏话|贬低|\b(?:ads?|adverts?|commercials?)(?: \w+)? (?:saying|claiming|that say)\b|\bsmear\w*|\bbad-?mouth\w*|\b(?:all|spread\w*|telling|tells?) (?:\w+ ){0,3}(?:lies|rumou?rs)\b/g,
  ],
  [
    'layout_design',
    /(?:芯片|晶片|集成电路|ic|chip)(?:[^,。;]{0,12}(?:布图|布局|layout)(?!海外|全球)|[^。;]{0,24}(?:版图|掩膜))/g,
  ],
  ['layout_design', /\blayout of (?:our|the|his|their) (?:[\w-]+ ){0,4}(?:chips?|ics?|circuits?)\b/g],
  // The shape of goods that somebody has registered.
  [
    'design',
    /(?:外形|造型|样子|款式)[^,。;]{0,14}(?:登记|注册)|(?:登记|注册|登)(?:过|了)?的?[^,。;标牌]{0,8}(?:外形|造型|款式)/g,
  ],
  ['design', /(?:抄|仿|侵)[^,。;]{0,6}(?:人家|别人|他们?|对方)的?(?:外观)?设计/g],
  ['design', /\b(?:registered|protected) (?:shape|form|look|appearance)s?\b/g],
  // A picture or a tune that somebody has made.
  [
    'copyright',
    /(?:画|图案|插图|照片|相片|图片|歌|曲子?|音乐|文案|视频|动画|字体|代码|程序|剧本|小说|游戏)[^,。;]{0,10}是(?:他|她|人家|别人|我)(?:们|家)?(?:自己)?(?:的(?=$|[,。;])|[画拍写作谱])/g,
  ],
  [
    'geographical_indication',
    /\bprotected (?:appellation|designation|origin|indication|name)\w*|\bappellations?\b|\b(?:region|area|valley)'s name\b|(?:产区|产地|地名)[^,。;]{0,4}(?:名|受保护|保护)|(?:他|她|人家)们?的(?:产区|产地|地名)|(?:不能|不准|不许|不让)(?:再)?叫[^,。;]{0,6}(?:名|$|[,。;])/g,
  ],
  [
    'domain_name',
    /\.(?:com|net|org|cn|[a-z]{2})\s?(?:的|那个)?(?:网址|地址|web ?addresse?s?|addresse?s?)(?![a-z])/g,
  ],
  [
    'trademark',
    /(?:section|under|§) ?2\(d\)|马德里(?:国际)?(?:注册|商标)|madrid (?:registration|application|protocol|system|filing|route|extension|mark)|不使用取消|\bnon-?use\b|\bput(?:s|ting)? our (?:name|brand|logo|mark) on\b|\bour (?:[a-z]+(?:ish|ese|ian|an|ch) )marks?\b|\brectification against|[在了带有]?[\w「」"]{1,40} ?字样|(?:\w|队)标(?=$|[。.,;])|假冒?(?:三星|耐克|苹果|华为|索尼|阿迪)/g,
  ],
  // What is licensed by its standard, and by whom.
  [
    'patent',
    /\blicen[cs](?:e|es|ing)\b[^.;]{0,30}(?<![a-z])(?:hevc|avc|h\.26[456]|vvc|av1|aac|mpeg(?:-\d)?|lte|[2-6]g|wi-?fi(?: \d)?|nfc|dvb|atsc|bluetooth|usb-c|evs)(?![a-z])|(?<![a-z])(?:hevc|avc|h\.26[456]|vvc|av1|aac|mpeg(?:-\d)?|lte|[2-6]g|wi-?fi(?: \d)?|nfc|dvb|atsc|bluetooth|usb-c|evs)[^.;]{0,24}\blicen[cs](?:e|es|ing)\b|\b(?:access advance|via licensing|mpeg la|avanci|sisvel)\b/g,
  ],
  ['patent', /(?<![a-z])[2-6]g (?:patent )?portfolio|(?:gcc|海湾|欧亚)专利(?!局)|(?<![a-z])pct(?![a-z])/g],
  [
    'patent',
    /(?<![a-z])ep\s?(?:no\.?\s?)?\d[\dx ]{4,}|(?<![a-z])us\s?\d{1,2},\d{3},\d{3}|(?<![a-z])iprs?(?= (?:petition|proceeding|against|filed|trial|we (?:filed|want|plan))|程序|请求|挑战|复审)|提(?:起|了|出)?iprs?(?![a-z])/g,
  ],
  [
    'trademark',
    /(?:品牌|牌子|公司(?:英文)?名|logo|我们的名字|字号)[^,。;]{0,12}(?:抢注|抢先注册|恶意注册|注册了|注册成)|(?:bad[- ]faith (?:registration|filing) of|squat\w*)[^.]{0,40}\b(?:brand|name|logo)\b|(?:brand|logo)[^.]{0,40}(?:squatt|bad faith|registered)|registered our (?:logo|brand|name)/g,
  ],
  // Goods called fake are called so by the owner of a mark.
  [
    'trademark',
    /冒牌|假牌|卖假货|是真是假|\b(?:is|are|was|were) (?:all )?fakes?\b(?! (?:news|reviews?|accounts?|invoices?|documents?|certificates?|signatures?))|\bfake (?:marks?|bearings?|bags?|shoes?|watches|meters?|tools?|brands?|goods|versions?|copies|products?|goods|parts)\b(?! of (?:our|my|the) (?:\w+ )?(?:games?|apps?|software|books?|films?))|假冒(?![^,。;]{0,4}专利)|卖的[^,。;]{0,3}是?假的?(?=$|[,。;])|\bcounterfeit(?:s|ed)?\b(?! of our patented)|(?:说|称|话|讲)[^,。;]{0,6}是假的?(?=$|[,。;])|冒(?:别人|他人|人家)|招牌|品牌方|fake brands?|\bas fakes\b|\bfakes (?:are|everywhere|on|in) /g,
  ],
  // Rights under their native names.
  [
    'trademark',
    /상표|\bmarcas?\b|\bmarken?(?:recht\w*|verletzung)?\b(?! (?:sure|it))|\bmarques?\b|\bmarchio\b|znak towarowy/g,
  ],
  [
    'patent',
    /특허|\bbrevets?\b|\bpatentes?\b|\bbrevett[oi]\b|\boctrooi\b|gebrauchsmuster|欧亚专利局|(?<![a-z])ea\s?\d{6}/g,
  ],
  [
    'copyright',
    /저작권|droits? d'auteur|derechos? de autor|direitos? autora(?:l|is)|urheberrecht\w*|auteursrecht/g,
  ],
  ['design', /디자인|geschmacksmuster|diseño industrial|dessins? et mod[eè]les?|desenho industrial/g],
  [
    'geographical_indication',
    /产地名|产地标|原产地(?!证|证明|规则)|denominaci[oó]n de origen|appellation d'origine|denominazione d'origine/g,
  ],
  // A program of a name with a capital is run without licence.
  [
    'copyright',
    /\b(?:run(?:s|ning)?|us(?:e|es|ed|ing)|install(?:s|ed|ing)?|copies of|installations of) (?:an? |some |\d+ )?(?:unlicen[cs]ed|pirated|cracked|illegal) [a-z\d]+\b/g,
  ],
  // What people hold to be free or taken is a name; what they license by its standard, patents.
  [
    'trademark',
    /\b(?:name|brand|logo|slogan) (?:[\w-]+ ){0,3}is (?:free|available|taken)\b|\bis (?:our|the|this) (?:name|brand|logo|slogan) (?:already |still )?(?:taken|free|available)\b|\bclear (?:the|this|our) (?:name|brand|logo)s?\b/g,
  ],
  [
    'patent',
    /(?:[345]g|wi-?fi\s?\d?|蓝牙)(?:的|标准)?(?:许可|licen)|交叉许可|cross-?licen\w+|(?:sisvel|avanci|qualcomm|高通|nokia|诺基亚|ericsson|爱立信|interdigital)(?=[^.。;]{0,60}(?:royalt|licen|许可|报价|费率|[用利]费))/g,
  ],
  // A picture or a tune that somebody calls his.
  [
    'copyright',
    /\bhand-?drawn\b|\b(?:our|my) (?:own )?(?:[\w-]+ )?(?:prints?|artworks?|illustrations?|photos?|photographs?|pictures?|songs?)\b|(?:用|盗|偷)(?:了|着)?(?:我们|我司|我)的?[^,。;]{0,6}(?:图(?![纸标谋形])|照片|视频|文案|[宣短影]传?片|课程|文章|插画)|软件[^,。;]{0,12}(?:许可|授权|正版)|[超盗]装|\bsoftware licen[cs]e|\bcrack(?:ed)? version|\bunlicen[cs]ed \w* ?(?:seats|copies|installations?|use)|软件归|(?:java|软件)用户数|源代码[^,。;]{0,10}(?:拷来|抄|复制)|\b(?:fake|cracked|copied) (?:versions?|copies|copy) of (?:our|my|the) (?:\w+ )?(?:games?|apps?|software|books?|films?)\b|\b(?:his|her|their) (?:own )?(?:pictures?|photos?|photographs?|drawings?|illustrations?|songs?|music|fonts?)\b/g,
  ],
  ['domain_name', /(?:注册|登记|抢注?)(?:成|了|到|走)*[^,。;]{0,4}(?<!\w)\.(?:com|net|org)(?![a-z])/g],
  ['domain_name', /\w\.(?:com|cn|net|org)(?![a-z])(?=[^;]{0,40}网址)/g],
  // A name under a top-level domain, where somebody registered it or is complained of for it.
  [
    'domain_name',
    /(?:(?:注册|登记|占)了? ?|[对就] ?|\b(?:registered|keeps|holds|owns|against) )[a-z\d-]{3,}\.(?:com|net|org|shop|store|online|top|xyz|info|biz|app|io|[a-z]{2})(?:\.[a-z]{2})?(?![a-z])/g,
  ],
  ['domain_name', /\w\.(?:com|cn|net|org|asia)(?=[^a-z@/]{0,3}域名)/g],
  ['domain_name', /\bnominet\b|\.(?:co\.)?uk name\b/g],
  // Marks of other kinds than words, and goods that are genuine but from elsewhere.
  [
    'trademark',
    /\b(?:3d|colou?r|shape|position|sound|movement) (?:trade ?)?marks?\b|\bcolou?r and mark\b|\bthree stripes\b|[三四]条(?:杠|纹|线)|\bsigns? of (?=[a-z])|\bmadrid designation\b|\bparallel imports?\b|平行进口|\bname without permission\b|\bbadges?\b|\b(?:cat|dog|lion|horse|crocodile|star|eagle) sign\b|\b(?:says?|say it'?s|says? (?:it is|they are)) fakes?\b|\b(?:took|take|filed|registered) [^.;]{0,40}\b(?:name|brand) as (?:a )?trade ?mark|\bttab\b|\b(?:owner|holder|proprietor) of (?:the )?(?:trade ?)?marks?\b|\boppos(?:e|ing|ition to|ed) (?:the (?:mark|name) )?["'][^"']{2,30}["']/g,
  ],
  // Pictures and programs are works.
  [
    'copyright',
    /(?:我们|我司|自己)拍的?[^,。;]{0,4}(?:图|照|片)|图被(?:盗|偷|搬|拿)|\b(?:photos?|pictures?|images?|photographs?|illustrations?)\b[^.;]{0,24}\b(?:were|was|are|is|been) (?:stolen|copied|lifted|scraped)|\b(?:claim|invoice|bill|letter)s?\b[^.;]{0,40} for (?:the |our |\w+ )?(?:photos?|pictures?|images?)\b|\bgetty images\b|\b(?:song|songs|music|dance choreography|choreography)\b|\bsource code\b|\bmanual word for word\b|\blifted (?:from|\d+ of)\b|\bseats of (?:its|their) \w+ than|\bsoftware\b[^.;]{0,60}\bunlicen[cs]ed\b|\bunlicen[cs]ed (?:[\w-]+ )?software\b|\bauthor'?s'? rights?\b|开源(?:合规|代码|组件)|\bopen[- ]source\b|(?<![a-z])a?gpl(?![a-z])/g,
  ],
  // What consumers are told, and who copies a whole appearance.
  [
    'unfair_competition',
    /\bmisleading\b|\b(?:we've|we have|we are) gone bust\b|\bit's a lie\b|\buntrue\b|\bparasitic (?:competition|copying)\b|\bspreads?\b[^.;]{0,40}\b(?:e?-?mails?|rumou?rs?|stories)\b/g,
  ],
  ['patent', /\bpatent(?:verletzung|klage|streit)\w*/g],
  [
    'trade_secret',
    /\b(?:carried|took|taken) (?:[\w-]+ )?(?:recipes?|formulas?|drawings) (?:away|with)|(?:带走|拷走|偷走?|挖走|泄露|窃取)了?[^,。;]{0,10}(?:参数|源码|良率|程序|版型|楦型|菌种)|(?:参数|源码|楦型|版型|版纸|良率)[^,。;]{0,16}(?:带走|拷走|偷走|挖走|挖人)/g,
  ],
]

const WEAKLY_IMPLIED: ReadonlySet<IpType> = new Set([
  'trademark',
  'copyright',
  'trade_secret',
  'plant_variety',
  'unfair_competition',
  'design',
])

/** What counts beside a right's own name: what is to be checked, and a mark that is relied on. */
const SURELY: readonly (readonly [IpType, RegExp])[] = [
  [
    'trademark',
    /\b(?:check|search|see|know|find out|clear|verify|confirm|tell us|whether|if)\w*\b[^.;]{0,24}\b(?:name|brand|logo|slogan)\b[^.;]{0,30}\b(?:free|available|taken|registrable|registered)\b/g,
  ],
  // A mark on which somebody founds a claim.
  [
    'trademark',
    /\b(?:rel(?:ies|ied|y|ying) on|based on|on (?:the )?basis of|invok(?:es|ed|ing)|owns?) (?:(?!patent|design)[\w'-]+ ){1,4}marks?\b/g,
  ],
  ['design', /\b(?:protect|register|file)\w*\b[^.;]{0,50}\bas (?:an? )?(?:registered )?designs?\b/g],
  ['design', /\bdesign (?:check|search|clearance|watch|filing|application)s?\b/g],
]

function impliedRights(folded: Folded): Found<IpType>[] {
  return [
    ...implied(folded, IMPLIED, (code) => (WEAKLY_IMPLIED.has(code) ? 'weak' : 'plain')),
    ...implied(folded, SURELY, () => 'plain'),
  ]
}

function implied(
  folded: Folded,
  table: readonly (readonly [IpType, RegExp])[],
  tierOf: (code: IpType) => Tier,
): Found<IpType>[] {
  return table.flatMap(([code, pattern]) =>
    Array.from(folded.lower.matchAll(pattern)).flatMap((match): Found<IpType>[] => {
      const [start, end] = [match.index, match.index + match[0].length]
      if (isNegated(folded, start, end)) return []
      return [{ code, start, end, tier: tierOf(code) }]
    }),
  )
}
