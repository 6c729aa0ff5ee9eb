import { type Hit, isPlace } from './dictionary.ts'
import { WE, WILL } from './role-words.ts'

/** Who somebody is said to be: behind it a name may follow at once, or `是`. */
const WHO =
  '对造|[日美德法英韩台港]商|一家|一个|这家|那家|某家|同行|对手|对方|客户|厂家|工厂|卖家|买家|商家|企业|公司|权利人|品牌方|许可人|许可方|申请人|申诉人|投诉人|投诉方|异议人|请求人|持有人|注册人|原告|被告|代理商|经销商|供应商|合作方|伙伴|代表|抬头|名称'
/** What is done, or where. */
const DONE = '遭到?|名为|名叫|收到|起诉|控告|投诉|警告|竞争|[国境]内|[国境海]外'
/** Stand for the characters of what is known by name, so that nothing is cut inside it. */
const [COMPANY, PLACE, NATION, OTHER_SCRIPT] = ['\u0001', '\u0002', '\u0003', '\u0004']
/** Behind these a name's first character may as well join it to them: `我们和`, `在德国就`. */
const BEFORE_JOINT = `${WE}|他们|公司|企业|客户|${WILL}|[已正想要将拟会了经在天周月年]|[${COMPANY}${PLACE}${NATION}${OTHER_SCRIPT}]`
/**
 * What stands before a Han name and is none of it. Characters that names hold or begin with as well (和, 同, 为 …) only
 * behind what is none of a name, or before a company that is known.
 */
const LEAD = new RegExp(
  [
    `^.*(?:${WHO}|${DONE}|${NATION}+(?!${NATION})|[被与跟让把给叫的]|(?<![广公报])告(?!诉)|(?<=.)是(?!否)|(?<![成造])就`,
    `(?<=${BEFORE_JOINT})[和同由]|(?<=${BEFORE_JOINT}|${WHO})[对向因]|(?<=${WE}|${WHO}|[名号人])[为系]`,
    `^(?:对(?!外)|因(?!特)|向(?![日阳荣上])|[和同是为由系](?=${COMPANY}|${NATION})))(?=[^)]{2,})`,
  ].join('|'),
)

/**
 * How much of a run of Chinese that ends as a company's name does stands before the name: who it is, where it is from,
 * what is done to it.
 * @param text the text that the run from `start` to `end` is in
 */
export function hanLead(text: string, start: number, end: number, hits: readonly Hit[]): number {
  const units = text.slice(start, end).split('')
  for (const hit of hits) {
    const sign = signOf(hit, text)
    if (sign) units.fill(sign, Math.max(0, hit.start - start), Math.max(0, hit.end - start))
  }
  const behind = /[A-Za-z\d"」』]$/.test(text.slice(Math.max(0, start - 1), start)) ? OTHER_SCRIPT : ''
  return Math.max(0, (LEAD.exec(behind + units.join(''))?.[0].length ?? 0) - behind.length)
}

function signOf(hit: Hit, text: string): string | null {
  if (hit.meanings.some(({ kind }) => kind === 'company')) return COMPANY
  if (!isPlace(hit)) return null
  const name = text.slice(hit.start, hit.end)
  return name.endsWith('国') && name !== '中国' ? NATION : PLACE
}
