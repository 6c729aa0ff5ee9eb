import { type DocumentPart, type DocumentRecord, writtenDay } from '../document/record.ts'
import { groupedMoney, plainMoney } from '../money.ts'
import {
  IP_TYPE_LABELS,
  jurisdictionLabel,
  type Label,
  languageLabel,
  PROCEDURE_LABELS,
} from '../vocabulary/labels.ts'
import type { Origin } from '../vocabulary/parties.ts'
import type { PairingTerms, ProposedTerms } from './terms.ts'

/** A firm as an agreement names it, in the languages in which it has a name. */
export type FirmNames = { zh: string | null; en: string | null }

/** What an agreement says beside its terms. */
export type AgreementHead = {
  ref: string
  termsVersion: number
  sides: Readonly<Record<Origin, FirmNames>>
  /** The day on which it was made, in Shanghai. */
  madeOn: string
}

const TITLE = '“1+1”合作协议 1+1 Cooperation Agreement'
const both = ({ zh, en }: Label) => `${zh} ${en}`
const all = (labels: readonly Label[]) =>
  `${labels.map(({ zh }) => zh).join('、')} / ${labels.map(({ en }) => en).join(', ')}`

/** The number of the agreement of a 1+1 that was made here: 海指合〔2026〕0001号. */
export function agreementNumber(ref: string): string {
  return ref.replace(/^hz-(\d+)-(\d+)$/, '海指合〔$1〕$2号')
}

/** A percentage as people read it, from hundredths of a percent. */
export const writtenShare = (share: number) => `${plainMoney(share)} %`

const PARTY: Record<Origin, Label> = {
  domestic: { zh: '甲方（境内）', en: 'Party A (domestic)' },
  overseas: { zh: '乙方（境外）', en: 'Party B (overseas)' },
}

/** Only in a draft: nobody accepts without saying it. */
const NOT_SAID = '待该方同意时填写 to be added by this party when it accepts'

const BILLING: Record<PairingTerms['billing'], Label> = {
  domestic: { zh: '由甲方统一向客户开具账单', en: 'Party A bills the client for both' },
  overseas: { zh: '由乙方统一向客户开具账单', en: 'Party B bills the client for both' },
  each: { zh: '双方各自向客户开具账单', en: 'each party bills the client for its own work' },
}

/**
 * The agreement as both sides sign it, in Chinese and English. What they wrote themselves stands as they wrote it; what
 * a side has not said of itself yet stands as such in a draft.
 */
export function composeAgreement(head: AgreementHead, terms: ProposedTerms): DocumentRecord {
  return {
    kind: 'pairing',
    number: agreementNumber(head.ref),
    version: head.termsVersion,
    title: TITLE,
    addressee: '',
    parts: [
      {
        type: 'facts',
        title: '一、双方 1. Parties',
        rows: [...partyRows(head, terms, 'domestic'), ...partyRows(head, terms, 'overseas')],
      },
      { type: 'facts', title: '二、范围与期限 2. Scope and term', rows: scopeRows(terms) },
      { type: 'facts', title: '三、分工 3. Division of work', rows: workRows(terms) },
      { type: 'facts', title: '四、费用 4. Fees', rows: feeRows(terms) },
      { type: 'facts', title: '五、保险 5. Insurance', rows: insuranceRows(terms) },
      text('六、利益冲突 6. Conflicts of interest', terms.conflictProcedure),
      text('七、一般条款 7. General', ...GENERAL, ...notice(terms)),
      { type: 'facts', title: '签署 Signatures', rows: [signature('domestic'), signature('overseas')] },
    ],
    issuer: '',
    date: `${writtenDay(head.madeOn)} ${head.madeOn}`,
  }
}

const text = (title: string, ...paragraphs: string[]): DocumentPart => ({
  type: 'text',
  title,
  paragraphs: paragraphs.flatMap((one) => one.split(/\r?\n/).filter((line) => line.trim() !== '')),
})

type Row = [term: string, value: string]

function partyRows({ sides }: AgreementHead, terms: ProposedTerms, side: Origin): Row[] {
  const { zh, en } = sides[side]
  const contact = [terms[`${side}Contact`], terms[`${side}Email`], terms[`${side}Phone`]]
  return [
    [both(PARTY[side]), [zh, en].filter((name) => name !== null).join(' / ')],
    ['客户联系人 Client contact', contact.filter(Boolean).join(' · ') || NOT_SAID],
  ]
}

function scopeRows(terms: ProposedTerms): Row[] {
  const anyProcedure: Label = { zh: '不限', en: 'any' }
  const procedures = terms.procedures.map((code) => PROCEDURE_LABELS[code])
  return [
    ['国家（地区）Jurisdictions', all(terms.jurisdictions.map(jurisdictionLabel))],
    ['权利类型 Rights', all(terms.ipTypes.map((code) => IP_TYPE_LABELS[code]))],
    ['程序 Procedures', all(procedures.length > 0 ? procedures : [anyProcedure])],
    ['共同工作语言 Working languages', all(terms.languages.map(languageLabel))],
    ['期限 Term', `${terms.validFrom} – ${terms.validTo}`],
    ['响应承诺 Response', `${terms.responseHours} 小时内答复客户 within ${terms.responseHours} hours`],
  ]
}

function workRows(terms: ProposedTerms): Row[] {
  return [
    ['牵头方 Lead', both(PARTY[terms.lead])],
    [both(PARTY.domestic), terms.domesticWork],
    [both(PARTY.overseas), terms.overseasWork],
  ]
}

function feeRows(terms: ProposedTerms): Row[] {
  return [
    [
      '费用分配 Fee split',
      `甲方 A ${writtenShare(terms.domesticShare)} · 乙方 B ${writtenShare(terms.overseasShare)}`,
    ],
    ['账单 Billing', both(BILLING[terms.billing])],
    ['币种 Currency', terms.currency],
  ]
}

function insuranceRows(terms: ProposedTerms): Row[] {
  return (['domestic', 'overseas'] as const).map((side): Row => {
    const sum = terms[`${side}Cover`]
    if (sum === undefined) return [both(PARTY[side]), NOT_SAID]
    const cover = `${terms[`${side}CoverCurrency`]} ${groupedMoney(sum)}`
    return [
      both(PARTY[side]),
      `${terms[`${side}Insurer`]} · ${cover} · 有效至 until ${terms[`${side}InsuredUntil`]}`,
    ]
  })
}

const GENERAL = [
  '双方为同一企业共同办理本协议范围内的事务时，适用本协议；每一委托的范围和费用由企业与双方另行约定。',
  'This agreement applies whenever both parties act together for the same enterprise within its scope; the scope and fees of each matter are agreed with the enterprise.',
  '双方对所知悉的企业信息保密，在披露任何一方当事人的名称之前先完成利益冲突检查。',
  'Both parties keep the enterprise’s information confidential and check for conflicts before any name is disclosed.',
  '本协议经指导中心审批后，自期限首日起生效；中心可依规则暂停或终止其在平台上的效力。',
  'It takes effect on the first day of its term once the guidance centre has approved it; the centre may suspend or end its effect on the platform by its rules.',
]

const notice = ({ noticeDays }: ProposedTerms) => [
  `任何一方可提前 ${noticeDays} 日书面通知对方和指导中心终止本协议；已承接的委托应妥善办结或移交。`,
  `Either party may end it by ${noticeDays} days’ written notice to the other and to the centre; matters under way are completed or handed over with care.`,
]

function signature(side: Origin): Row {
  return [`${both(PARTY[side])}`, '签字盖章 Signature and seal：________________　日期 Date：____________']
}
