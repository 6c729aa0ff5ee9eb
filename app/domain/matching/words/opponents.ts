import type { Hit } from './dictionary.ts'
import { type Folded, wordsAt } from './folded.ts'

export type FoundOpponent = { name: string; start: number; end: number }

/** A name in Latin letters: capitalised words, then the form of company, if any. */
const LATIN =
  "[A-Z0-9][\\w&.'’-]{0,40}(?:\\s+(?:[A-Z0-9][\\w&.'’-]*|of|de|and|&|du|van|von|für|der)){0,6}?(?:,?\\s+(?:Inc|Ltd|LLC|L\\.L\\.C|GmbH|AG|SE|S\\.A|SA|SAS|S\\.p\\.A|SpA|BV|B\\.V|NV|N\\.V|AB|A/S|AS|ASA|ApS|Oyj|Oy|Pty|SRL|S\\.r\\.l|KG|Corp|Corporation|Co|Company|Limited|plc|PLC|LLP|Pte|K\\.K|Holdings?|Group)\\.?){0,3}"
const HAN = '[\\u4e00-\\u9fff·A-Za-z0-9()&.-]{2,30}?(?:有限责任公司|股份有限公司|有限公司|株式会社|集团|公司)'
const ANY = `(${HAN}|${LATIN})`
/** After a Latin name something must follow that is no part of it. */
const END =
  '(?=$|\\s(?![A-Z0-9&]|of [A-Z]|de [A-Z]|and [A-Z])|[,，。;；.!?！？()（）在于向给以称说起诉告投的发])'

/** Whoever stands on the other side, by what they are. */
const OTHER_SIDE = '对方|专利权人|商标权人|权利人|品牌方|许可人|竞争对手|对手|原告'

const SAID: readonly RegExp[] = [
  new RegExp(`(?:${OTHER_SIDE})\\s*${ANY}(?=\\s*(?:于|在|向|要求|主张|起诉|投诉|来函|申请|请求))`, 'g'),
  /(株式会社[\u4e00-\u9fffA-Za-z]{2,10}?)(?=指控|起诉|主张|来函|要求|投诉|在|向|于|[,，。]|$)/g,
  /(?:起诉|控告)(?:日本|韩国|美国|德国)?([\u4e00-\u9fff]{2,12}(?:株式会社|有限公司|公司|集团))(?=侵|抄|盗|违|[,，。]|$)/g,
  new RegExp(
    `\\b(?:agent|distributor|dealer|licensee|licensor|partner|supplier|competitor|rival),\\s+(${LATIN}),`,
    'g',
  ),
  new RegExp(
    `(?:对方(?:公司|当事人|企业)?|对手|原告|申请人|被告|异议人|投诉人|权利人|发函人|竞争对手)(?:是|为|系|叫|名为|名叫|:|：)\\s*${ANY}${END}`,
    'g',
  ),
  new RegExp(
    `被\\s*${ANY}(?=(?:公司)?(?:在|于|向|给)?[^,，。;；]{0,16}?(?:起诉|告|诉|投诉|警告|提|异议))`,
    'g',
  ),
  new RegExp(`\\b[Vv]s?\\.\\s+(${LATIN})${END}`, 'g'),
  new RegExp(
    `\\b(?:sued|filed|served|brought|lodged|owned|complaint|raided|opposed)\\s+(?:\\w+\\s+){0,2}?by\\s+(?:the\\s+)?(${LATIN})${END}`,
    'g',
  ),
  new RegExp(`\\bagainst\\s+(${LATIN})${END}`, 'g'),
  new RegExp(
    `\\b(?:opponent|plaintiff|defendant|counterparty|claimant|complainant)(?:\\s+is|:)\\s+(${LATIN})${END}`,
    'g',
  ),
  new RegExp(`\\b(${LATIN})\\s+(?:has\\s+)?(?:sued|accuses|accused|opposed|served)\\s+(?:us|our)\\b`, 'g'),
  new RegExp(
    `(?<![\\u4e00-\\u9fffA-Za-z])${ANY}(?=(?:公司)?(?:在[^,，。;；]{1,10})?(?:起诉|告|投诉|警告)(?:了)?(?:我们|我司|我方))`,
    'g',
  ),
]

