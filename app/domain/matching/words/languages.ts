import { isNegated } from './clause.ts'
import type { Hit, Meaning } from './dictionary.ts'
import type { Folded } from './folded.ts'
import type { Found } from './places.ts'

type LanguageMeaning = Extract<Meaning, { kind: 'language' }>

/** What makes a language's name a wish: a letter in German asks nobody to speak German. */
const WISHED_BEFORE =
  /(?:需要|希望|要求|请|找|能|会|懂|懂得|精通|擅长|熟悉|用|以|说|讲|工作语言(?:是|为|:|：)?|沟通语言(?:是|为|:|：)?|语言(?:是|为|:|：))[^,。;]{0,8}$|(?:communicate|correspond|handle|advise|speaks?|speaking|fluent|working languages?(?: is| are|:)?|talk|discuss)\s*(?:to us |with us )?(?:in )?[^.]{0,20}$/
const WISHED_AFTER =
  /^[^,。;]{0,6}(?:沟通|交流|联系|律师(?!函|信|来)|专家|均可|都可以|都行|对接|服务|为工作语言|工作语言)|^\s*-?(?:speaking|speaker)/
const LETTER_AFTER = /^(?:的)?(?:律师函|信|邮件|函|传票|警告|版|名|合同|文件|材料|翻译|看不懂|写|发)/
const BOTH = /中英文|中英双语|chinese and english|english and chinese/g

/** The languages in which people want to work together. */
export function findLanguages(folded: Folded, hits: readonly Hit[]): Found[] {
  const found: Found[] = []
  for (const match of folded.lower.matchAll(BOTH)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const wished = isWished(folded, start, end)
    if (wished) for (const code of ['zh', 'en']) found.push({ code, start, end, tier: 'plain' })
  }
  let wishedUntil = -1
  for (const { meanings, start, end } of hits) {
    const language = meanings.find((m): m is LanguageMeaning => m.kind === 'language')
    if (!language) continue
    const listed =
      wishedUntil >= 0 &&
      /^\s*(?:和|或|及|与|、|,|and|or|又懂|也懂)?\s*$/.test(folded.lower.slice(wishedUntil, start))
    if (!listed && !isWished(folded, start, end)) continue
    wishedUntil = end
    found.push({ code: language.code, start, end, tier: 'plain' })
  }
  return found
}

function isWished(folded: Folded, start: number, end: number): boolean {
  const before = folded.lower.slice(Math.max(0, start - 40), start)
  const after = folded.lower.slice(end, end + 30)
  if (/(?:看不懂|听不懂|不懂|不会)[^,。;]{0,2}$/.test(before)) return false
  if (LETTER_AFTER.test(after) || isNegated(folded, start, end)) return false
  const spoken = /speaking|speaks? /.test(folded.lower.slice(start, end))
  return spoken || WISHED_BEFORE.test(before) || WISHED_AFTER.test(after)
}
