import type { Letter } from '../application/letter.ts'
import type { Label } from '../vocabulary/labels.ts'

/** What the answer to a complaint is written from. Days are Shanghai days. */
export type ComplaintLetterFacts = {
  decision: 'upheld' | 'not_upheld' | 'referred'
  number: string
  party: { zh: string | null; en: string | null }
  receivedOn: string
  decidedOn: string
  reason: string
  referredTo: string
}

const DECIDED: Record<ComplaintLetterFacts['decision'], Label> = {
  upheld: {
    zh: '经查实，投诉成立。结果已记入该方的审核档案，并在其续任、暂停或移出名录时予以考虑。',
    en: 'The complaint is upheld. It is on the record by which the party is examined, and counts when its renewal, suspension or removal is decided.',
  },
  not_upheld: {
    zh: '经调查，投诉不成立。',
    en: 'The complaint was examined and is not upheld.',
  },
  referred: {
    zh: '投诉事项不属于指导中心职责，已转交有权处理的单位。',
    en: 'What you complain of is not the centre’s to decide; it was passed on to the body that may.',
  },
}

/** The answer to a complainant, in Chinese and in English; neither is a summary of the other. */
export function complaintLetter(facts: ComplaintLetterFacts): Record<keyof Label, Letter> {
  const { decision, number, party, receivedOn, decidedOn, reason, referredTo } = facts
  return {
    zh: {
      title: '投诉处理结果告知书',
      salutation: `投诉人（回执编号 ${number}）：`,
      paragraphs: [
        `您于 ${receivedOn} 提交的关于${party.zh ?? party.en}的投诉，已由一人调查、另一人作出决定。`,
        DECIDED[decision].zh,
        ...(referredTo ? [`转交单位：${referredTo}。`] : []),
        `理由：${reason}`,
        '如有新的情况或证据，可以再次提交投诉；也可以向上海市 12345 政务服务便民热线反映。',
      ],
      date: decidedOn,
    },
    en: {
      title: 'Answer to a complaint',
      salutation: `To the complainant of receipt ${number}:`,
      paragraphs: [
        `Your complaint about ${party.en ?? party.zh}, received on ${receivedOn}, was examined by one person and decided by another.`,
        DECIDED[decision].en,
        ...(referredTo ? [`Passed on to: ${referredTo}.`] : []),
        `Reason: ${reason}`,
        'You may complain again when there are new facts or evidence, or call the Shanghai 12345 public service line.',
      ],
      date: decidedOn,
    },
  }
}
