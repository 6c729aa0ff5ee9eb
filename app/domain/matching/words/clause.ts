import type { Folded } from './folded.ts'

const CLAUSE_END =
  /[,，。;；!！?？]|(?<!\b(?:inc|ltd|co|corp|mr|ms|mrs|dr|no|s\.a|gmbh))\.\s|:(?=\s|[\u4e00-\u9fff])/

/** The part of the clause before `start`, in lower case. */
export function clauseBefore(folded: Folded, start: number): string {
  const before = folded.lower.slice(Math.max(0, start - 80), start)
  const parts = before.split(CLAUSE_END)
  return parts[parts.length - 1] ?? ''
}

/** The part of the clause after `end`, in lower case. */
export function clauseAfter(folded: Folded, end: number): string {
  return folded.lower.slice(end, end + 80).split(CLAUSE_END)[0] ?? ''
}

/**
 * Words that may stand between a negation and what it negates. None is made of others of them (这个 of 这 and 个): there
 * would be two ways to read each, and twice as many with every further one.
 */
const CHINESE_FILLER =
  '(?:要不要|我们|我司|我方|对方|我|任何|关于|这|该|一个|一起|一件|个|什么|的|在|有|涉及|想|要|走|打|进行|提起|提出|提|收到|产生|其他|其它|是|通过|用|选择|到|过|被|做|到了|于|申请|采取|先|说|海外|进|进入|上|发生|那边|那个|境外)'
const CHINESE_NOT = new RegExp(
  `(?<![是有])(?:不是|[就则先暂说]不|不再|(?<!算)不算|算不上|谈不上|并非|并未|未曾|尚未|无意|并不是|不涉及|不属于|不在|不含|不包括|不针对|不需要|不想|不打算|不愿|未谂住|未打算|没打算|没想|不准备|不考虑|先不|暂不|还没想|不依据|不主张|未主张|没有?主张|不愿意|不走|没有|没说|没人|没发现|未发现|没有发现|没(?!有|经|付|交|收(?!到)|用|给|注册)|无|而非|非|排除|别管|不管|不谈|不提|抛开|撇开)(?!很|太|只|仅|知|清|确定|效|须|需要知)${CHINESE_FILLER}*$`,
)
const ENGLISH_FILLER =
  '(?:an?|any|the|in|on|about|related|relating|to|concerning|concern|involve|involving|know|sure|whether|if|of|for|with|have|has|had|been|be|being|is|are|was|want|need|seek|issues?|problems?|matters?|dispute|our|their|this|presence|business|sales|operations|case|under|gone|got|happened|sued|anybody|anyone|before|at|by|over|from|into|yet|suit|claim|letter|complaint|filed|registered|suing|opposing|or|against|rely|relies|based|said|mentioned|pending|brought)'
const ENGLISH_NOT = new RegExp(
  `(?:^|[^a-z])(?:not|no|never|nothing|nobody|no one|none|hasn't|haven't|hadn't|without|neither|nor|isn't|aren't|don't|doesn't|didn't|wasn't|weren't|outside|forget|never mind|leave aside|other than|except|instead of|rather than|rather w+ than|unrelated)(?! only)(?:\\s+${ENGLISH_FILLER})*\\s*$`,
)
const NEGATED_AFTER =
  /^(?:的)?(?:问题|纠纷|案件|方面|那边|这边)?(?:我们|我司)?(?:都|并|也|完全|目前|现在|暂时)?(?:(?:没有?|无)(?:任何|什么)?(?:申请(?=[,。;]|$)|案(?=[,。;]|$)|关系|业务|动作|诉讼|案件|问题|纠纷|销售)|无关|不涉及|没事)|^(?:以外|之外)|^\s*(?:is|are|was|were) not (?:involved|at issue|concerned|affected|touched|planned|the)|^ no(?=[,;]|\.?$)|^\s*but (?:there is )?nothing there|^\s*plays? no (?:role|part)\b|^\s*not (?:involved|at issue|touched)|^\s*[-:]?\s*(?:nothing|none|no issues?|no problems?|is fine|is ok(?:ay)?|is clear|all good)\b/
