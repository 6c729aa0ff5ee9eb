/** A platform on which goods or works are shown. */
export const PLATFORM =
  /亚马逊|amazon|tmall|taobao|jd\.com|1688\.com|pinduoduo|天猫|淘宝|kaspi\.kz|ebay|速卖通|aliexpress|alibaba|阿里国际站|阿里巴巴国际站|temu|shein|希音|tik ?tok|shopee|虾皮|lazada|来赞达|walmart|沃尔玛|etsy|(?:on|from|by|to) wish\b(?! to)|wish\.com|wish(?=[\u4e00-\u9fff])|mercado libre|美客多|mercado livre|(?<![a-z])ozon(?![a-z])|wildberries|coupang|rakuten|乐天|zalando|cdiscount|allegro|(?<![a-z])otto(?![a-z])|shopify|独立站|facebook|脸书|instagram|youtube|app store|google play|苹果(?:[\u4e00-\u9fff]{2})?区|(?:让|叫|向|给)苹果|应用商店|店铺|网店|链接|listing|(?<![a-z])asin|跨境平台|电商平台|平台|跟卖|marketplace|online store|storefront|wayfair|newegg|trendyol|flipkart|onbuy|fnac|bol\.com|emag|jumia|souq|tokopedia|bukalapak|blibli|tiki(?![a-z])|sendo|qoo10|gmarket|11st|mercari|yahoo|joom|daraz|takealot|skroutz|hepsiburada|falabella|magalu|americanas|陌陌|小红书|抖音|微店|steam(?![a-z])|spotify|apkpure|后台|卖家中心|拼多多|快手|亚马迅|亚麻逊|kaufland|redbubble|(?<!\b(?:by|at|before|until|till|tomorrow|today|\w+day|\d) )(?<![a-z])noon(?![a-z])|抖音海外版/
/** A right that is registered, and so can be opposed or cancelled. */
export const REGISTERED_RIGHT =
  /(?<![a-z])ep ?\d|uspto|ttab|rospatent|商标|专利|外观|品种|地理标志|发明|invention|variety|设计|trade ?mark|\bmarks?\b|patent|design|registration|eutm|rcd|utility model|实用新型|意匠|商票|外形|造型/
/** The same, and what people call a trade mark. */
export const REGISTERED_OR_BRAND = new RegExp(
  `${REGISTERED_RIGHT.source}|牌子|品牌|logo|字号|brand|的标(?![准志题价识签])|euipo`,
)
/** The same, where no customs office holds goods: whoever objects to their destruction opposes no registration. */
export const REGISTERED_AWAY_FROM_CUSTOMS = new RegExp(
  `^(?![\\s\\S]*(?:海关|customs))[\\s\\S]*(?:${REGISTERED_OR_BRAND.source})`,
)
/** What makes a complaint one about a domain name. */
export const DOMAIN =
  /域名|网域|domain|nominet|denic|\.[a-z]{2,3}(?:\.[a-z]{2})? (?:address|name)|udrp|indrp|\.com|\.net|\.cn|[a-z\d-]{3,}\.(?:org|shop|store|online|top|xyz|info|biz|in|ro|rs|pl)(?![a-z])/
/** The same, where nobody speaks of suing: a lawsuit over a domain name is one. */
export const OUT_OF_COURT_DOMAIN =
  /^(?![\s\S]*(?:\bsue\b|\bin court\b|起诉|上法院))[\s\S]*(?:域名|网域|网址|domain|(?<!\w)\.[a-z]{2,3}(?:\.[a-z]{2})? (?:web ?)?(?:address|name)\b|(?<!\w)\.(?:com|net|org)(?![a-z])|(?<![a-z\d-])(?!(?:amazon|walmart|ebay|etsy|shopee|lazada|wish|bol|allegro|otto|noon|alibaba|aliexpress|temu|gmail|outlook|qq|163)\.)[a-z\d-]{3,}\.(?:com|net|org|shop|store|online|top|xyz|info|biz)(?![a-z]))/