/** Names that name nobody. */
const NOBODY =
  /^(?:(?:一|某|该|这|那|另|几|两|多|我|本|对方|外国|国外|海外|他|它|竞争|乙|甲|丙|当地|前|同一|美国|德国|日本|韩国|英国|法国|意大利|荷兰|欧洲|印度|加拿大)(?:家|个|们|司|国)?[^A-Za-z]{0,6}(?:公司|企业|集团|厂商)?|一家.*|某.*|我.*|本公司|本司|这家.*|该.*|.*的(?:一家)?公司|US|ITC|USITC|EPO|EUIPO|NPE|Amazon|Section|The|A|An|We|Our|They|It|He|She|German|French|American|Japanese|Korean|Panasonic's)$/
const VERB_INSIDE = /起诉|侵犯|指控|被诉|收到|投诉|抢注|认为|要求|在.*法院|律师函|展会/

/** Whom the dispute is against, where the text names somebody. */
export function findOpponents(folded: Folded, hits: readonly Hit[]): FoundOpponent[] {
  const found: FoundOpponent[] = []
  for (const pattern of SAID) {
    for (const match of folded.text.matchAll(pattern)) {
      const raw = match[1]!
      const start = match.index + match[0].indexOf(raw)
      add(found, named(folded, start, start + raw.length))
    }
  }
  for (const one of knownOpponents(folded, hits)) add(found, one)
  return found.sort((a, b) => a.start - b.start)
}

/** A known company that is said to do something to us. */
function knownOpponents(folded: Folded, hits: readonly Hit[]): FoundOpponent[] {
  return hits
    .filter((hit) => hit.meanings.some((m) => m.kind === 'company'))
    .filter(({ start, end }) => {
      const before = folded.lower.slice(Math.max(0, start - 14), start)
      const after = folded.lower.slice(end, end + 24)
      return (
        /(?:被|对方(?:品牌方|权利人)?(?:是|为|公司是)?[:：]?|(?:专利权人|权利人|品牌方|许可人)(?:是|为)?[:：]?|原告(?:是|为)?[:：]?|对手(?:是|为)?[:：]?|sued by|by|from|against|起诉|告|v\.|vs\.)\s?(?:德国|美国|日本|韩国|荷兰|法国|英国|瑞典|瑞士|芬兰|意大利)?\s?$/.test(
          before,
        ) ||
        /^(?:公司|集团|总部|德国总部)?(?:给我|的?(?:licensing|许可|授权|专利费)[^,，。;；]{0,4}(?:谈判|谈不拢|stuck)|请求|指控|主张|在[^,，。;；]{1,12}(?:起诉|提出|提起|申请)|起诉|投诉|告我|发函|要求|向我|说我)/.test(
          after,
        )
      )
    })
    .map(({ start, end }) => named(folded, start, end))
    .filter((one) => one !== null)
}

function add(found: FoundOpponent[], one: FoundOpponent | null): void {
  if (!one) return
  const overlapping = found.findIndex((other) => other.start < one.end && one.start < other.end)
  if (overlapping >= 0 || found.some((other) => other.name === one.name)) return
  found.push(one)
}

function named(folded: Folded, start: number, end: number): FoundOpponent | null {
  const lead =
    /^(?:[Pp]laintiffs? |[Dd]efendants? |[Oo]pponent |(?:一家|某|竞争对手|对手|对方|原告|专利权人|权利人|品牌方|株式会社(?=[\u4e00-\u9fff])|美国|德国|日本|韩国|荷兰|法国|英国|瑞典|瑞士|意大利|芬兰|知名)(?:的)?)+(?=[\u4e00-\u9fff]{2}|[A-Z])/.exec(
      folded.text.slice(start, end),
    )
  const from = start + (lead ? lead[0].length : 0)
  const name = wordsAt(folded, from, end).replace(/[,.，。\s]+$/, (tail) => (/^\.$/.test(tail) ? '.' : ''))
  const clean = /\b(?:Inc|Ltd|Corp|Co|S\.A|B\.V|N\.V|S\.p\.A|K\.K)\.$/.test(name)
    ? name
    : name.replace(/\.$/, '')
  if (clean.length < 2 || NOBODY.test(clean) || VERB_INSIDE.test(clean) || /^(?:公司|集团|企业)$/.test(clean))
    return null
  return { name: clean, start: from, end }
}
