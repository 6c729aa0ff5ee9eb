import { isNegated, isOver } from './clause.ts'
import type { Hit } from './dictionary.ts'
import type { Folded } from './folded.ts'
import { HOME_CHINESE, HOME_ENGLISH } from './home-turns.ts'
import type { Found } from './places.ts'

/** `在美被诉`, `赴德参展`, `对美出口`: one character for a country, only in these turns. */
const ABBREVIATED: Record<string, string> = {
  美: 'us',
  德: 'de',
  日: 'jp',
  韩: 'kr',
  英: 'gb',
  法: 'fr',
  俄: 'ru',
  印: 'in',
  加: 'ca',
  澳: 'au',
  意: 'it',
  泰: 'th',
  越: 'vn',
  新: 'sg',
  墨: 'mx',
  巴: 'br',
}
const TURN =
  /(?:在|赴|向|于)([美德日韩英法俄印加澳泰越墨])(?=被|遭|诉|起诉|提起|提出|申请|注册|侵权|参展|参会|维权|应诉|涉诉|展会|知识产权|专利|商标|诉讼|海关|收到|开展|打官司|立案|上的)|(?:对|输|销|出口)([美德日韩英法俄印加澳])(?=出口|产品|贸易|销售|的货|业务|被|产品|商品)/g

function abbreviatedPlaces(folded: Folded, hits: readonly Hit[]): Found[] {
  return Array.from(folded.text.matchAll(TURN)).flatMap((match): Found[] => {
    const code = ABBREVIATED[match[1] ?? match[2] ?? '']
    const start = match.index
    const end = start + match[0].length
    if (!code || hits.some((hit) => hit.start < end && hit.end > start) || isNegated(folded, start, end))
      return []
    return [{ code, start, end, tier: match[1] ? 'plain' : 'weak' }]
  })
}

const TOGETHER =
  /(?:(?<![\u4e00-\u9fff])|(?<=[在的于对去到和与赴进往同及或销]))([美德日韩英法俄印加澳意泰越墨]{2,4})(?=[两三四](?:国|地|边|个)|的|等|都|均|市场|专利|商标|外观|海关|法院|注册|站|布局|分别|同时|上市|[,。;]|$)/g

/** `日韩两国`: several countries, one character each. */
function countriesTogether(folded: Folded, hits: readonly Hit[]): Found[] {
  return Array.from(folded.text.matchAll(TOGETHER)).flatMap(({ index, 1: names = '' }) =>
    Array.from(
      hits.some((hit) => hit.start < index + names.length && hit.end > index) ? '' : names,
      (name, i) => ({
        code: ABBREVIATED[name]!,
        start: index + i,
        end: index + i + 1,
        tier: 'plain' as const,
      }),
    ),
  )
}

const PUBLICATION = /(?<![A-Za-z])(EP|US|DE|GB|JP|KR|FR)\s?-?(?:No\.?\s?)?\d[\d,. ]{4,}\d(?:\s?[AB]\d)?/g

/** Numbers of publications name their office: `EP 3 123 456 B1`. */
function publicationNumbers(folded: Folded): Found[] {
  return Array.from(folded.text.matchAll(PUBLICATION), (match) => ({
    code: match[1]!.toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    // A European patent is fought over in a country, unless its office is all that is named.
    tier: match[1] === 'EP' ? ('weak' as const) : ('plain' as const),
  }))
}

const REVIEW =
  /petitions? for (?:an )?ipr(?![a-z])|双方复审|inter partes review|post[- ]grant review|(?<![a-z])iprs? (?:petition|trial|proceeding)s?|(?:用|提|走|打|file|filed|by|via|an)\s?(?:了|起|一个|个|an )?iprs?(?![a-z])/g

/** Reviews that only the American office has. */
function americanReviews(folded: Folded): Found[] {
  return Array.from(folded.lower.matchAll(REVIEW), (match) => ({
    code: 'us',
    start: match.index,
    end: match.index + match[0].length,
    tier: 'plain' as const,
  }))
}

const SITE_CODE =
  /(?<=(?:[Aa]mazon|e[Bb]ay|[Ss]hopee|[Ll]azada|[Tt]ik[Tt]ok|[Tt]emu|TEMU)(?: [Ss]hop)? ?)(US|UK|DE|FR|IT|ES|JP|CA|AU|NL|SE|PL|MX|BR|AE|SG|PH|MY|TH|VN|TW|TR)(?![A-Za-z])|(?<![A-Za-z])(US|UK|DE|FR|IT|ES|JP|CA|AU|NL|SE|PL|MX|BR|AE|SG)(?=站|[、,/][A-Z]{2}站|\))/g
