import type { Letter } from '../application/letter.ts'
import type { Label } from '../vocabulary/labels.ts'
import type { ListingEvent } from './lifecycle.ts'

/** What happens to a place in the directory by a decision, each told in a letter. A renewal has its application's. */
export const LETTERED_EVENTS = [
  'suspend',
  'reinstate',
  'give_notice',
  'remove',
  'keep',
  'expire',
] as const satisfies readonly ListingEvent[]
export type LetteredEvent = (typeof LETTERED_EVENTS)[number]

/** True for a step of a listing that has a letter. */
export function hasLetter(event: ListingEvent): event is LetteredEvent {
  return (LETTERED_EVENTS as readonly string[]).includes(event)
}

/** What a letter about a listing is written from. Days are Shanghai days. */
export type ListingLetterFacts = {
  event: LetteredEvent
  name: { zh: string | null; en: string | null }
  day: string
  /** The reason; '' for what the calendar did. */
  words: string
  /** The last day to reply to a notice. */
  replyBy: string | null
}

const TITLE: Record<LetteredEvent, Label> = {
  suspend: { zh: '暂停名录资格决定书', en: 'Decision: listing suspended' },
  reinstate: { zh: '恢复名录资格决定书', en: 'Decision: listing reinstated' },
  give_notice: { zh: '拟移出名录告知书', en: 'Notice of intended removal' },
  remove: { zh: '移出名录决定书', en: 'Decision: removed from the directory' },
  keep: { zh: '保留名录资格决定书', en: 'Decision: listing kept' },
  expire: { zh: '任期届满通知书', en: 'Notice: end of term' },
}

const DECIDED: Record<LetteredEvent, Label> = {
  suspend: {
    zh: '决定：自即日起暂停名录资格。暂停期间不在名录中显示，也不参加匹配。',
    en: 'Decision: from today the listing is suspended. Until it is reinstated it is neither shown in the directory nor ranked.',
  },
  reinstate: {
    zh: '决定：自即日起恢复名录资格。',
    en: 'Decision: from today the listing is reinstated.',
  },
  give_notice: {
    zh: '中心拟将您移出名录。作出决定之前，您有权陈述意见；期限届满前名录资格不变。',
    en: 'The centre intends to remove you from the directory. You have the right to reply before it decides; until the time to reply is over nothing changes.',
  },
  remove: {
    zh: '经事先告知并听取意见，决定：移出名录。',
    en: 'After notice was given and the time to reply is over, the decision is: you are removed from the directory.',
  },
  keep: {
    zh: '经审查，决定：予以保留，原告知不再有效。',
    en: 'The decision is: your listing is kept, and the notice has no further effect.',
  },
  expire: {
    zh: '您的任期已满，名录资格到期。可以申请续任，重新审核通过后恢复。',
    en: 'Your term has ended, and with it your listing. You may apply for renewal; after a new examination it is listed again.',
  },
}

const OBJECTION: Label = {
  zh: '如对决定有异议，可向中心书面提出，由没有参与原决定的人员复核。',
  en: 'You may object to the centre in writing; somebody who took no part in the decision will review it.',
}

/** A decision about a place in the directory, in Chinese and in English; neither is a summary of the other. */
export function listingLetter({
  event,
  name,
  day,
  words,
  replyBy,
}: ListingLetterFacts): Record<keyof Label, Letter> {
  const mayObject = event === 'suspend' || event === 'remove'
  return {
    zh: {
      title: TITLE[event].zh,
      salutation: `${name.zh ?? name.en}：`,
      paragraphs: [
        DECIDED[event].zh,
        ...(words ? [`理由：${words}`] : []),
        ...(replyBy ? [`陈述意见的期限：${replyBy}（含当日）。请登录后在“我的名录资格”页面提交。`] : []),
        ...(mayObject ? [OBJECTION.zh] : []),
      ],
      date: day,
    },
    en: {
      title: TITLE[event].en,
      salutation: `${name.en ?? name.zh}:`,
      paragraphs: [
        DECIDED[event].en,
        ...(words ? [`Reason: ${words}`] : []),
        ...(replyBy
          ? [`You may reply until ${replyBy}, that day included: sign in and write it under “My listing”.`]
          : []),
        ...(mayObject ? [OBJECTION.en] : []),
      ],
      date: day,
    },
  }
}
