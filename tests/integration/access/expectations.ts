import { newId } from '../../../db/identifier.server.ts'
import type { Opened } from './canaries.ts'
import { type Role, type Tenant, UNPROVEN } from './roles.ts'
import { ENGAGED_REF, type Holding } from './tenants.ts'

/** One address of a route, and whose thing it is about; `none` is nobody's, because it does not exist. */
export type Address = {
  params: Record<string, string>
  query?: string
  whose: Tenant | 'none' | null
  /** What a form sent there says. */
  form?: Record<string, string>
  draft?: boolean
  /** What an invited party may read here of a tenant. */
  opened?: Opened
}

/** Who asks for what: what an expectation is decided by. */
export type Asking = { role: Role; method: string; address: Address }
type Expected = (asking: Asking) => number

/** What a route must answer. Written out by hand: taken from the code it would prove nothing. */
export type Expectation = {
  addresses: Address[]
  read: Expected
  write: Expected
  /** Nothing here depends on who asks: one of each kind is enough. */
  open?: boolean
}

const plain: Address[] = [{ params: {}, whose: null }]
const say =
  (status: number): Expected =>
  () =>
    status

const NO_ACTION = say(405)

/** A page for everybody. */
const open = (addresses: Address[] = plain): Expectation => ({
  addresses,
  read: ({ address }) => (address.whose === 'none' ? 404 : 200),
  write: NO_ACTION,
  open: true,
})

/** A page for everybody with a form that refuses what says nothing. */
const formFor = (query: string): Expectation => ({
  ...open([{ params: {}, whose: null, query }]),
  write: say(422),
})

const isUnproven = ({ role }: Asking) => role.name === UNPROVEN

/** A page of one's own account, for everybody who is signed in and whom `denied` does not name. */
const ownAccount = (
  write: number,
  denied: (asking: Asking) => boolean = () => false,
  addresses: Address[] = plain,
): Expectation => ({
  addresses,
  read: (asking) => (isNobody(asking) ? 303 : denied(asking) ? 404 : 200),
  write: (asking) => (isNobody(asking) ? 303 : denied(asking) ? 404 : write),
})

/** A step of one's own account: what is looked at leads back to the page. */
const ownStep = (
  write: number,
  denied: (asking: Asking) => boolean = () => false,
  addresses: Address[] = plain,
): Expectation => ({ ...ownAccount(write, denied, addresses), read: say(302) })

const isOfNoEnterprise = ({ role }: Asking) => !role.name.startsWith('enterprise')
const isStaff = ({ role }: Asking) => role.is === 'staff'
const managesNobody = ({ role }: Asking) =>
  !/^(enterprise|provider)_administrator|^think_tank_member/.test(role.name)
const isNoAdministrator = ({ role }: Asking) => role.name !== 'administrator'

/** A step that an administrator may take; to everybody else, signed in or not, it is not there. */
const administratorStep = (write: number, addresses: Address[] = plain): Expectation => ({
  addresses,
  read: say(302),
  write: (asking) => (isNoAdministrator(asking) ? 404 : write),
})

const isMine = ({ role, address: { whose } }: Asking) =>
  whose !== 'none' && (role.is === 'staff' || (role.is === 'enterprise' && role.tenant === whose))

/** To a page an API token is nobody. */
const isNobody = ({ role }: Asking) => role.is === 'nobody' || role.is === 'token'

/** Confidential: sign in first; not yours and not there are the same. */
const confidential =
  (status: number | Expected): Expected =>
  (asking) => {
    if (isNobody(asking)) return 303
    if (!isMine(asking)) return 404
    return typeof status === 'number' ? status : status(asking)
  }

const forTokens =
  (status: number | Expected): Expected =>
  (asking) =>
    asking.role.is !== 'token' ? 401 : typeof status === 'number' ? status : status(asking)

/** A list of one's own disputes or engagements: parties have none. */
const ownList: Expectation = {
  addresses: plain,
  read: (asking) => (isNobody(asking) ? 303 : asking.role.is === 'party' ? 404 : 200),
  write: NO_ACTION,
}

/** A room of the centre: for everybody else it is not there. */
const forStaff: Expectation = {
  addresses: plain,
  read: ({ role }) => (role.is === 'staff' ? 200 : 404),
  write: NO_ACTION,
}

const forStaffAbout = (query: string): Expectation => ({
  ...forStaff,
  addresses: [{ params: {}, whose: null, query }],
})

/** A step that not every member of staff may take: for the others it is refused, for everybody else not there. */
const forSome =
  (names: readonly string[], status: number): Expected =>
  ({ role }) =>
    role.is !== 'staff' ? 404 : names.includes(role.name) ? status : 403

const DECIDING = ['manager', 'administrator']

/** A room of whoever examines; for everybody else, the administrator too, it is not there. */
const forExaminers =
  (status: number): Expected =>
  ({ role }) =>
    role.is === 'staff' && role.name !== 'administrator' ? status : 404