const SITE = /亚马逊|amazon|站|shopee|lazada|ebay|temu/

/** A platform's site by its code: `Amazon欧洲站（DE）`, `UK站`. */
function siteCodes(folded: Folded): Found[] {
  if (!SITE.test(folded.lower)) return []
  return Array.from(folded.text.matchAll(SITE_CODE), (match) => ({
    code: match[0] === 'UK' ? 'gb' : match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    tier: 'plain' as const,
  }))
}

const DISTRICT =
  /(?<![A-Za-z.])(?:[NSEWCM]\. ?)?D\. ?(?:Ala|Alaska|Ariz|Ark|Cal|Colo|Conn|Del|Fla|Ga|Haw|Idaho|Ill|Ind|Iowa|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|Ohio|Okla|Or|Pa|P\.R|R\.I|S\.C|S\.D|Tenn|Tex|Utah|Vt|Va|Wash|W\. Va|Wis|Wyo)(?![a-z])/g

/** Federal courts as lawyers write them: `D. Kan.`, `M.D. Fla.`. */
function americanDistricts(folded: Folded): Found[] {
  return Array.from(folded.text.matchAll(DISTRICT), ({ 0: words, index }) => ({
    code: 'us',
    start: index,
    end: index + words.length,
    tier: 'plain' as const,
  }))
}

const PLATFORM_DOMAIN =
  /(?<![a-z])(?:amazon|ebay|shopee|lazada|mercadoli[bv]re|aliexpress|temu|etsy|walmart|rakuten|zalando|otto|kaufland|cdiscount|allegro|bol|jumia|noon|tiktok|daraz|ozon)\.(?:com?\.)?(au|uk|nz|br|mx|in|de|fr|it|es|nl|be|pl|ch|at|jp|kr|ru|tr|za|hk|tw|sg|my|th|vn|ph|id|ae|sa|eg|ng|ke|cl|co|pe|ar|se|dk|fi|pt|cz|sk|hu|ro|gr|ie|ca)(?![a-z.])/g

/** A platform under a country's ending: `ebay.com.au`. */
function platformDomains(folded: Folded): Found[] {
  return Array.from(folded.lower.matchAll(PLATFORM_DOMAIN), ({ 0: words, 1: code, index }) => ({
    code: code === 'uk' ? 'gb' : code!,
    start: index,
    end: index + words.length,
    tier: 'plain' as const,
  }))
}

const PART =
  /(?<![A-Za-z])(US|UK|GB|DE|FR|IT|ES|NL|BE|AT|CH|PL|SE|DK|FI|PT|CZ|TR|IE|GR|HU|RO|NO) part (?:of|is|was)\b/g

/** The part of a European patent that is in force in a country: `DE part of EP 3 123 456`. */
function nationalParts(folded: Folded): Found[] {
  return Array.from(folded.text.matchAll(PART), ({ 0: words, 1: code, index }) => ({
    code: code === 'UK' ? 'gb' : code!.toLowerCase(),
    start: index,
    end: index + words.length,
    tier: 'plain' as const,
  }))
}

const HOME =
  /(?:宁波|上海|深圳|广州|厦门|义乌|黄埔|青岛|天津|大连|南京|杭州|拱北|北京|苏州|福州|泉州|汕头|佛山|南沙|盐田|洋山|霍尔果斯|满洲里|郑州|重庆|成都|武汉|西安|中国)[^,。;]{0,3}海关|在(?:中国|国内|上海|北京)(?:大陆|境内)?(?:法院|也)?(?=被|遭|起诉|提起诉讼|应诉)|(?:中国|北京|上海|广州|深圳|杭州)(?:的)?(?:知识产权法院|互联网法院|知产法院)|中国法院|广交会上|在广交会|\b(?:at|during) (?:the )?canton fair\b|(?:北京|上海|广州|深圳|杭州|宁波|南京|苏州|武汉|成都|重庆|天津|青岛|厦门|福州|泉州|长沙|西安|郑州|济南|合肥|温州|东莞|佛山|广东|浙江|江苏|山东|福建|湖北|湖南|四川)(?:市|省)?(?:的)?(?:第.)?(?:中院|高院|中级人民法院|高级人民法院|知识产权法庭|知产法庭)|[在于](?:大陆|中国大陆|中国)(?:地区)?(?=被|遭|起诉|提告|有何|怎么|如何|申请|提|维权|取回)|在我国(?=[被起提]|法院|应诉)|(?<![a-z])cnipa(?![a-z])|(?:(?<![\u4e00-\u9fff])|(?<=[向到由被在]))国家知识产权局|中国国家知识产权局|国知局|(?:宁波|温州|义乌|金华|台州|绍兴|嘉兴|东莞|佛山|中山|汕头|泉州|厦门|青岛|烟台|无锡|常州|苏州|昆山|杭州|深圳|广州|上海|北京|天津)[^,。;]{0,3}法院|\.cn ?域名|(?<![a-z])(?:shanghai|beijing|guangzhou|shenzhen|hangzhou|ningbo|suzhou) (?:[a-z]+ ){0,3}court\b|\bsupreme people's court\b|\bchinese courts?\b|\bcourts? (?:in|of) (?:china|shanghai|beijing|guangzhou|shenzhen|hangzhou|suzhou|shandong|zhejiang|jiangsu|guangdong|fujian)\b|\bsued (?:us )?in china\b/g