/** Nothing happened there, or it is put aside, whatever else the sentence adds. */
const NOTHING_THERE =
  /^(?:的|站|那边|这边|市场)?(?:[^,。;有被诉告扣查收]{0,8})?(?:好好的|没事|没有(?:问题|事|动静|起诉|注册)|也?没有?(?=[,。;!]|$)|正常(?!使用)|倒是没有?|没有?动作|没动静|(?:那|这)?[个件]?(?:案子|事情?|官司|案件)?(?:不用|不必|无需)再?(?:管|问|理)|都?通过了|没受影响|不受影响|没问题|没出事|[倒都]?没(?:有)?找(?:过|我们)|[^,。;]{0,4}(?:已|都)?(?:请|找)好了?律师|律师已经?(?:请|找)好)|^(?:那边|这边)?也?(?:不是|不算)(?=[,。;!]|$)|^(?:那边|的事|的)?(?:先|暂时)?(?:不管|不急|放一放|放着|以后再说|不用管|不谈|别管)|^那?[家边]?没(?:问题|事)|^[^,。;]{0,10}[,，]?以后再说/
/** `In Uruguay, nothing happened so far`: the place comes first, and then that it is no trouble. */
const PLACE_REACH = 16
const PLACE_FIRST = /(?:^|[,.;] ?|\b(?:and|but|while) )(?:in|for|at) (?:the )?$/
const NOTHING_BEHIND =
  /^,? ?(?:(?:nothing|nobody) (?:has |was |were |is )?(?:ever |yet )?(?:happen|complain|object|filed|pending|going on)|(?:there is|there are|we have|so far) (?:no|nothing)\b(?! (?:right|mark|trade|patent|registr|protect|lawyer|counsel))|only (?:rumou?rs?|talk)\b|(?:everything|all) (?:is )?(?:quiet|calm|fine|ok)\b|no (?:case|dispute|problem|action|issue|claim)s?\b|we (?:do not|don't|never|have no|did not|didn't)\b[^.;]{0,50} nor (?:intend|plan|want|need))/
const BESIDES = /^(?:的)?(?:问题|纠纷|案件|方面)?(?:以外|之外)/
const INCLUSIVE = /还|也|另外|同时|除.*外.*都|as well|also/
/** `和专利没有关系`: the right stands between the two halves. */
const UNRELATED_AFTER = /^[^,]{0,6}(?:没有关系|没关系|无关)/

/** `不是海关扣货`: the whole clause says what it is not; `不清楚是专利还是商标`: nor is it said to be either. */
const DENIED =
  /^(?:这次|这)?(?:不是|并非)(?!只|仅|很|在|因)[^,]{0,6}$|(?:不清楚|不知道|不确定|搞不清|未写明|未说明|没写明|没说明|没说)(?:到底)?是[^,]{0,5}$/

/** A question that its author answers with no: `上海港海关?不是,是迪拜海关`. */
const TAKEN_BACK =
  /^[^.。,;!?]{0,12}\?+ ?(?:no(?=[,.;!]|$)|nope\b|不是|不对|错了)|^[.…,;]* ?(?:no, sorry|sorry, no|不是,是)/i

/** True for what ends at `end` and is asked only to be answered with no. */
export const isTakenBack = (text: string, end: number): boolean => TAKEN_BACK.test(text.slice(end, end + 24))

/** Whoever has it checked that nothing is in the way names what might be. */
const SOUGHT =
  /\b(?:check|ensure|make sure|verify|guarantee|confirm|search)\b.{0,60}\b(?:no|nobody)\b.{0,24}$/

/** True for words that the text says it is not about. */
export function isNegated(folded: Folded, start: number, end: number): boolean {
  if (isTakenBack(folded.text, end)) return true
  const before = clauseBefore(folded, start)
  const after = clauseAfter(folded, end)
  if (NOTHING_THERE.test(after)) return true
  if (
    PLACE_FIRST.test(folded.lower.slice(Math.max(0, start - PLACE_REACH), start)) &&
    NOTHING_BEHIND.test(folded.lower.slice(end))
  )
    return true
  if (NEGATED_AFTER.test(after))
    return !(BESIDES.test(after) && INCLUSIVE.test(folded.lower.slice(end, end + 60)))
  if (/(?:和|与|跟)[^,]{0,6}$/.test(before) && UNRELATED_AFTER.test(after)) return true
  return CHINESE_NOT.test(before) || DENIED.test(before) || (ENGLISH_NOT.test(before) && !SOUGHT.test(before))
}

const CONNECTION = /^\s*(?:和|或|或者|及|以及|与|、|\/|&|and|or|nor|,)?\s*(?:the |a |an )?$/

/** True when nothing but a connecting word stands between two positions. */
export function isListed(folded: Folded, from: number, to: number): boolean {
  return CONNECTION.test(folded.lower.slice(from, to))
}

