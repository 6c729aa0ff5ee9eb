import type { AppContext } from '../../../app/context.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import type { PairingTerms } from '../../../app/domain/pairing/terms.ts'
import { proposePairing } from '../../../app/pairings/propose.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { TERMS } from '../../support/pairing-terms.ts'
import { competence, populate } from '../../support/world.ts'
import { type Canary, canary } from './canaries.ts'
import type { Address, Asking, Expectation } from './expectations.ts'

/** A 1+1 that is proposed to the firm whose people ask, and one between two others. */
export type PairingHolding = { ownId: string; foreignId: string }

/** Terms every private field of which carries a canary. */
function secretTerms(whose: Canary): PairingTerms {
  const secret = (field: string) => canary(whose, field)
  return {
    ...TERMS,
    jurisdictions: ['jp'],
    domesticContact: secret('HomeContact'),
    domesticEmail: `${secret('HomeMail')}@example.test`,
    overseasContact: secret('AwayContact'),
    overseasPhone: secret('AwayPhone'),
    domesticWork: secret('HomeWork'),
    overseasWork: secret('AwayWork'),
    domesticInsurer: secret('HomeInsurer'),
    overseasInsurer: secret('AwayInsurer'),
    conflictProcedure: secret('ConflictProcedure'),
  }
}

/** Two proposals of one domestic firm, to the firm whose people ask and to another. */
export async function createPairings(app: AppContext): Promise<PairingHolding> {
  const firms = ['p-domestic', 'p-overseas', 'p-conflicted']
  await populate(
    app,
    firms.map((ref) => competence(ref, { jurisdiction: 'jp', verification: 'verified' })),
  )
  const [domestic, own, other] = await Promise.all(firms.map((ref) => idOf(app, ref)))
  const firm: Actor = {
    id: 'seed-domestic',
    name: 'seed-domestic',
    role: 'provider_administrator',
    enterpriseId: null,
    partyId: domestic!,
  }
  const propose = async (partnerId: string, whose: Canary) => {
    const id = newId(app.now())
    const words = canary(whose, 'ProposalWords')
    const proposal = { id, partnerId, terms: secretTerms(whose), words, renewsId: null }
    await proposePairing(app.db, firm, proposal, app.now())
    return id
  }
  return { ownId: await propose(own!, 'p'), foreignId: await propose(other!, 's') }
}

async function idOf({ db }: AppContext, ref: string): Promise<string> {
  return (await db.selectFrom('party').select('id').where('ref', '=', ref).executeTakeFirstOrThrow()).id
}

type Expected = Expectation['read']
const say =
  (status: number): Expected =>
  () =>
    status
const NO_ACTION = say(405)

const isNobody = ({ role }: Asking) => role.is === 'nobody' || role.is === 'token'
const isAdministrator = ({ role }: Asking) => role.name === 'provider_administrator'
const isMember = ({ role }: Asking) => role.name === 'provider_member'

/** Sign in first; then by who asks about their own, and the centre about every one; to anybody else it is not there. */
const ofSides =
  (administrator: number, member: number, centre: number): Expected =>
  (asking) => {
    const { role, address } = asking
    if (isNobody(asking)) return 303
    if (address.whose === 'none') return 404
    if (role.is === 'staff') return centre
    if (address.whose !== null) return 404
    if (isAdministrator(asking)) return administrator
    return isMember(asking) ? member : 404
  }

const staff =
  (status: number | Expected, administrator: number | null = null): Expected =>
  (asking) => {
    const { role, address } = asking
    if (role.is !== 'staff' || address.whose === 'none') return 404
    if (administrator !== null && role.name === 'administrator') return administrator
    return typeof status === 'number' ? status : status(asking)
  }

/** Every route of 1+1 agreements. */
export function pairingExpectations(
  { ownId, foreignId }: PairingHolding,
  now: Date,
): Record<string, Expectation> {
  const none = newId(now)
  const form = { version: '999999' }
  const addresses = (more: Record<string, string> = {}): Address[] => [
    { params: { pairingId: ownId, ...more }, whose: null, form },
    { params: { pairingId: foreignId, ...more }, whose: 'b', form },
    { params: { pairingId: none, ...more }, whose: 'none', form },
  ]
  const one = addresses()
  const plain: Address[] = [{ params: {}, whose: null }]
  const page = (read: Expected, write: Expected = NO_ACTION, where = one): Expectation => ({
    addresses: where,
    read,
    write,
  })
  const readable = ofSides(200, 200, 200)
  return {
    'routes/pairings._index': page(ofSides(200, 200, 302), NO_ACTION, plain),
    'routes/pairings.new': page(ofSides(200, 403, 404), ofSides(422, 403, 404), plain),
    'routes/pairings.$pairingId._index': page(readable),
    'routes/pairings.$pairingId.acceptance': page(ofSides(200, 409, 409), ofSides(422, 403, 403)),
    'routes/pairings.$pairingId.terms': page(ofSides(200, 409, 409), ofSides(422, 409, 409)),
    'routes/pairings.$pairingId.$step': page(
      ofSides(200, 409, 409),
      ofSides(422, 422, 422),
      addresses({ step: 'refusal' }),
    ),
    'routes/pairings.$pairingId.examination': page(staff(409), staff(422)),
    'routes/pairings.$pairingId.decision': page(staff(409), staff(422)),
    'routes/pairings.$pairingId.files': page(readable, ofSides(409, 409, 409)),
    'routes/pairings.$pairingId.agreement._index': page(readable),
    'routes/pairings.$pairingId.agreement[.]pdf': page(readable),
    'routes/staff.pairings._index': page(staff(200), NO_ACTION, plain),
    'routes/staff.pairings.new': page(staff(200, 404), staff(422, 404), plain),
    'routes/staff.pairings.numbers._index': page(staff(200), NO_ACTION, plain),
    'routes/staff.pairings.numbers[.]csv': page(staff(200), NO_ACTION, plain),
    'routes/staff.introductions.$requestId': page(say(302), staff(422, 403), [
      { params: { requestId: none }, whose: null },
    ]),
  }
}