const CODES = 'US|UK|DE|FR|IT|ES|NL|BE|AT|CH|PL|SE|DK|FI|PT|CZ|JP|KR|CA|AU|BR|MX|TR|IN'
const CODES_TOGETHER = new RegExp(
  `(?<![A-Za-z])(?:${CODES})(?:\\s?[+/&、,]\\s?(?:${CODES}))+(?![A-Za-z])`,
  'g',
)

/** Countries by their codes, one after the other: `DE + NL + BE`. */
function codesTogether(folded: Folded): Found[] {
  return Array.from(folded.text.matchAll(CODES_TOGETHER)).flatMap((list) =>
    Array.from(list[0].matchAll(/[A-Z]{2}/g), ({ 0: code, index }) => ({
      code: code === 'UK' ? 'gb' : code.toLowerCase(),
      start: list.index + index,
      end: list.index + index + code.length,
      tier: 'plain' as const,
    })),
  )
}

const COUNTRY_DOMAIN =
  /(?:(?<![a-z\d@.-])(?!(?:amazon|ebay|shopee|lazada|allegro|otto|bol|walmart|mercadolibre)\.)[a-z\d-]{3,}|(?<=[ (a])|(?<=^))\.(?:com?\.|net\.|org\.)?(au|uk|nz|br|mx|in|de|fr|it|es|nl|be|pl|ch|at|jp|kr|ru|tr|za|hk|tw|sg|my|th|vn|ph|id|ae|ng|ke|cl|pe|ar|se|no|dk|fi|pt|cz|hu|ro|gr|ie|il|ua|kz)(?![a-z.])/g
const ABOUT_DOMAIN =
  /域名|网域|\bdomains?\b|indrp|auda|(?:注册|抢注|登记|占)了?\s?[a-z\d-]{3,}\.|\bdispute entry\b|\.[a-z]{2,3} (?:web ?)?(?:address|name|site)\b/

/** A domain under a country's ending is fought over there, where nothing else is said. */
function countryDomains(folded: Folded): Found[] {
  if (!ABOUT_DOMAIN.test(folded.lower)) return []
  return Array.from(folded.lower.matchAll(COUNTRY_DOMAIN), ({ 0: words, 1: code, index }) => ({
    code: code === 'uk' ? 'gb' : code!,
    start: index,
    end: index + words.length,
    tier: 'weak' as const,
  }))
}

/** Our own country is where we are, not where the dispute is, unless a court here has it. */
function home(folded: Folded): Found[] {
  return [HOME, HOME_CHINESE, HOME_ENGLISH]
    .flatMap((pattern) => [...folded.lower.matchAll(pattern)])
    .flatMap((match): Found[] => {
      const [start, end] = [match.index, match.index + match[0].length]
      return isNegated(folded, start, end) || isOver(folded, start, end)
        ? []
        : [{ code: 'cn', start, end, tier: 'plain' }]
    })
}

/** Places that no name says: one character for a country, a number, a site's code, our own courts and customs. */
export function placesByTurn(folded: Folded, hits: readonly Hit[]): Found[] {
  return [
    ...abbreviatedPlaces(folded, hits),
    ...countriesTogether(folded, hits),
    ...publicationNumbers(folded),
    ...americanReviews(folded),
    ...americanDistricts(folded),
    ...siteCodes(folded),
    ...platformDomains(folded),
    ...nationalParts(folded),
    ...codesTogether(folded),
    ...countryDomains(folded),
    ...home(folded),
  ]
}
