import type { Particulars } from '../dispute/particulars.ts'
import type { DisputeFacts } from '../dispute/schema.ts'
import { writeDeadline } from '../dispute/written-deadline.ts'
import { CHANNEL_LABELS, DISTRICT_LABELS } from '../vocabulary/channels.ts'
import {
  INDUSTRY_LABELS,
  IP_TYPE_LABELS,
  jurisdictionLabel,
  PROCEDURE_LABELS,
  ROLE_LABELS,
} from '../vocabulary/labels.ts'
import { writtenDay } from './record.ts'

/** A dispute and its enterprise, as far as documents speak of them. */
export type PaperSubject = {
  enterprise: { name: string; creditCode: string | null }
  facts: DisputeFacts & { title: string }
  particulars: Particulars
}

const SEPARATOR = '、'
const UNSTATED = '未填写'

/** Who brings the dispute. */
export function enterpriseRows({ enterprise, particulars }: PaperSubject): [string, string][] {
  return [
    ['单位名称', enterprise.name],
    ['统一社会信用代码', enterprise.creditCode ?? UNSTATED],
    ['所在区', particulars.district ? DISTRICT_LABELS[particulars.district].zh : UNSTATED],
    ['提出途径', particulars.channel ? CHANNEL_LABELS[particulars.channel].zh : UNSTATED],
  ]
}

/** What the dispute is about, line by line. */
export function disputeRows({ facts, particulars }: PaperSubject): [string, string][] {
  const { procedure, role, industry, budget } = facts
  return [
    ['纠纷名称', facts.title],
    ['发生国家（地区）', facts.jurisdictions.map((code) => jurisdictionLabel(code).zh).join(SEPARATOR)],
    ['权利类型', facts.ipTypes.map((code) => IP_TYPE_LABELS[code].zh).join(SEPARATOR)],
    ['权利编号', particulars.rights.join(SEPARATOR) || UNSTATED],
    ['程序', procedure ? PROCEDURE_LABELS[procedure].zh : UNSTATED],
    ['受理机构', particulars.forum || UNSTATED],
    ['案号', particulars.docket || UNSTATED],
    ['我方地位', role ? ROLE_LABELS[role].zh : UNSTATED],
    ['所属行业', industry ? INDUSTRY_LABELS[industry].zh : UNSTATED],
    ['送达日期', particulars.servedOn ? writtenDay(particulars.servedOn) : UNSTATED],
    ['案件答复期限', deadlineText(facts) ?? UNSTATED],
    ['是否紧急', particulars.urgent ? '是' : '否'],
    ['涉及产品', particulars.products || UNSTATED],
    ['涉案金额', moneyText(particulars.claim)],
    ['预算', moneyText(budget)],
    ['保密要求', particulars.confidentiality === 'strict' ? '严格保密' : '一般'],
  ]
}

/** The other side under every name that is known, one a line. */
export function opponentLines({ facts }: PaperSubject): string[] {
  if (facts.opponents.length === 0) return [UNSTATED]
  return facts.opponents.map(({ name, aliases }) =>
    aliases.length === 0 ? name : `${name}（又称：${aliases.join(SEPARATOR)}）`,
  )
}

/** What happened and what is hoped for, as it was told. */
export const accountParagraphs = ({ facts, particulars }: PaperSubject): string[] => [
  ...(facts.description === '' ? [UNSTATED] : paragraphsIn(facts.description)),
  ...(particulars.wanted === '' ? [] : paragraphsIn(`希望达到的结果：${particulars.wanted}`)),
]

const paragraphsIn = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

const moneyText = (money: { amount: number; currency: string } | null): string =>
  money ? `${money.currency} ${money.amount}` : UNSTATED

function deadlineText({ respondBy, respondZone }: DisputeFacts): string | null {
  // How much time is left changes by the minute and does not belong into a document.
  const written = writeDeadline(respondBy, respondZone, new Date(0))
  if (written === null) return null
  const { local, offset, shanghai } = written
  return shanghai === null ? `${local}（${offset}）` : `${local}（${offset}），北京时间 ${shanghai}`
}
