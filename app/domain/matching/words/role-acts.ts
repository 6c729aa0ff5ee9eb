import type { Role } from '../../vocabulary/procedures.ts'
import { type Act, actsOf } from './english-acts.ts'
import { hasAny, LEGAL_NOUNS, REMEDIES, UNINVOLVED, words } from './english-verbs.ts'
import type { Folded } from './folded.ts'
import { SECRETS_EN } from './ip-goods.ts'

/** On which side an act puts us; `plain` where the sentence names us on one end of it. */
export type RoleByAct = { role: Role; plain: boolean; wished: boolean; start: number; end: number }

/** What leaves a company with somebody. */
const SECRETS = new RegExp(`^${SECRETS_EN}$`)

/** What English sentences tell of who does what to whom, in their order. */
export function rolesByActs(folded: Folded): RoleByAct[] {
  return actsOf(folded).flatMap((act): RoleByAct[] => {
    const found = roleOf(act)
    return found ? [{ ...found, wished: act.wished, start: act.start, end: act.end }] : []
  })
}

/** What is announced to us is done to us, of whatever kind. */
const PROPOSED = /^(?:propose|suggest|announce)$/

type Judged = { role: Role; plain: boolean } | null
const respondent = (plain: boolean): Judged => ({ role: 'respondent', plain })
const claimant = (plain: boolean): Judged => ({ role: 'claimant', plain })

function roleOf(act: Act): Judged {
  switch (act.kind) {
    case 'attack':
      return attacked(act)
    case 'bring':
      if (PROPOSED.test(act.lemma) && act.by === 'them' && act.to === 'us') return respondent(true)
      return hasAny(act.head, LEGAL_NOUNS, 8) ? brought(act) : null
    case 'hinder':
      return hindered(act)
    case 'seek':
    case 'demand':
      return demanded(act)
    case 'say':
      return said(act)
    case 'wrong':
      return act.to === 'us' &&
        act.near &&
        !act.will &&
        (act.by === 'them' || (act.passive && act.by === null))
        ? claimant(true)
        : null
    case 'take':
      return act.by === 'them' && act.head.some((noun) => SECRETS.test(noun)) ? claimant(true) : null
    case 'suffer':
      return act.by === 'us' && act.to === null && hasAny(act.head, LEGAL_NOUNS, 5) ? respondent(true) : null
    default:
      return null
  }
}

/** What one objects to as an opponent. */
const OPPOSED = words('application applications registration mark trademark grant it logo patent')

/** The law is used: by us, or against us or one who stands beside us. */
function attacked(act: Act): Judged {
  const { lemma, by, to, passive, nouns } = act
  if ((by === 'us' && act.asked) || (lemma === 'warn' && isUninvolved(act))) return null
  // Whoever is asked by customs may object too.
  if (lemma === 'object' && by === 'us' && !hasAny(nouns, OPPOSED, 6)) return null
  // Nobody opposes what is his own: `his time to oppose our mark`.
  if (by === 'us' && to === 'us')
    return act.near && /^(?:oppose|attack)$/.test(lemma) ? respondent(true) : null
  if (by === 'us') return claimant(true)
  if (to === 'us' || to === 'friend')
    return by === 'them' || (passive && by === null) ? respondent(true) : null
  return by === 'them' ? respondent(false) : null
}

/** An answer is brought too. */
const DEFENCE = words('objection objections answer reply response appeal counterstatement defence defense')

/** Something of law is brought, filed, begun. */
function brought(act: Act): Judged {
  if (act.by === 'us') return act.to === 'us' || hasAny(act.nouns, DEFENCE) ? null : claimant(true)
  if (act.to === 'us') return respondent(true)
  return act.by === 'them' ? respondent(false) : null
}

/** What is registered and stands in the way by itself. */
const STANDING = /^(?:patents?|trademarks?|marks?|registrations?|designs?)$/

/** Goods, shops or rights are stopped or taken. */
function hindered({ lemma, by, to, near, will, relative, subject }: Act): Judged {
  // `a mark that blocks our filing` stands in our way and does nothing.
  if (lemma === 'block' && (relative || subject.some((word) => STANDING.test(word)))) return null
  if (by === 'us') return to === 'us' || will ? null : claimant(true)
  return to === 'us' && near && by !== 'friend' ? respondent(true) : null
}

const LICENCE = words('licence license')
/** What we may want from the other side without being against it, or against what it did. */
const OFFERED = words('licence license fee fees money order orders claim case cases claims report')

/** Courts and customers ask for much and are no opponents. */
const isUninvolved = ({ subject }: Act) => subject.some((word) => UNINVOLVED.has(word))

/** Something is asked for: remedies by us, or anything of us. */
function demanded(act: Act): Judged {
  if (act.asked || (act.by === 'them' && (isUninvolved(act) || /^(?:if|whether)$/.test(act.nouns[0] ?? ''))))
    return null
  const remedies = act.nouns.slice(0, 7).filter((noun) => REMEDIES.has(noun) || LEGAL_NOUNS.has(noun))
  if (act.by === 'us')
    return !(act.to === 'us' && act.near) &&
      remedies.some((noun) => !OFFERED.has(noun)) &&
      !hasAny(act.nouns, DEFENCE)
      ? claimant(true)
      : null
  if (act.by !== 'them') return null
  if (act.to === 'us' && act.near) return hasAny(act.head, LICENCE) ? null : respondent(true)
  return remedies.length > 0 && act.to === null ? respondent(true) : null
}

/** To whom one runs somebody down. */
const MARKET = words(
  'customers customer dealers everyone everybody buyers market clients retailers distributors people press users',
)

/** Something is held of us. */
function said({ lemma, by, to, near, nouns, will }: Act): Judged {
  // `write us an opinion` is asked of somebody.
  if (by !== 'them' || will || (lemma === 'write' && near && nouns[0] === 'us')) return null
  if (hasAny(nouns, MARKET, 4)) return to === 'us' ? claimant(true) : null
  return to === 'us' ? respondent(true) : null
}
