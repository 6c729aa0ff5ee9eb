import type { DocumentContent, DocumentPart } from './record.ts'
import { writtenDay } from './record.ts'
import {
  accountParagraphs,
  disputeRows,
  enterpriseRows,
  opponentLines,
  type PaperSubject,
} from './subject.ts'

const text = (title: string, ...paragraphs: string[]): DocumentPart => ({ type: 'text', title, paragraphs })
const aboutWhat = ({ facts }: PaperSubject) => `“${facts.title}”`
const yours = (subject: PaperSubject) => `你单位提出的海外知识产权纠纷应对指导申请${aboutWhat(subject)}`

/** What was answered to a request for further material. */
export type Supplement = { point: string; answer: string }

/** A 申请书: what the enterprise brings, as it stood when it was handed in. */
export function composeApplication(
  subject: PaperSubject,
  supplements: readonly Supplement[],
): DocumentContent {
  return {
    addressee: '',
    parts: [
      { type: 'facts', title: '一、申请人', rows: enterpriseRows(subject) },
      { type: 'facts', title: '二、纠纷基本情况', rows: disputeRows(subject) },
      { type: 'list', title: '三、对方当事人', items: opponentLines(subject) },
      { type: 'text', title: '四、经过与诉求', paragraphs: accountParagraphs(subject) },
      ...(supplements.length === 0
        ? []
        : [
            {
              type: 'facts' as const,
              title: '五、补充材料',
              rows: supplements.map(({ point, answer }): [string, string] => [point, answer]),
            },
          ]),
      text('', '申请人承诺以上内容属实，并同意指导中心为提供指导而使用。'),
    ],
  }
}

/**
 * B 补充材料通知书: the named points, and by when.
 * @param dueOn null where the calendar of that year is not known yet
 */
export function composeSupplementRequest(
  subject: PaperSubject,
  points: readonly string[],
  { days, dueOn }: { days: number; dueOn: string | null },
): DocumentContent {
  const until = `（${dueOn === null ? '具体日期待该年度工作日历公布后另行告知' : `${writtenDay(dueOn)}前`}）`
  return {
    addressee: subject.enterprise.name,
    parts: [
      text('', `${yours(subject)}收悉。经审查，尚需补充下列材料或说明：`),
      { type: 'list', title: '', items: [...points] },
      text(
        '',
        `请自收到本通知之日起${days}个工作日内${until}补充。逾期未补充的，视为撤回申请，可以另行申请。`,
      ),
    ],
  }
}

/** C 不予受理通知书: with the reason. */
export function composeNonAcceptance(subject: PaperSubject, reason: string): DocumentContent {
  return {
    addressee: subject.enterprise.name,
    parts: [
      text('', `${yours(subject)}收悉。经审查，决定不予受理。理由如下：`),
      text('', ...paragraphsOf(reason)),
      text('', '情况发生变化或补充了新的事实的，可以重新申请。如有异议，可以向指导中心提出。'),
    ],
  }
}

/** D 受理通知书. @param note what the centre adds for this case; '' for nothing */
export function composeAcceptance(
  subject: PaperSubject,
  { note, opinionDays }: { note: string; opinionDays: number },
): DocumentContent {
  return {
    addressee: subject.enterprise.name,
    parts: [
      text(
        '',
        `${yours(subject)}收悉。经审查，符合受理条件，决定予以受理。`,
        `指导中心将自受理之日起${opinionDays}个工作日内提出指导意见；情况紧急的，随时沟通。指导不收取费用。`,
        '你单位应当如实说明情况，自行遵守境外程序的各项期限；委托境内外机构由你单位自主决定。',
      ),
      ...(note === '' ? [] : [text('其他事项', ...paragraphsOf(note))]),
    ],
  }
}

/** E 终止指导告知书: with the reason. */
export function composeEnding(subject: PaperSubject, reason: string): DocumentContent {
  return {
    addressee: subject.enterprise.name,
    parts: [
      text('', `关于${yours(subject)}，指导中心决定终止指导。理由如下：`),
      text('', ...paragraphsOf(reason)),
      text('', '此前形成的材料继续保存。今后需要帮助的，可以重新申请。'),
    ],
  }
}

/** What staff write as their opinion. */
export type Opinion = { situation: string; risks: string; advice: string; experts: string }

/** How parts are numbered: 一、二、三、四、 */
const NUMERALS = '一二三四'

/** F 指导意见书: situation, risks, what is advised, and which experts were heard. */
export function composeOpinion(subject: PaperSubject, opinion: Opinion): DocumentContent {
  const sections = [
    { title: '基本情况', written: opinion.situation },
    { title: '风险分析', written: opinion.risks },
    { title: '应对建议', written: opinion.advice },
    { title: '参与专家', written: opinion.experts },
  ].filter(({ written }) => written.trim() !== '')
  return {
    addressee: subject.enterprise.name,
    parts: [
      text('', `关于${yours(subject)}，现提出指导意见如下，供参考。`),
      ...sections.map(({ title, written }, index) =>
        text(`${NUMERALS[index]}、${title}`, ...paragraphsOf(written)),
      ),
      text('', '本意见依据你单位提供的材料作出，不替代境外执业律师的法律意见。'),
    ],
  }
}

/** A line of the file: a document, a step, a firm engaged. */
export type CaseFileLines = { documents: string[]; steps: string[]; engagements: string[]; files: string[] }

/** G 卷宗: what the file holds, in order. */
export function composeCaseFile(subject: PaperSubject, lines: CaseFileLines): DocumentContent {
  const list = (title: string, items: string[]): DocumentPart => ({
    type: 'list',
    title,
    items: items.length === 0 ? ['无'] : items,
  })
  return {
    addressee: '',
    parts: [
      { type: 'facts', title: '一、申请人', rows: enterpriseRows(subject) },
      { type: 'facts', title: '二、纠纷基本情况', rows: disputeRows(subject) },
      list('三、文书目录', lines.documents),
      list('四、材料目录', lines.files),
      list('五、办理经过', lines.steps),
      list('六、委托情况', lines.engagements),
    ],
  }
}

const paragraphsOf = (written: string): string[] =>
  written
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
