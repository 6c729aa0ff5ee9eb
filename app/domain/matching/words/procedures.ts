import type { Procedure } from '../../vocabulary/procedures.ts'
import { isFeared, isNegated, isOver } from './clause.ts'
import type { Folded } from './folded.ts'
import { DOMAIN } from './procedure-contexts.ts'
import { CUES } from './procedure-cues.ts'

export type FoundProcedure = {
  procedure: Procedure
  start: number
  end: number
  feared: boolean
  over: boolean
  words: string
}

/** Every procedure that the text tells of, each at its first words, the most decisive first. */
export function findProcedures(folded: Folded): FoundProcedure[] {
  return CUES.flatMap(({ procedure, pattern, needs }) => {
    if (needs && !needs.test(folded.lower)) return []
    if (procedure === 'udrp' && !DOMAIN.test(folded.lower)) return []
    const found: FoundProcedure[] = []
    for (const match of folded.lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!isNegated(folded, start, end)) {
        found.push({
          procedure,
          start,
          end,
          feared: isFeared(folded, start, end),
          over: isOver(folded, start, end),
          words: match[0],
        })
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
  const now = found.filter((one) => !one.feared && !one.over)
  const real = now.length > 0 ? now : found.filter((one) => !one.feared)
  const preventive = found.find((one) => one.procedure === 'compliance')
  const first = real[0]
  if (preventive && (!first || (!happened && PREPARED.has(first.procedure)))) return preventive
  if (first) return first
  return found.find((one) => one.procedure !== 'litigation') ?? null
}

/**
 * A wish to file or register something, where nothing has happened yet and no procedure is named: preparation. Null
 * where the text wishes for no such thing.
 */
export function filingWished(folded: Folded): FoundProcedure | null {
  for (const { 0: words, index: start } of folded.lower.matchAll(FILING)) {
    const end = start + words.length
    if (!isNegated(folded, start, end))
      return { procedure: 'compliance', start, end, feared: false, over: false, words }
  }
  return null
}

const FILING =
  /(?:想|拟|欲|准备|打算|怎么|如何|能不能|能否|需要?|要|计划|正)[^,。;]{0,24}(?:申请|注册|提交|办理?|保护)[^,。;]{0,14}(?:专利|商标|外观|品种|地理标志|保护|版权|注册|申请|手续|流程|费用)|(?:专利|商标|外观|品种权?|注册)[^,。;]{0,6}(?:申请|注册|需求)[^,。;]{0,24}(?:代理机构|费用|流程|报价|报个价|手续)|先怎么申请|(?:商标|专利|外观)怎么(?:申请|注册|报)|(?:注册|申请)[^。;]{0,30}(?:想问|请问|问|求)[^,。;]{0,6}(?:费用|价格|流程|报价)|(?:申请|注册)[^,。;]{0,8}可以?指定(?:哪些|什么)|还在规划|咨询[^,。;]{0,10}(?:注册|申请)|把[^,。;]{0,6}(?:商标|专利)[^,。;]{0,4}(?:注册|申请)[做办]|请报个?价|(?:注册|申请)需求|\bregistering\b|\bregistration (?:for|of|in|designating)\b|\bcan (?:the|our|a) [^.;]{0,40} be (?:protected|registered)|\bhow (?:are|is) [^.;]{0,50} protected|\bwants? protection\b|\b(?:get|obtain|seek) protection\b|\bfiling (?:plan|strategy|route)\b|\bplan(?:s|ning)? filing\b|\bsearch (?:of )?trade ?marks?|\bcheck assignments|\bhave expired\b|想知道[^,。;]{0,12}(?:注册|申请)|有没有(?:被)?注册|\bis it better to (?:file|register)|\bhave (?:the|our) (?:brand|name|mark) registered|\bhow (?:\w+ )?can be (?:protected|registered)|\bto know (?:whether|how|if)\b|\bneed to register|先申请登记|要重新(?:申请|注册|登记)|想[^,。;]{0,24}注册下来|想[^,。;]{0,16}(?:报上去|报一下)|\bmust (?:we|i) file\b|\bhow do (?:we|i) (?:record|file|register)\b|\binfo\w* (?:on|about)\b|\b(?:should|shall|may|can|could) (?:we|i) (?:first )?(?:register|file|apply|protect|extend)\b|\b(?:want|would like|like|plan|planning|intend|wish|need|consider\w*|think\w*|going|how) (?:to|about|of) (?:first )?(?:fil(?:e|ing)|register(?:ing)?|apply(?:ing)?|protect(?:ing)?|extend(?:ing)?)\b/g