const FEARED =
  /(?:担心|害怕|防范|杜绝|提防|怕|避免|防止|以免|免得|预防|会不会|是否会|万一|再[^,。;]{0,4}就|不然|否则|规避|威胁|扬言|再决定|再说|不行(?:的话)?再|不签就|听说[^,]{0,10}(?:经常|有时|可能)|再考虑|\b(?:he|she|agent|competitor) (?:could|might|may)|\bunless\b.{0,60}\bwill|\bif (?:we|i) (?:do not|don't|refuse|fail to|won't)\b|avoid|worried|afraid|hint(?:s|ed|ing)? (?:at|of)|risk of|in case|threaten(?:s|ed|ing)?(?: to| with)?|fear)[^,]{0,24}$/
const FEARED_AFTER = /^(?:的)?(?:风险|隐患|可能性)|^\s*risks?\b/

/** What shall only be done later is not done now. */
const LATER =
  /\b(?:later|afterwards|eventually|at a later stage|in a second step),? (?:also |perhaps |maybe )?(?:with |for )?(?:the |an? )?(?:\w+ )?$/

/** True for what is feared or threatened and has not happened. */
export function isFeared(folded: Folded, start: number, end: number): boolean {
  if (LATER.test(folded.lower.slice(Math.max(0, start - 60), start))) return true
  return FEARED.test(clauseBefore(folded, start)) || FEARED_AFTER.test(clauseAfter(folded, end))
}

/** A matter that is over: settled, withdrawn, or gone through before. */
const OVER =
  /(?:起诉|诉讼|投诉|告|吵|闹|发|打赢|打输|打|做|搞|查|办|收到|谈|仲裁|调解|遇到|发生|处理|胜诉|查抄|扣|封|罚|撤|冻|诉)过(?!期|程|户|境|关|滤|敏|来)|早就|早已|(?<!未)曾(?:经|在|被|因)|(?:已[经于]?|都)[^,]{0,10}(?:和解|调解(?=了|$)|撤诉|结案|了结|解决|放行|放了|无效|失效|过期|处理完|履行完|结束|终结|完结|结了|搞定|撤销|谈妥)|驳回了[^,。;]{0,40}禁令|(?:撤诉|和解|结案|放行|打赢|打输|赢了[^,。;]{0,16}案|官司(?:我们|我司|他们)?(?:都|也|已经?)?[赢输]|了结|解决|撤回)了|没事了|(?:上次|上回|当年|从前)|\b(?:earlier|previous|former) (?:law)?(?:suit|case|matter|dispute|complaint|one)|\b(?:is|was|has been|got|been|already|were) (?:already |now )?(?:finished|settled|withdrawn|over|closed|dismissed|dropped|resolved|released|done)\b|\blet (?:\w+ ){1,4}(?:go|through|pass)\b|\bwith no problems?\b|\bnever (?:been )?(?:a |any )?problems?\b|\bwithout any difficulty\b|\bwe (?:beat|defeated)\b|\bsimilar (?:problem|case|matter|thing)\b[^.;]{0,40}\bago\b|\balready won\b|\b(?:won|lost|settled) (?:it|that|there|in) |\b(?:we|they) (?:have |had )?(?:already )?settled\b|(?<!\b(?:licen[cs]e|contract|agreement|term|lease|period) (?:has |had )?)\b(?:ended|expired|concluded) (?:in|on|last|with)\b|\b(?:fair|exhibition|show)\b[^.;]{0,24} ended\b|判决[^,。;]{0,4}下来了|以前[^,。;]{0,12}那[次回]|(?:和解|撤诉|结案|了结)(?:之|以)?后|之前判了|\bwe won\b|\b(?:closed|dropped|shelved|archived|discontinued) the (?:criminal |civil |court )?(?:case|investigation|proceedings|matter|charges)\b|\b(?:court|judge|office|board)\b[^;]{0,24} (?:rejected|denied|dismissed|refused) (?:the|their|its|his|her) (?:request|application|motion|petition)|\bbehind us\b|\bbought (?:it|them) back\b|发起过/

/** `…, this is finished`: said behind the clause. */
const OVER_BEHIND =
  /^[^.;]{0,100}(?:, (?:and |but )?|; | and |\. ?)(?:(?:this|that|it|which|everything|the (?:case|matter|dispute|investigation|proceedings?)|that (?:case|matter|dispute|investigation|suit|lawsuit)) (?:is|was|has been)|all) (?:now |already |long )?(?:over|finished|closed|settled|history)\b/

/** True for what a clause tells of the past: it counts only where nothing else is told. */
export function isOver(folded: Folded, start: number, end: number): boolean {
  const clause = clauseBefore(folded, start) + folded.lower.slice(start, end) + clauseAfter(folded, end)
  if (OVER_BEHIND.test(folded.lower.slice(end, end + 140))) return true
  return OVER.test(clause) && !/现在|如今|目前|眼下|这回|这次|(?<!over )now\b/.test(clause)
}
