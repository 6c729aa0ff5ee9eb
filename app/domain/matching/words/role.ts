import type { Procedure, Role } from '../../vocabulary/procedures.ts'
import { clauseBefore, isFeared, isNegated, isOver } from './clause.ts'
import type { Folded } from './folded.ts'
import { rolesByActs } from './role-acts.ts'
import { ASSERTED } from './role-asserted.ts'
import { SOMEBODY_ACTS } from './role-attacks.ts'
import { APPLICANT, LEANING_IN, OWNER, PLAINLY_STATED, STATED } from './role-stated.ts'
import { LEANING, SUFFERED, THREATENED } from './role-suffered.ts'
import type { Cue, Sign } from './role-words.ts'
import { HOLDING, SOMEBODY_TRADES, WISHED } from './role-wrongs.ts'

/** @property isStated whether the text says it of us in as many words */
export type FoundRole = { role: Role; start: number; end: number; isStated?: boolean }

/** Procedures that one only wishes for on the claiming side. */
const WISHED_IN: ReadonlySet<Procedure> = new Set([
  'litigation',
  'preliminary_injunction',
  'opposition',
  'invalidation',
  'squatting',
  'udrp',
  'criminal',
])

const SQUATTED_BY_US = /被(?:指|控|指控|认定)[^,。;]{0,6}(?:恶意|抢注)|accused of (?:bad faith|squatting)/

/** Whoever holds a name asks a price for it of the one who claims it. */
const PRICE = /[张开]口|要价|\basks?\b|\bwants?\b|\bdemands?\b/

/** Asked for evidence in somebody else's dispute. */
const THIRD_PARTY =
  /作为第三方|(?:我们|我司|我方)(?:并|都)?不是(?:案件|本案|该案)?当事人|第三方传票|third[- ]party subpoena|subpoena\w* as a (?:third|non)[- ]party/

/** Which side the enterprise is on: as it says itself, else by what was done to it, else by what it wants. */
export function findRole(folded: Folded, procedure: Procedure | null): FoundRole | null {
  if (THIRD_PARTY.test(folded.lower)) return null
  const plain = first(folded, PLAINLY_STATED)
  if (plain) return { ...plain, isStated: true }
  const stated = first(folded, STATED) ?? applicant(folded, procedure)
  if (stated) return stated
  const suffered = earliest(folded, SUFFERED, 'respondent')
  const asserted = claimed(folded, procedure)
  if (procedure === 'squatting' && !SQUATTED_BY_US.test(folded.lower)) return asserted ?? squatted(folded)
  if (suffered && asserted) return decide(folded, suffered, asserted, procedure)
  if (suffered ?? asserted) return suffered ?? asserted
  const acts = rolesByActs(folded).filter(({ start, end }) => isTold(folded, start, end))
  const act = (role: Role) => acts.find((one) => one.role === role && one.plain) ?? null
  return (
    act('respondent') ??
    acts.find(({ role, wished }) => role === 'claimant' && wished) ??
    earliest(folded, [THREATENED], 'respondent') ??
    first(folded, (procedure && LEANING_IN[procedure]) ?? []) ??
    earliest(folded, LEANING, 'respondent') ??
    act('claimant') ??
    earliest(folded, HOLDING, 'claimant') ??
    earliest(folded, SOMEBODY_ACTS, 'respondent') ??
    earliest(folded, SOMEBODY_TRADES, 'claimant') ??
    (procedure && WISHED_IN.has(procedure) ? earliest(folded, [WISHED], 'claimant') : null) ??
    (procedure ? (acts.find(({ role }) => role === 'respondent') ?? null) : null)
  )
}

/** What the enterprise claims; whoever opposes an injunction only answers it. */
function claimed(folded: Folded, procedure: Procedure | null): FoundRole | null {
  const found = earliest(folded, ASSERTED, 'claimant')
  const answers =
    found &&
    procedure === 'preliminary_injunction' &&
    /\boppos/.test(folded.lower.slice(found.start, found.end))
  return answers ? null : found
}

