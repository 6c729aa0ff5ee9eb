import type { Criterion, CriterionAnswer } from '../criteria/criterion.ts'
import type { Label } from '../vocabulary/labels.ts'
import type { PartyType } from '../vocabulary/parties.ts'

/** What a decision letter is written from. Days are Shanghai days. */
export type LetterFacts = {
  approved: boolean
  /** Whether what was not accepted ended in the entry that it renews. */
  endsRejected: boolean
  kind: PartyType
  name: { zh: string | null; en: string | null }
  submittedOn: string
  decidedOn: string
  criteriaVersion: number
  /** Questions that were answered "not met", in the order of the checklist. */
  unmet: readonly Criterion[]
  claims: { verified: number; claimed: number; rejected: number }
  reason: string
  term: { start: string; end: string } | null
}

/** A letter in one language. */
export type Letter = { title: string; salutation: string; paragraphs: string[]; date: string }

const KIND: Record<PartyType, Label> = {
  expert: { zh: '专家顾问', en: 'expert' },
  provider: { zh: '服务机构', en: 'provider' },
  think_tank: { zh: '智库', en: 'think tank' },
}

/** The decision as it is sent to the applicant, in Chinese and in English; neither is a summary of the other. */
export function decisionLetter(facts: LetterFacts): Record<keyof Label, Letter> {
  return { zh: inChinese(facts), en: inEnglish(facts) }
}

/** The unmet questions of an answered checklist. */
export function unmetOf(
  criteria: readonly Criterion[],
  answers: ReadonlyMap<string, CriterionAnswer>,
): Criterion[] {
  return criteria.filter(({ code }) => answers.get(code) === 'not_met')
}

function inChinese(facts: LetterFacts): Letter {
  const { approved, kind, claims, term, reason } = facts
  const sort = KIND[kind].zh
  return {
    title: approved ? '入库（入册）决定书' : '不予入库（入册）决定书',
    salutation: `${facts.name.zh ?? facts.name.en}：`,
    paragraphs: [
      `您于 ${facts.submittedOn} 提交的${sort}申请，已按第 ${facts.criteriaVersion} 版审核标准逐项审核，由一人提出意见、另一人作出决定。`,
      approved && term
        ? `决定：列入${sort}名录，任期自 ${term.start} 至 ${term.end}。`
        : `决定：不列入${sort}名录。`,
      ...(facts.unmet.length > 0 ? [`未满足的标准：${facts.unmet.map(({ zh }) => zh).join('；')}。`] : []),
      `申报的资格、专长和案件中，已核实 ${claims.verified} 项，按未核实列示 ${claims.claimed} 项，未予采信 ${claims.rejected} 项。未核实的内容不提升匹配排序。${facts.endsRejected ? '名录中原有、这次未予采信的，自决定之日起不再计入。' : ''}`,
      ...(reason ? [`理由：${reason}`] : []),
      approved
        ? '任期内请保持资料准确：证照到期前更新，变更后及时确认。中心拟移出名录时会事先告知，您有权在期限内陈述意见。'
        : '如对决定有异议，可向中心书面提出；情况变化后可以重新申请。',
    ],
    date: facts.decidedOn,
  }
}

function inEnglish(facts: LetterFacts): Letter {
  const { approved, kind, claims, term, reason } = facts
  const sort = KIND[kind].en
  return {
    title: approved ? 'Decision: entered in the directory' : 'Decision: not entered in the directory',
    salutation: `${facts.name.en ?? facts.name.zh}:`,
    paragraphs: [
      `Your application as ${sort}, handed in on ${facts.submittedOn}, was examined point by point by version ${facts.criteriaVersion} of the criteria. One person recommended and another decided.`,
      approved && term
        ? `Decision: you are entered as ${sort}, for the term from ${term.start} to ${term.end}.`
        : `Decision: you are not entered as ${sort}.`,
      ...(facts.unmet.length > 0
        ? [`Criteria that were not met: ${facts.unmet.map(({ en }) => en).join('; ')}.`]
        : []),
      `Of the admissions, competences and matters that you stated, ${claims.verified} were verified, ${claims.claimed} are shown as not verified, and ${claims.rejected} were not accepted. What is not verified does not lift a rank.${facts.endsRejected ? ' What your entry held before of those not accepted no longer counts from the day of this decision.' : ''}`,
      ...(reason ? [`Reason: ${reason}`] : []),
      approved
        ? 'Please keep your entry true during the term: renew licences before they expire and confirm what changes. Before the centre removes anybody it gives notice, and you have the right to reply in time.'
        : 'You may object to the centre in writing, and apply again when circumstances have changed.',
    ],
    date: facts.decidedOn,
  }
}