const STALE = { version: '999999' }

/** What whoever has cleared its conflicts may read. */
const FILE_FIELDS = [
  ...['Synopsis', 'Enterprise', 'Former', 'Opponent', 'Alias', 'Title', 'Description'],
  ...['Forum', 'Docket', 'RightNumber', 'Wanted', 'Products', 'Claim'],
]

/** The table. `now` only makes identifiers that do not exist. */
export function expectations(holdings: Record<Tenant, Holding>, now: Date): Record<string, Expectation> {
  const none = newId(now)
  const dispute = (id: string, whose: Address['whose'], more: Partial<Address> = {}): Address => ({
    params: { disputeId: id },
    whose,
    form: STALE,
    ...more,
  })
  const { a, b } = holdings
  const enterprises = [
    { params: { enterpriseId: a.companionId }, whose: 'a' as const },
    { params: { enterpriseId: b.companionId }, whose: 'b' as const },
    { params: { enterpriseId: none }, whose: 'none' as const },
  ]
  const disputes = [
    dispute(a.disputeId, 'a'),
    dispute(b.disputeId, 'b'),
    dispute(a.draftId, 'a', { draft: true }),
    dispute(b.draftId, 'b', { draft: true }),
    dispute(none, 'none'),
  ]
  const runs: [string, string, Address['whose']][] = [
    [a.disputeId, a.runId, 'a'],
    [b.disputeId, b.runId, 'b'],
    [a.disputeId, b.runId, 'none'],
    [b.disputeId, a.runId, 'none'],
    [a.disputeId, none, 'none'],
    [none, a.runId, 'none'],
  ]
  const runPage: Expectation = {
    addresses: runs.map(([disputeId, runId, whose]) => ({ params: { disputeId, runId }, whose })),
    read: confidential(200),
    write: NO_ACTION,
  }
  const recording = (id: string, whose: Tenant, run: Holding, isThere = true) =>
    dispute(id, isThere ? whose : 'none', {
      query: `run=${run.runId}&section=overseas&ref=${ENGAGED_REF}`,
      form: recordForm(run),
    })
  const engagements = (
    [
      [a.engagementId, 'a'],
      [b.engagementId, 'b'],
      [none, 'none'],
    ] as const
  ).map(([engagementId, whose]): Address => ({ params: { engagementId }, whose, form: STALE }))
  /** What who acts may read of the enterprise in an engagement that came of an invitation. */
  const SHARED = [
    'Title',
    'Enterprise',
    'Author',
    'Message',
    'Milestone',
    'BillNote',
    'QuoteNote',
    'Handover',
    'TermsScope',
    'TermsReason',
  ]
  /** What a firm reads of an engagement in which it was named and that it has not confirmed. */
  const namedTo = (whose: readonly Tenant[]) => ({
    by: ['provider_member', 'provider_administrator'],
    tenants: whose,
    fields: ['Enterprise', 'Author'],
  })
  const namings = engagements.map(
    (address): Address => ({
      ...address,
      form: { ...STALE, reason: 'x' },
      ...(address.whose !== 'none' && { opened: namedTo([address.whose as Tenant]) }),
    }),
  )
  const workings = [
    ...engagements,
    ...(
      [
        [a.workId, 'a'],
        [b.workId, 'b'],
      ] as const
    ).map(
      ([engagementId, whose]): Address => ({
        params: { engagementId },
        whose,
        form: STALE,
        opened: { by: ['expert'], tenants: [whose], fields: SHARED },
      }),
    ),
  ]
  /** The enterprise's and the centre's, and whoever's who acts since it accepted. */
  const shared =
    (status: number, toParty = status): Expected =>
    (asking) => {
      if (isNobody(asking)) return 303
      if (asking.address.opened?.by.includes(asking.role.name)) return toParty
      return isMine(asking) ? status : 404
    }
  /** What the enterprise alone does, where whoever acts and the centre may read. */
  const ownBill =
    (status: number, toOthers: number): Expected =>
    (asking) =>
      asking.role.is === 'enterprise' ? shared(status)(asking) : shared(toOthers)(asking)
  const workPage: Expectation = {
    addresses: workings.map((address) => ({ ...address, form: {} })),
    read: shared(200),
    write: shared(422),
  }
  /** What the two sides agree on and the centre only reads. */
  const bySides =
    (status: number, toCentre: number): Expected =>
    (asking) =>
      shared(asking.role.is === 'staff' ? toCentre : status)(asking)
  /** A proposal that was settled: both sides are told what came of it. */
  const settledTerms: Expectation = {
    addresses: workings.map((address) => ({
      ...address,
      params: {
        ...address.params,
        changeId: address.params.engagementId === b.workId ? b.termsId : a.termsId,
      },
      whose: address.opened ? address.whose : 'none',
    })),
    read: say(302),
    write: bySides(303, 409),
  }
  /** What who took over reads on the files page: the names of those that were handed on, and of no other. */
  const filesPage: Expectation = {
    ...workPage,
    addresses: workPage.addresses.map(({ opened, ...address }) => ({
      ...address,
      ...(opened && { opened: { ...opened, fields: [...SHARED, 'HandedLabel'] } }),
    })),
  }
  /** Choosing files is the enterprise's alone, and only where one engagement took another over. */
  const handing =
    (status: number): Expected =>
    (asking) => {
      const { opened } = asking.address
      if (isNobody(asking)) return 303
      if (opened?.by.includes(asking.role.name)) return 409
      if (!isMine(asking)) return 404
      return opened && asking.role.is === 'enterprise' ? status : 409
    }
  const invited = (
    id: string,
    whose: Address['whose'],
    by: readonly string[],
    fields: readonly string[] = [],
  ): Address => ({
    params: { invitationId: id },
    whose,
    ...(whose === 'a' || whose === 'b' ? { opened: { by, tenants: [whose], fields } } : {}),
    form: {},
  })
  const tenants = [
    [a, 'a'],
    [b, 'b'],
  ] as const
  const openInvitations = [
    ...tenants.flatMap(([holding, whose]) => [
      invited(holding.invitations.synopsis, whose, ['expert'], ['Synopsis']),
      invited(
        holding.invitations.names,
        whose,
        ['think_tank_member'],
        ['Synopsis', 'Enterprise', 'Former', 'Opponent', 'Alias'],
      ),
      invited(holding.invitations.file, whose, ['provider_member', 'provider_administrator'], FILE_FIELDS),
      invited(holding.invitations.over, whose, ['expert']),
    ]),
    invited(none, 'none', []),
  ]
  /** Steps of an invitation that is over: its own party is told so, to anybody else it is not there. */
  const overInvitations = openInvitations.filter(
    ({ params, whose }) =>
      whose === 'none' || [a.invitations.over, b.invitations.over].includes(params.invitationId!),
  )
  const toParty =
    (status: number): Expected =>
    (asking) =>
      isNobody(asking) ? 303 : asking.address.opened?.by.includes(asking.role.name) ? status : 404
  const answerStep: Expectation = {
    addresses: overInvitations,
    read: say(302),
    write: toParty(409),
  }
  const answerPage: Expectation = { addresses: overInvitations, read: toParty(409), write: toParty(409) }
  const decisions: Expectation = {
    addresses: [
      ...tenants.map(([holding, whose]) => ({
        params: { disputeId: holding.disputeId, invitationId: holding.invitations.synopsis },
        whose,
        form: STALE,
      })),
      {
        params: { disputeId: a.disputeId, invitationId: b.invitations.synopsis },
        whose: 'none',
        form: STALE,
      },
      { params: { disputeId: none, invitationId: none }, whose: 'none', form: STALE },
    ],
    read: say(302),
    write: confidential(409),
  }
  const disputeStep: Expectation = { addresses: disputes, read: say(302), write: confidential(409) }
  const engagementStep: Expectation = { addresses: workings, read: say(302), write: confidential(409) }
  const files = (
    [
      [a.fileId, 'a'],
      [b.fileId, 'b'],
      [none, 'none'],
    ] as const
  ).map(([fileId, whose]): Address => ({ params: { fileId }, whose }))
  const handedOn = tenants.flatMap(([holding, whose]): Address[] => [
    { params: { fileId: holding.keptFileId }, whose },
    {
      params: { fileId: holding.handedFileId },
      whose,
      opened: { by: ['expert'], tenants: [whose], fields: ['HandedLabel', 'HandedBytes'] },
    },
  ])
  const isThere =
    (expected: Expected): Expected =>
    (asking) =>
      asking.role.is !== 'staff' || asking.address.whose === 'none' ? 404 : expected(asking)
  /** What the centre alone does with a dispute. */
  const staffStep = (write: Expected): Expectation => ({
    addresses: disputes,
    read: say(302),
    write: isThere(write),
  })
  /** The same by a form that asks for words, which are missing here. */
  const staffWords = (read: Expected): Expectation => ({
    addresses: disputes,
    read: isThere(read),
    write: ({ role }) => (role.is === 'staff' ? 422 : 404),
  })
  const documents: Expectation = {
    addresses: (
      [
        [a.disputeId, a.documentId, 'a'],
        [b.disputeId, b.documentId, 'b'],
        [a.disputeId, b.documentId, 'none'],
        [b.disputeId, a.documentId, 'none'],
        [a.disputeId, none, 'none'],
      ] as const
    ).map(([disputeId, documentId, whose]) => ({ params: { disputeId, documentId }, whose })),
    read: confidential(200),
    write: NO_ACTION,
  }
  const calendars: Address[] = [
    { params: { calendar: 'cn' }, whose: null },
    { params: { calendar: 'no-such' }, whose: 'none' },
  ]
  const atCalendar =
    (expected: Expected): Expected =>
    (asking) =>
      asking.address.whose === 'none' ? 404 : expected(asking)
  const refs = (ref: string) =>
    open([
      { params: { ref }, whose: null },
      { params: { ref: 'no-such' }, whose: 'none' },
    ])

  const recordPage = (read: number, write: number): Expectation => ({
    addresses: [
      { params: { recordId: a.recordId }, whose: null, form: STALE },
      { params: { recordId: none }, whose: 'none', form: STALE },
    ],
    read: isThere(say(read)),
    write: isThere(say(write)),
  })
  const nobodys: Address[] = [{ params: { id: none }, whose: 'none' }]

  return {
    'routes/account._index': { ...ownAccount(405), write: NO_ACTION },
    'routes/account.colleagues._index': ownAccount(422, managesNobody),
    'routes/account.colleagues.$id.closure': ownStep(404, undefined, nobodys),
    'routes/account.colleagues.$id.reopening': ownStep(404, undefined, nobodys),
    'routes/account.colleagues.$id.revocation': ownStep(404, undefined, nobodys),
    'routes/account.colleagues.$id.role': ownStep(404, undefined, nobodys),
    'routes/account.consents.$kind._index': ownStep(409, undefined, [
      { params: { kind: 'transfer_abroad' }, whose: null },
    ]),
    'routes/account.consents.$kind.withdrawal': ownStep(303, undefined, [
      { params: { kind: 'transfer_abroad' }, whose: null },
    ]),
    'routes/account.data._index': { ...ownAccount(405), write: NO_ACTION },
    'routes/account.data[.]json': { ...ownAccount(405), write: NO_ACTION },
    'routes/account.devices._index': { ...ownAccount(405), write: NO_ACTION },
    'routes/account.devices.closure': ownStep(303),
    'routes/account.devices.$handle.closure': ownStep(404, undefined, [
      { params: { handle: none }, whose: 'none' },
    ]),
    'routes/account.email': ownAccount(422),
    'routes/account.erasure': ownAccount(422, isStaff),
    'routes/account.names._index': ownAccount(422, isOfNoEnterprise),
    'routes/account.names.removal': ownStep(404),
    'routes/account.notifications': ownAccount(422),
    'routes/account.password': ownAccount(422),
    'routes/account.second-factor._index': {
      addresses: plain,
      read: (asking) => (isUnproven(asking) ? 200 : isNobody(asking) ? 303 : 200),
      write: (asking) => (isUnproven(asking) ? 422 : 303),
    },
    'routes/account.second-factor.codes': ownAccount(422),
    'routes/account.second-factor.removal': ownAccount(422, isStaff),
    'routes/staff.accounts._index': {
      ...forStaff,
      write: (asking) => (isNoAdministrator(asking) ? 404 : 422),
    },
    'routes/staff.accounts.$id.closure': administratorStep(404, nobodys),
    'routes/staff.accounts.$id.reopening': administratorStep(404, nobodys),
    'routes/staff.accounts.$id.role': administratorStep(404, nobodys),
    'routes/staff.accounts.$id.second-factor-reset': administratorStep(404, nobodys),
    'routes/staff.accounts.invitations.$id.revocation': administratorStep(404, nobodys),
    'routes/staff.accounts.password-days': administratorStep(303),
    'routes/staff.site': {
      addresses: plain,
      read: (asking) => (isNoAdministrator(asking) ? 404 : 200),
      write: (asking) => (isNoAdministrator(asking) ? 404 : 303),
    },
    'routes/staff.audit._index': forStaff,
    'routes/staff.audit[.]csv': forStaff,
    'routes/staff.audit[.]xlsx': forStaff,
    'routes/staff.runs._index': forStaff,
    'routes/staff.runs.$runId.original': {
      addresses: [
        { params: { runId: a.runId }, whose: 'a' },
        { params: { runId: b.runId }, whose: 'b' },
        { params: { runId: none }, whose: 'none' },
      ],
      read: ({ role, address: { whose } }) => (role.is === 'staff' && whose !== 'none' ? 200 : 404),
      write: NO_ACTION,
    },
    'routes/staff.tokens._index': {
      addresses: plain,
      read: (asking) => (isNoAdministrator(asking) ? 404 : 200),
      write: (asking) => (isNoAdministrator(asking) ? 404 : 422),
    },
    'routes/staff.tokens.$id.revocation': administratorStep(404, nobodys),
    'routes/$': {
      addresses: [{ params: { '*': 'no/such' }, whose: null }],
      read: say(404),
      write: NO_ACTION,
    },
    'routes/_index': open(),
    'routes/about-data': open(),
    'routes/accessibility': open(),
    'routes/account.identities._index': {
      addresses: plain,
      read: (asking) => (isNobody(asking) ? 303 : 200),
      write: NO_ACTION,
    },
    'routes/account.identities.removal': {
      addresses: plain,
      read: say(302),
      write: (asking) => (isNobody(asking) ? 303 : 404),
    },
    'routes/api.$': { addresses: [{ params: { '*': 'x' }, whose: null }], read: say(404), write: say(404) },
    'routes/api.openapi[.]json': open(),
    'routes/api.v1.$': {
      addresses: [
        { params: { '*': `disputes/${a.disputeId}` }, whose: null },
        { params: { '*': 'x' }, whose: null },
      ],
      read: forTokens(404),
      write: forTokens(404),
    },
    'routes/api.v1.directory.$list': open([
      ...['experts', 'providers', 'pairings', 'think-tanks'].map((list) => ({
        params: { list },
        whose: null,
      })),
      { params: { list: 'enterprises' }, whose: 'none' as const },
    ]),
    'routes/api.v1.matches': {
      addresses: plain,
      read: forTokens(405),
      write: forTokens(({ method }) => (method === 'POST' ? 200 : 405)),
    },
    'routes/calendar-feed._index': {
      addresses: plain,
      read: (asking) => (isNobody(asking) ? 303 : 200),
      write: (asking) => (isNobody(asking) ? 303 : 200),
    },
    'routes/calendar-feed.revocation': {
      addresses: plain,
      read: say(302),
      // Whoever made a link may stop it, once.
      write: (asking) => (isNobody(asking) || asking.method === 'POST' ? 303 : 404),
    },
    'routes/calendar[.]ics': {
      addresses: [
        { params: {}, whose: 'none' },
        { params: {}, whose: 'none', query: 'key=nonsense' },
      ],
      read: say(404),
      write: NO_ACTION,
    },
    'routes/complaints._index': open(),
    'routes/directory._index': { ...open(), read: say(302) },
    'routes/directory.experts.$ref': refs('x-1'),
    'routes/directory.experts._index': open(),
    'routes/directory.pairings.$ref': refs('pair-1'),
    'routes/directory.pairings._index': open(),
    'routes/directory.providers.$ref': refs(ENGAGED_REF),
    'routes/directory.providers._index': open(),
    'routes/directory.think-tanks.$ref': refs('t-1'),
    'routes/directory.think-tanks._index': open(),
    'routes/disputes.$disputeId._index': { addresses: disputes, read: confidential(200), write: NO_ACTION },
    'routes/disputes.$disputeId.research': { addresses: disputes, read: confidential(200), write: NO_ACTION },
    'routes/disputes.$disputeId.acceptance': staffStep(say(409)),
    'routes/disputes.$disputeId.case-file': staffStep(say(303)),
    'routes/disputes.$disputeId.closure': disputeStep,
    'routes/disputes.$disputeId.copy': {
      ...disputeStep,
      addresses: disputes.map((address) => ({ ...address, form: { key: newId(now) } })),
    },
    'routes/disputes.$disputeId.deadlines.$deadlineId.tick': {
      addresses: disputes.map((one) => ({ ...one, params: { ...one.params, deadlineId: none } })),
      read: say(302),
      // Whoever’s dispute it is: there is no such deadline in it.
      write: (asking) => (isNobody(asking) ? 303 : 404),
    },
    'routes/disputes.$disputeId.deadlines._index': {
      addresses: disputes,
      read: confidential(200),
      write: confidential(422),
    },
    'routes/disputes.$disputeId.documents.$documentId._index': documents,
    'routes/disputes.$disputeId.documents.$documentId[.]pdf': documents,
    'routes/disputes.$disputeId.edit': {
      addresses: disputes,
      read: confidential(({ address }) => (address.draft ? 200 : 409)),
      // A draft may lack everything: what is refused there is the version.
      write: confidential(({ address }) => (address.draft ? 409 : 422)),
    },
    'routes/disputes.$disputeId.engagements': {
      addresses: [
        recording(a.disputeId, 'a', a),
        recording(b.disputeId, 'b', b),
        recording(none, 'a', a, false),
      ],
      read: confidential(200),
      write: confidential(303),
    },
    'routes/disputes.$disputeId.files': {
      addresses: disputes,
      read: confidential(200),
      write: confidential(422),
    },
    'routes/disputes.$disputeId.invitations._index': {
      addresses: disputes,
      read: confidential(200),
      write: NO_ACTION,
    },
    'routes/disputes.$disputeId.invitations.new': {
      addresses: [
        dispute(a.disputeId, 'a', { query: `run=${a.runId}&section=experts&ref=x-1`, form: {} }),
        dispute(b.disputeId, 'b', { query: `run=${b.runId}&section=experts&ref=x-1`, form: {} }),
        dispute(none, 'none', { query: `run=${a.runId}&section=experts&ref=x-1`, form: {} }),
      ],
      read: confidential(200),
      write: confidential(422),
    },
    'routes/disputes.$disputeId.invitations.$invitationId.cancellation': decisions,
    'routes/disputes.$disputeId.invitations.$invitationId.engagement': decisions,
    'routes/disputes.$disputeId.handler._index': staffStep(({ address }) => (address.draft ? 404 : 303)),
    'routes/disputes.$disputeId.handler.removal': staffStep(({ address }) => (address.draft ? 404 : 303)),
    'routes/disputes.$disputeId.group-consent': {
      addresses: disputes,
      read: say(302),
      // Nobody was asked, and staff answer for nobody.
      write: (asking) => (isNobody(asking) ? 303 : 404),
    },
    'routes/disputes.$disputeId.group-plan': {
      addresses: disputes,
      read: say(302),
      // There is no such plan, and staff answer for nobody.
      write: (asking) => (isNobody(asking) ? 303 : 404),
    },
    // Without a run and a pair that it proposes there is nothing to ask for.
    'routes/disputes.$disputeId.introductions': {
      addresses: disputes,
      read: confidential(200),
      write: confidential(({ address }) => (address.draft ? 409 : 404)),
    },
    'routes/disputes.$disputeId.matches': disputeStep,
    'routes/disputes.$disputeId.matches_.$runId._index': runPage,
    'routes/disputes.$disputeId.matches_.$runId.compare': runPage,
    'routes/disputes.$disputeId.matches_.$runId.why-not': runPage,
    'routes/disputes.$disputeId.matches_.$runId.shortlist': {
      // It is on the list already: picked twice, it is picked once.
      addresses: runPage.addresses.map((address) => ({
        ...address,
        form: { section: 'overseas', add: ENGAGED_REF },
      })),
      read: say(302),
      write: confidential(303),
    },
    'routes/disputes.$disputeId.non-acceptance': staffWords(say(409)),
    'routes/disputes.$disputeId.opinion': staffWords(say(409)),
    'routes/disputes.$disputeId.submission': disputeStep,
    'routes/disputes.$disputeId.supplement': {
      addresses: disputes,
      read: confidential(409),
      write: confidential(409),
    },
    'routes/disputes.$disputeId.supplement-request': staffWords(say(409)),
    'routes/disputes.$disputeId.termination': staffWords(({ role, address }) =>
      !address.draft && DECIDING.includes(role.name) ? 200 : 409,
    ),
    'routes/disputes.$disputeId.withdrawal': disputeStep,
    'routes/disputes._index': ownList,
    'routes/disputes.new': {
      addresses: plain,
      read: say(200),
      write: ({ role }) => (role.is === 'party' ? 404 : 422),
    },
    'routes/engagements.$engagementId._index': {
      addresses: workings,
      read: shared(200),
      write: NO_ACTION,
    },
    // The enterprise recorded it: whoever acts and the centre read it, and take it back neither.
    'routes/engagements.$engagementId.bills_.$billId.withdrawal': {
      addresses: workings.map((address) => ({
        ...address,
        form: {},
        params: {
          ...address.params,
          billId: address.params.engagementId === b.workId ? b.billId : a.billId,
        },
        whose: address.opened ? address.whose : 'none',
      })),
      read: ownBill(200, 302),
      write: ownBill(422, 409),
    },
    // The firm that was named answers; to its enterprise and the centre the question is not theirs.
    'routes/engagements.$engagementId.confirmation': {
      addresses: namings,
      read: toParty(200),
      write: toParty(409),
    },
    'routes/engagements.$engagementId.confirmation-request': {
      addresses: engagements.map((address) => ({ ...address, form: {} })),
      read: say(302),
      write: confidential(422),
    },
    'routes/engagements.$engagementId.objection': {
      addresses: namings,
      read: toParty(200),
      write: toParty(409),
    },
    'routes/engagements.$engagementId.conclusion': {
      addresses: workings,
      read: shared(200, 409),
      write: shared(422, 409),
    },
    'routes/engagements.$engagementId.fees': workPage,
    'routes/engagements.$engagementId.files': filesPage,
    'routes/engagements.$engagementId.handed-files._index': {
      addresses: workPage.addresses,
      read: handing(200),
      write: handing(422),
    },
    'routes/engagements.$engagementId.handed-files.$fileId.removal': {
      // One that was never handed on is not there to be taken back.
      addresses: tenants.map(([{ workId, keptFileId }, whose]) => ({
        params: { engagementId: workId, fileId: keptFileId },
        whose,
      })),
      read: say(302),
      write: (asking) => (isNobody(asking) ? 303 : 404),
    },
    'routes/engagements.$engagementId.handover': {
      addresses: workings,
      read: shared(200, 409),
      write: shared(422, 409),
    },
    'routes/engagements.$engagementId.messages': workPage,
    'routes/engagements.$engagementId.milestones': workPage,
    'routes/engagements.$engagementId.milestones_.$milestoneId.completion': {
      addresses: workings.map((address) => ({
        ...address,
        params: {
          ...address.params,
          milestoneId: address.params.engagementId === b.workId ? b.milestoneId : a.milestoneId,
        },
        whose: address.opened ? address.whose : 'none',
      })),
      read: say(302),
      write: shared(303),
    },
    // What was reached is not taken back.
    'routes/engagements.$engagementId.milestones_.$milestoneId.withdrawal': {
      addresses: workings.map((address) => ({
        ...address,
        params: {
          ...address.params,
          milestoneId: address.params.engagementId === b.workId ? b.milestoneId : a.milestoneId,
        },
        whose: address.opened ? address.whose : 'none',
      })),
      read: say(302),
      write: shared(409),
    },
    'routes/engagements.$engagementId.rating': {
      addresses: workings,
      read: shared(409),
      write: shared(409),
    },
    'routes/engagements.$engagementId.terms._index': {
      addresses: workings,
      read: shared(200),
      write: NO_ACTION,
    },
    // Nobody agrees on anything in an engagement that who acts has not confirmed.
    'routes/engagements.$engagementId.terms.new': {
      addresses: workPage.addresses,
      read: (asking) => bySides(asking.address.opened ? 200 : 302, 302)(asking),
      write: (asking) => bySides(asking.address.opened ? 422 : 409, 409)(asking),
    },
    'routes/engagements.$engagementId.terms.$changeId.acceptance': settledTerms,
    'routes/engagements.$engagementId.terms.$changeId.refusal': { ...settledTerms, read: shared(302) },
    'routes/engagements.$engagementId.terms.$changeId.withdrawal': settledTerms,
    'routes/engagements.$engagementId.pause': engagementStep,
    'routes/engagements.$engagementId.resumption': engagementStep,
    'routes/engagements.$engagementId.termination': engagementStep,
    'routes/engagements._index': {
      addresses: [
        {
          ...plain[0]!,
          opened: {
            ...{ by: ['expert'], tenants: ['a', 'b'], fields: ['Title', 'Enterprise'] },
            also: namedTo(['a', 'b']),
          },
        },
      ],
      read: (asking) => (isNobody(asking) ? 303 : 200),
      write: NO_ACTION,
    },
    'routes/files.$fileId._index': {
      addresses: [...files, ...handedOn],
      read: shared(200),
      write: NO_ACTION,
    },
    'routes/files.$fileId.removal': { addresses: files, read: say(302), write: confidential(409) },
    'routes/healthz': open(),
    'routes/robots[.]txt': open(),
    // Who is engaged reads what its engagements wait for, each by the title of its dispute.
    'routes/home': {
      addresses: [
        {
          ...plain[0]!,
          opened: {
            ...{ by: ['expert'], tenants: ['a', 'b'], fields: ['Title'] },
            also: namedTo(['a', 'b']),
          },
        },
      ],
      read: (asking) => (isNobody(asking) ? 303 : isStaff(asking) ? 302 : 200),
      write: NO_ACTION,
    },
    'routes/how-matching-works': open(),
    'routes/invitations._index': {
      addresses: plain,
      read: (asking) => (isNobody(asking) ? 303 : asking.role.is === 'party' ? 200 : 404),
      write: NO_ACTION,
    },
    'routes/invitations.$invitationId._index': {
      addresses: openInvitations,
      read: toParty(200),
      write: NO_ACTION,
    },
    'routes/invitations.$invitationId.acceptance': answerPage,
    'routes/invitations.$invitationId.opinion': answerPage,
    'routes/invitations.$invitationId.names': answerStep,
    'routes/invitations.$invitationId.conflict-check': {
      ...answerStep,
      // What is over is not checked any more: whoever it asked is led back to it.
      read: toParty(302),
      addresses: overInvitations.map((address) => ({ ...address, form: { outcome: 'clear' } })),
    },
    'routes/invitations.$invitationId.refusal': {
      ...answerStep,
      addresses: overInvitations.map((address) => ({ ...address, form: { reason: 'fees' } })),
    },
    'routes/locale': { addresses: plain, read: say(302), write: say(302) },
    'routes/messages._index': { ...ownAccount(405), write: NO_ACTION },
    'routes/messages.$messageId.reading': ownStep(404, undefined, [
      { params: { messageId: none }, whose: 'none' },
    ]),
    'routes/messages.reading': ownStep(303),
    'routes/metrics': { addresses: plain, read: forTokens(200), write: NO_ACTION },
    'routes/readyz': open(),
    'routes/refusal.$code': {
      addresses: [{ params: { code: 'forbidden' }, whose: null }],
      read: say(403),
      write: NO_ACTION,
    },
    'routes/sign-in': {
      addresses: plain,
      read: ({ role }) => (role.name === UNPROVEN ? 303 : 200),
      write: ({ role }) => (role.name === UNPROVEN ? 303 : 422),
    },
    // This site knows no other organisation: what signs in there is not there.
    'routes/sign-in_.oidc._index': { addresses: plain, read: say(404), write: NO_ACTION },
    'routes/sign-in_.oidc.callback': { addresses: plain, read: say(404), write: NO_ACTION },
    'routes/sign-in_.oidc.link': { addresses: plain, read: say(404), write: say(404) },
    'routes/sign-out': { addresses: plain, read: say(302), write: say(303) },
    'routes/sign-in_.code': { addresses: plain, read: say(303), write: say(303) },
    'routes/sign-up': open(),
    'routes/sign-up_.$kind': {
      ...open([
        ...['enterprise', 'expert', 'provider', 'think-tank'].map((kind) => ({
          params: { kind },
          whose: null,
        })),
        { params: { kind: 'manager' }, whose: 'none' as const },
      ]),
      write: ({ address }) => (address.whose === 'none' ? 404 : 422),
    },
    'routes/sign-up_.sent': open(),
    'routes/verify-email': formFor('token=nonsense'),
    'routes/change-email': formFor('token=nonsense'),
    'routes/join': formFor('token=nonsense'),
    'routes/reset-password': formFor(''),
    'routes/reset-password_.new': formFor('token=nonsense'),
    'routes/reset-password_.sent': open(),
    'routes/staff._index': forStaff,
    'routes/staff.alerts': forStaff,
    'routes/staff.calendar.$calendar._index': {
      addresses: calendars,
      read: atCalendar(({ role }) => (role.is === 'staff' ? 200 : 404)),
      write: atCalendar(({ role }) => (role.is === 'staff' ? 422 : 404)),
    },
    'routes/staff.calendar.$calendar.removal': {
      addresses: calendars,
      read: say(302),
      write: atCalendar((asking) => (DECIDING.includes(asking.role.name) ? 404 : forSome([], 0)(asking))),
    },
    'routes/staff.calendar.$calendar.years': {
      addresses: calendars,
      read: atCalendar(forSome(DECIDING, 200)),
      write: atCalendar(forSome(DECIDING, 422)),
    },
    'routes/staff.calendar._index': { addresses: plain, read: say(302), write: NO_ACTION },
    'routes/staff.coverage._index': forStaff,
    'routes/staff.enterprises.new': {
      addresses: plain,
      read: forExaminers(200),
      write: forExaminers(422),
    },
    'routes/staff.enterprises._index': forStaff,
    'routes/staff.enterprises.$enterpriseId._index': {
      addresses: enterprises,
      read: (asking) => (asking.address.whose === 'none' ? 404 : forStaff.read(asking)),
      write: (asking) => (isStaff(asking) && asking.address.whose !== 'none' ? 422 : 404),
    },
    'routes/staff.enterprises.$enterpriseId.invitation.renewal': {
      addresses: enterprises,
      read: say(302),
      write: (asking) => (isStaff(asking) && asking.address.whose !== 'none' ? 303 : 404),
    },
    'routes/staff.enterprises.$enterpriseId.invitation.revocation': {
      addresses: enterprises,
      read: say(302),
      write: say(404),
    },
    'routes/staff.filings': forStaff,
    'routes/staff.rates': { addresses: plain, read: forStaff.read, write: forSome(DECIDING, 422) },
    'routes/staff.groups_.$groupId': {
      addresses: [
        { params: { groupId: none }, whose: 'none' },
        { params: { groupId: a.groupId }, whose: 'a' },
        { params: { groupId: b.groupId }, whose: 'b' },
      ],
      read: (asking) => (asking.address.whose === 'none' ? 404 : forStaff.read(asking)),
      write: (asking) => (asking.address.whose !== 'none' && isStaff(asking) ? 422 : 404),
    },
    'routes/staff.groups': { ...forStaff, write: ({ role }) => (role.is === 'staff' ? 400 : 404) },
    'routes/staff.intake': forStaff,
    'routes/staff.time-limits': { ...forStaff, write: forSome(DECIDING, 422) },
    'routes/staff.coverage.call': forStaffAbout('place=us:patent'),
    'routes/staff.coverage.call[.]txt': forStaffAbout('place=us:patent'),
    'routes/staff.coverage[.]csv': forStaff,
    'routes/staff.costs': forStaffAbout('jurisdiction=us'),
    'routes/staff.reports._index': forStaff,
    'routes/staff.reports.list': forStaff,
    'routes/staff.reports[.]xlsx': forStaff,
    'routes/staff.reports.list[.]xlsx': forStaff,
    'routes/staff.applications[.]xlsx': forStaff,
    'routes/disputes[.]xlsx': forStaff,
    'routes/engagements[.]xlsx': forStaff,
    'routes/staff.records._index': forStaff,
    'routes/staff.records.new': {
      ...forStaffAbout('kind=training'),
      write: ({ role }) => (role.is === 'staff' ? 422 : 404),
    },
    'routes/staff.records.$recordId._index': recordPage(200, 422),
    'routes/staff.records.$recordId.removal': { ...recordPage(302, 409), read: say(302) },
  }
}

/** What was recorded already: sent again it records nothing, and leads to what is there. */
const recordForm = ({ runId, idempotencyKey }: Holding) => ({
  runId,
  section: 'overseas',
  ref: ENGAGED_REF,
  note: '',
  idempotencyKey,
})
