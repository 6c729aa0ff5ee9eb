import { verbs } from './platform-words.ts'

/** A wish to file or register something. */
export const FILING =
  /(?:想|拟|欲|准备|打算|怎么|如何|能不能|能否|需要?|要|计划|正)[^,。;]{0,24}(?:申请|注册|提交|办理?|保护)[^,。;]{0,14}(?:专利|商标|外观|品种|地理标志|保护|版权|注册|申请|手续|流程|费用)|(?:专利|商标|外观|品种权?|注册)[^,。;]{0,6}(?:申请|注册|需求)[^,。;]{0,24}(?:代理机构|费用|流程|报价|报个价|手续)|先怎么申请|(?:商标|专利|外观)怎么(?:申请|注册|报)|(?:注册|申请)[^。;]{0,30}(?:想问|请问|问|求)[^,。;]{0,6}(?:费用|价格|流程|报价)|(?:申请|注册)[^,。;]{0,8}可以?指定(?:哪些|什么)|还在规划|咨询[^,。;]{0,10}(?:注册|申请)|把[^,。;]{0,6}(?:商标|专利)[^,。;]{0,4}(?:注册|申请)[做办]|请报个?价|(?:注册|申请)需求|\bregistering\b|\bregistration (?:for|of|in|designating)\b|\bcan (?:the|our|a) [^.;]{0,40} be (?:protected|registered)|\bhow (?:are|is) [^.;]{0,50} protected|\bwants? protection\b|\b(?:get|obtain|seek) protection\b|\bfiling (?:plan|strategy|route)\b|\bplan(?:s|ning)? filing\b|\bsearch (?:of )?trade ?marks?|\bcheck assignments|\bhave expired\b|想知道[^,。;]{0,12}(?:注册|申请)|有没有(?:被)?注册|\bis it better to (?:file|register)|\bhave (?:the|our) (?:brand|name|mark) registered|\bhow (?:\w+ )?can be (?:protected|registered)|\bto know (?:whether|how|if)\b|\bneed to register|先申请登记|要重新(?:申请|注册|登记)|想[^,。;]{0,24}注册下来|想[^,。;]{0,16}(?:报上去|报一下)|\bmust (?:we|i) file\b|\bhow do (?:we|i) (?:record|file|register)\b|\binfo\w* (?:on|about)\b|\b(?:should|shall|may|can|could) (?:we|i) (?:first )?(?:register|file|apply|protect|extend)\b|\b(?:want|would like|like|plan|planning|intend|wish|need|consider\w*|think\w*|going|how) (?:to|about|of) (?:first )?(?:fil(?:e|ing)|register(?:ing)?|apply(?:ing)?|protect(?:ing)?|extend(?:ing)?)\b/g

/** What one asks about before anything has happened: words of asking, and what is to be done. */
const ASKED = `(?:how (?:can|do|to|should|would|could|is|are)|how long|how much|how many|what (?:will|would|does|do|should|is|are|can|must)|(?<=^|[.;:] ?)which|is it|is there|is (?:one|an?)|are there|do (?:we|i)|does|can (?:we|i|you|one|an?|our)|could (?:we|you)|should (?:we|i)|must (?:we|i)|may (?:we|i)|need (?:to|advice|help)|wants? (?:to|protect)|would like to|'d like to|like to know|wish to|plan(?:ning)? to|please|pls|thinking of|help us)`
const PREPARED = verbs(
  'protect(?:s|ed|ing|ion)?',
  'register(?:s|ed|ing|able)?',
  'registration',
  'fil(?:e|es|ed|ing|ings)',
  'apply(?:ing)?',
  'watch(?:ing)?',
  'monitor(?:ing)?',
  'extend(?:ing)?',
  'renew(?:al|ing)?',
  'validat(?:e|ing|ion)',
  'enter(?:ing)? (?:the )?(?:national|regional)',
  'cover(?:s|ed|age)?',
  'search(?:es|ing)?',
  'designat(?:e|ing|ion)',
  'check(?:ed|ing)?',
)

/** Preparing: a question about filing, watching, checking; a phase of an application; what is looked over before it goes out. */
export const PREPARING = new RegExp(
  [
    `\\b${ASKED}\\b[^.;]{0,70}\\b${PREPARED}\\b`,
    '想[^。;]{0,30}(?:登记|注册|申请|备案|保护)[^。;]{0,30}(?:请问|找谁|怎么|如何|费用|期限|多少|流程|要什么)',
    `\\b(?:national|regional) phase\\b`,
    `\\bset(?:ting)? up a (?:[\\w-]+ )?watch\\b`,
    `\\bwatch(?:ing)? (?:service|for|over)\\b`,
    `\\bbefore (?:it|they|we|this|the \\w+) (?:goes|go|launch(?:es)?|prints?|publish(?:es)?|ships?|signs?|starts?|enters?|is (?:released|published|launched|printed))\\b`,
    `\\bwhat (?:should|can|must) (?:we|i) do (?:so|to make sure|in order|beforehand)`,
    `\\bso (?:that )?nobody can\\b`,
    `\\bto be on the safe side\\b`,
    `\\bdo(?:es)? (?:we|it|this|our [\\w -]{1,30}) infringe\\b`,
    `\\bso that we have no (?:problems?|trouble)\\b`,
    `\\bwants? (?:[\\w-]+ ){0,4}protection\\b`,
    `\\b(?:employment|confidentiality|nda|staff) (?:contract|agreement|clause)s?\\b`,
  ].join('|'),
  'g',
)

/** Where somebody complains, a question about a registration prepares nothing. */
export const STIRRED = /complain|warn|desist|letter from|accus|\bsue[ds]?\b|alleg/
