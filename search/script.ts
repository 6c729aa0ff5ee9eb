import { pinyin } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u
/** What most names of organisations end in: nobody types it to tell one from another. */
const GENERIC =
  /律师事务所|会计师事务所|事务所|有限责任公司|股份有限公司|有限公司|研究中心|研究院|研究所|知识产权|专利|商标|代理|集团|公司|大学|学院|中心/g
const SYLLABLES_IN_A_WORD = 4

/**
 * How a Chinese name is typed in pinyin, without tones, `ü` as `v`: all syllables apart, and from each
 * syllable on two to four of them together (the search engine finds the beginning of a word, not its middle),
 * and the initials. A surname is read as a surname: 单田芳 is shan, not dan. Empty for a name without Chinese.
 */
export function pinyinForms(name: string): string[] {
  if (!HAN.test(name)) return []
  const all = syllables(name)
  const core = syllables(name.replace(GENERIC, ''))
  const told = core.length > 0 ? core : all
  return [...new Set([all.join(' '), ...joined(told), told.map((syllable) => syllable[0]).join('')])]
}

/** A name as it sorts: Chinese by pinyin, among Latin names; then by itself, so that homophones have an order. */
export function sortKey(name: string): string {
  return HAN.test(name) ? `${syllables(name).join(' ')} ${name}` : name.toLowerCase()
}

function joined(parts: readonly string[]): string[] {
  return parts.flatMap((_, start) => {
    const most = Math.min(SYLLABLES_IN_A_WORD, parts.length - start)
    return Array.from({ length: Math.max(0, most - 1) }, (_unused, extra) =>
      parts.slice(start, start + extra + 2).join(''),
    )
  })
}

function syllables(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'removed' })
}