/** Both were said: a party that was attacked and strikes back is still the one attacked, except where it attacks a right. */
function decide(
  folded: Folded,
  suffered: FoundRole,
  asserted: FoundRole,
  procedure: Procedure | null,
): FoundRole {
  const strikesBack =
    /反诉|对竞争对手|对他人|对别人|(?:想|要|拟|准备|打算|希望)(?:(?!我们的|应|答)[^,。;]){0,24}(?:(?:提|申请|请求)[^,。;]{0,4}无效|宣告[^,。;]{0,8}无效|提\s?ipr|无效掉)/.test(
      folded.lower,
    )
  if (procedure === 'invalidation' && strikesBack) return asserted
  // Whoever is kept from what is theirs claims it, whatever the other side says.
  if (procedure === 'ownership' && KEPT.test(folded.lower.slice(asserted.start, asserted.end)))
    return asserted
  // Goods that bear our mark and are not ours are held for us, whoever sends us the notice.
  if (procedure === 'customs' && OF_OURS.test(folded.lower.slice(asserted.start, asserted.end)))
    return asserted
  if (procedure === 'udrp' && PRICE.test(folded.lower.slice(suffered.start, suffered.end))) return asserted
  return suffered
}

const OF_OURS =
  /\b(?:bearing|carrying) our\b|\b(?:fakes?|counterfeits?|copies|copy|imitations?|knock-?offs?) of our\b|\bnot ours\b/

const KEPT =
  /(?:转|要|拿|改|过户|讨|收|夺|争)回|该(?:归|属于)(?:我|公司)|不肯|拒|refus|won't|will not|enforce|get .*back|take .*back/

const SQUATTING_WORDS =
  /抢注|抢先注册|恶意注册|注册|登记|抢|拿着|holds? our|(?:has|holds?|owns?|got) (?:an?|the) registrations?|the same (?:trade ?)?mark|(?:has|have|had|got)(?: already)?(?: got)? our|注(?=[了走上])|[登报](?=[了上到在成])|名下|own name|filed|squat\w*|bad[- ]faith|ahead of us|(?:on|in) the register|faster than us|filed as|belongs to|grabbed|holds? the name|register before us|pre-?empted|owns? ["']?our|behind our back|snatched|hijacked|(?:took|taken|takes) the|registered|held a registration|was granted our|obtained our|registers?(?= (?:it |them )?(?:for|to|under|in) )/g

function squatted(folded: Folded): FoundRole | null {
  return earliest(folded, [SQUATTING_WORDS], 'claimant')
}

function applicant(folded: Folded, procedure: Procedure | null): FoundRole | null {
  const owner = earliest(folded, [OWNER], 'respondent')
  const attacked = procedure === 'opposition' || procedure === 'invalidation' || procedure === 'udrp'
  if (owner) return attacked ? owner : { ...owner, role: 'claimant' }
  return earliest(folded, [APPLICANT], procedure === 'opposition' ? 'respondent' : 'claimant')
}

function first(folded: Folded, cues: readonly Cue[]): FoundRole | null {
  for (const { role, pattern } of cues) {
    const found = earliest(folded, [pattern], role)
    if (found) return found
  }
  return null
}

/** True for what has happened or is meant: not denied, feared, over or merely possible. */
function isTold(folded: Folded, start: number, end: number): boolean {
  return !(
    isNegated(folded, start, end) ||
    isFeared(folded, start, end) ||
    isOver(folded, start, end) ||
    isPossible(folded, start, folded.lower.slice(start, end))
  )
}

function earliest(folded: Folded, signs: readonly Sign[], role: Role): FoundRole | null {
  let best: FoundRole | null = null
  for (const sign of signs) {
    const { pattern, unless } = sign instanceof RegExp ? { pattern: sign, unless: null } : sign
    for (const match of folded.lower.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (best && best.start <= start) break
      if (unless?.test(clauseBefore(folded, start)) || !isTold(folded, start, end)) continue
      best = { role, start, end }
      break
    }
  }
  return best
}

/** What may come is not yet suffered. */
function isPossible(folded: Folded, start: number, words: string): boolean {
  return (
    /可能|也许|如果|假如|\b(?:may|might|could)\b/.test(words) ||
    /(?:可能(?:会)?|也许|(?:如果|假如|将来)[^,。;]{0,10}|(?:听说|据说|恐怕)会?[^,。;]{0,10})$/.test(
      folded.lower.slice(Math.max(0, start - 14), start),
    )
  )
}
