import type { Folded } from './folded.ts'

/** Numbers of cases as courts, offices and centres write them. */
const NUMBERS: readonly RegExp[] = [
  // American courts, the trade commission, the trial and appeal board.
  /(?<![\w-])\d:\d{2}-(?:cv|cr|mc|md)-\d{3,6}(?:-[A-Z]{2,4})*(?![\w-])/i,
  /(?<!\w)337-TA-\d{3,4}(?!\d)/i,
  /(?<!\w)(?:IPR|PGR)20\d{2}-\d{5}(?!\d)/i,
  // German courts; the Unified Patent Court; domain names before WIPO.
  /(?<![\w/])\d{1,2} ?[a-z]? (?:O|U|Ni) \d{1,5}\/\d{2}(?!\d)/,
  /(?<!\w)(?:UPC_CFI_|UPC_COA_|ACT_|APP_)\d+\/20\d{2}(?!\d)/i,
  /(?<!\w)D(?:[A-Z]{2})?20\d{2}-\d{4}(?!\d)/,
  // Chinese courts.
  /\(20\d{2}\)[\u4e00-\u9fff]\d*[^,。;\s]{1,14}?号/,
]
/** What is called the number of a case, however it is written. */
const CALLED =
  /(?:案号|案件编号|案件号|案件字号)\s?(?:是|为|:)?\s?([A-Za-z\d][\w:/.-]*(?: [\w:/.-]*\d[\w:/.-]*)?)|\b(?:case|docket|index) (?:no\.?|number|#):? ?([A-Z\d][\w:/.-]*\d[\w/-]*)/i

/** The number of the case, as the text writes it; null where it names none. */
export function findDocket({ text }: Folded): { docket: string; start: number; end: number } | null {
  for (const pattern of NUMBERS) {
    const match = pattern.exec(text)
    if (match) return { docket: match[0], start: match.index, end: match.index + match[0].length }
  }
  const called = CALLED.exec(text)
  const docket = (called?.[1] ?? called?.[2])?.replace(/[.:]+$/, '')
  if (!called || !docket || !/\d/.test(docket)) return null
  const start = called.index + called[0].indexOf(docket)
  return { docket, start, end: start + docket.length }
}
