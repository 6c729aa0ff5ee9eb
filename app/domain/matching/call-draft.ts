import { IP_TYPE_LABELS, jurisdictionLabel, type Label, PROCEDURE_LABELS } from '../vocabulary/labels.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
import { SUPPLY_SECTIONS, type SupplySection } from './coverage.ts'
import type { Place } from './dossier.ts'
import type { Gap } from './gap.ts'

/** What a call says about one place. */
export type CalledPlace = Place & {
  gap: Gap
  requests: number
  empties: number
  /** The procedures that were asked for most, most frequent first. */
  procedures: readonly Procedure[]
}

/** A call in one language: a title, and parts of a heading with its lines. */
export type CallText = { title: string; parts: { heading: string; lines: string[] }[] }
export type CallDraft = Record<keyof Label, CallText>

/** From how many requests on a call, which everybody reads, gives their number. */
const FEWEST_TOLD = 5

const SOUGHT: Record<SupplySection, { zh: (n: number) => string; en: (n: number) => string }> = {
  domestic: {
    zh: (n) => `境内服务机构 ${n} 家以上`,
    en: (n) => `at least ${n} domestic ${n === 1 ? 'provider' : 'providers'}`,
  },
  overseas: {
    zh: (n) => `境外服务机构 ${n} 家以上`,
    en: (n) => `at least ${n} overseas ${n === 1 ? 'provider' : 'providers'}`,
  },
  experts: {
    zh: (n) => `专家顾问 ${n} 名以上`,
    en: (n) => `at least ${n} ${n === 1 ? 'expert' : 'experts'}`,
  },
}

/**
 * The text of the next call for applications for the given places, from their gaps' own numbers. Period and address
 * are those of the call's own page, to which it points. It never says why anybody was kept out, because that could tell
 * of a conflict; and a demand under `FEWEST_TOLD` is told as few and without its procedures, because everybody reads it
 * and may know whose it is.
 */
export function draftCall(places: readonly CalledPlace[]): CallDraft {
  return { zh: inChinese(places), en: inEnglish(places) }
}

function inChinese(places: readonly CalledPlace[]): CallText {
  return {
    title: '海外知识产权纠纷专家与服务机构征集公告（草稿）',
    parts: [
      {
        heading: '一、征集目的',
        lines: [
          '为帮助企业应对海外知识产权纠纷，补足下列国家（地区）和权利类型的专业力量，现公开征集专家顾问和境内外服务机构。',
        ],
      },
      {
        heading: '二、征集领域与数量',
        lines: places.map((place, index) => `${index + 1}. ${placeInChinese(place)}`),
      },
      {
        heading: '三、基本条件',
        lines: [
          '1. 办理过上述国家（地区）该类权利的纠纷，并能提供可供核实的材料；仅有自述的业绩不作为排序依据。',
          '2. 当地程序要求执业资格的，资格在有效期内。',
          '3. 如实说明可承接的案件数量、工作语言、承诺的回应时间和收费方式。',
          '4. 如实申报利益冲突；申报内容保密，只用于避免冲突。',
        ],
      },
      {
        heading: '四、申报方式',
        lines: ['在本平台登录后，从本公告页面申报；受理期限以本公告页面所列为准。联系方式见页面底部。'],
      },
    ],
  }
}

function placeInChinese({ jurisdiction, ipType, gap, requests, empties, procedures }: CalledPlace): string {
  const sought = SUPPLY_SECTIONS.filter((section) => gap.short[section] > 0)
    .map((section) => SOUGHT[section].zh(gap.short[section]))
    .join('、')
  const isFew = requests < FEWEST_TOLD
  const lacking = empties < FEWEST_TOLD ? '少数' : ` ${empties} 起`
  const unmet = empties > 0 && !isFew ? `，其中${lacking}有未能满足的需求` : ''
  const named = isFew ? '' : procedures.map((procedure) => PROCEDURE_LABELS[procedure].zh).join('、')
  const demand = isFew ? '有少数企业需求' : `有 ${requests} 起企业需求`
  return [
    `${jurisdictionLabel(jurisdiction).zh} · ${IP_TYPE_LABELS[ipType].zh}：`,
    sought ? `征集${sought}。` : '征集专家顾问和服务机构，数量不限。',
    requests > 0 ? `近 12 个月${demand}${unmet}` : '近 12 个月尚无企业需求',
    named ? `；较多涉及${named}。` : '。',
  ].join('')
}

function inEnglish(places: readonly CalledPlace[]): CallText {
  return {
    title: 'Call for experts and providers in overseas IP disputes (draft)',
    parts: [
      {
        heading: '1. Purpose',
        lines: [
          'To help enterprises in overseas intellectual property disputes, and to add to the expertise available for the countries (regions) and rights below, we invite experts and domestic and overseas providers to apply.',
        ],
      },
      {
        heading: '2. Who is sought',
        lines: places.map((place, index) => `(${index + 1}) ${placeInEnglish(place)}`),
      },
      {
        heading: '3. Conditions',
        lines: [
          '(1) Applicants have handled disputes over such rights there, and can give material by which this can be verified; work that is only claimed lifts nobody’s place.',
          '(2) Where local procedure requires an admission, it is valid.',
          '(3) Applicants state how many matters they can take, their working languages, the time within which they answer, and how they charge.',
          '(4) Applicants declare conflicts of interest; declarations are confidential and used only to avoid conflicts.',
        ],
      },
      {
        heading: '4. How to apply',
        lines: [
          'Sign in to this platform and apply from the page of this call, within the period that stands there. How to reach the centre stands at the foot of the page.',
        ],
      },
    ],
  }
}

function placeInEnglish({ jurisdiction, ipType, gap, requests, empties, procedures }: CalledPlace): string {
  const sought = SUPPLY_SECTIONS.filter((section) => gap.short[section] > 0)
    .map((section) => SOUGHT[section].en(gap.short[section]))
    .join(', ')
  const isFew = requests < FEWEST_TOLD
  const lacking = empties < FEWEST_TOLD ? 'a few' : empties
  const unmet = empties > 0 && !isFew ? `, ${lacking} of which could not be met in full` : ''
  const named = isFew ? '' : procedures.map((procedure) => PROCEDURE_LABELS[procedure].en).join(', ')
  const demand = isFew ? 'A few requests' : `${requests} requests`
  return [
    `${jurisdictionLabel(jurisdiction).en}, ${IP_TYPE_LABELS[ipType].en}: `,
    sought ? `${sought}. ` : 'experts and providers, any number. ',
    requests > 0 ? `${demand} in the last 12 months${unmet}` : 'No request yet in the last 12 months',
    named ? `; mostly ${named}.` : '.',
  ].join('')
}

/** A draft as plain text, Chinese first: what is downloaded. */
export function callAsText({ zh, en }: CallDraft): string {
  const written = ({ title, parts }: CallText) =>
    [title, ...parts.map(({ heading, lines }) => [heading, ...lines].join('\n'))].join('\n\n')
  return `${written(zh)}\n\n\n${written(en)}\n`
}
