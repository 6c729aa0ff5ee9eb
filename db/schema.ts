import type { Generated, Kysely, Transaction } from 'kysely'
import type { ActorRole } from '../app/domain/actor.ts'
import type { DuplicateFinding } from '../app/domain/application/duplicate.ts'
import type { ApplicationState } from '../app/domain/application/lifecycle.ts'
import type { ClaimKind } from '../app/domain/application/sections.ts'
import type { Effect, RecordKind } from '../app/domain/centre-record/kinds.ts'
import type { CommissionEvent, CommissionState } from '../app/domain/commission/lifecycle.ts'
import type { ComplaintGround } from '../app/domain/complaint/grounds.ts'
import type { ComplaintAdvice, ComplaintState } from '../app/domain/complaint/lifecycle.ts'
import type { CriterionAnswer } from '../app/domain/criteria/criterion.ts'
import type { PlanState } from '../app/domain/defence-group/plan.ts'
import type { DisputeState } from '../app/domain/dispute/lifecycle.ts'
import type { Confidentiality } from '../app/domain/dispute/particulars.ts'
import type { DocumentKind } from '../app/domain/document/kinds.ts'
import type { Outcome } from '../app/domain/engagement/outcome.ts'
import type { EnterpriseNameKind } from '../app/domain/enterprise/names.ts'
import type { FileOwner } from '../app/domain/file/policy.ts'
import type { FileType } from '../app/domain/file/type.ts'
import type { InvitationState, SideState } from '../app/domain/invitation/lifecycle.ts'
import type { InvitationPurpose } from '../app/domain/invitation/purpose.ts'
import type { ListingEvent } from '../app/domain/listing/lifecycle.ts'
import type { Delivery, NotificationKind } from '../app/domain/notification/kinds.ts'
import type { PairingEvent } from '../app/domain/pairing/lifecycle.ts'
import type { Proposer } from '../app/domain/pairing/policy.ts'
import type {
  ConflictKind,
  FeeModel,
  ListingStatus,
  Origin,
  PairingStatus,
  PartyType,
} from '../app/domain/vocabulary/parties.ts'
import type { Verification } from '../app/domain/vocabulary/verification.ts'

/** An ISO-8601 UTC instant, `2026-11-23T13:04:05.000Z`. */
type Instant = string
/** A day, `YYYY-MM-DD`, read in Asia/Shanghai. */
type Day = string
/** JSON as text; parsed by zod at the edge. */
type Json = string
type Flag = 0 | 1

/** An expert, a provider or a think tank: whoever can be ranked and asked. */
export type PartyTable = {
  id: string
  ref: string
  type: PartyType
  name_zh: string | null
  name_en: string | null
  /** JSON string[] */
  aliases: Json
  origin: Origin | null
  kind: string | null
  country: string | null
  city: string | null
  founded_on: Day | null
  unit: string | null
  title: string | null
  /** JSON string[]: an expert's categories */
  categories: Json
  /** JSON {code, level}[] */
  languages: Json
  /** JSON string[] */
  industries: Json
  /** JSON {model, currency, min?, max?}[] */
  fee_models: Json
  bio_zh: string | null
  bio_en: string | null
  /** JSON string[]: what a think tank declares; empty for others */
  jurisdictions: Json
  /** JSON string[]: what a think tank declares; empty for others */
  ip_types: Json
  website: string | null
  /** Open matters it can take; null is not stated. */
  capacity: number | null
  /** Hours within which it promises to answer; null is not stated. */
  response_hours: number | null
  /** JSON {from, to?}[]: days on which it takes nothing, both ends included */
  leave: Generated<Json>
  /** JSON {jurisdiction, from?, to?}[]: where it takes nothing for a while */
  pauses: Generated<Json>
  term_start: Day | null
  term_end: Day | null
  listed_on: Day | null
  status: ListingStatus
  /** 1 for invented demonstration records. */
  demo: Flag
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** Every name a party goes by, normalised: for conflict checks and duplicate warnings. */
export type PartyNameTable = {
  party_id: string
  name_key: string
  /** `looseNameKey` of the name: equal for names that deserve a second look. */
  loose_key: Generated<string>
}

export type AdmissionTable = {
  id: string
  party_id: string
  jurisdiction: string
  /** JSON string[] */
  ip_types: Json
  title: string | null
  number: string
  valid_from: Day | null
  valid_to: Day | null
  verification: Verification
  created_at: Instant
  updated_at: Instant
}

export type CompetenceTable = {
  id: string
  party_id: string
  jurisdiction: string
  ip_type: string
  /** JSON string[] */
  procedures: Json
  since: Day | null
  expires_on: Day | null
  verification: Verification
  created_at: Instant
  updated_at: Instant
}

/** Past work: the evidence that ranking rests on. */
export type MatterTable = {
  id: string
  ref: string
  party_id: string
  jurisdiction: string
  ip_type: string
  procedure: string | null
  role: string | null
  client: string | null
  /** The client's name after normalisation, '' where none is known: equal clients have equal keys. */
  client_key: string
  opponent: string | null
  forum: string | null
  docket: string | null
  filed_on: Day
  closed_on: Day | null
  outcome: string | null
  industry: string | null
  expires_on: Day | null
  verification: Verification
  source: string | null
  created_at: Instant
  updated_at: Instant
}

/** A 1+1: an agreement between a domestic and an overseas provider. */
export type PairingTable = {
  id: string
  ref: string
  domestic_id: string
  overseas_id: string
  /** JSON string[] */
  jurisdictions: Json
  /** JSON string[] */
  ip_types: Json
  /** JSON string[]; empty means any procedure */
  procedures: Json
  /** JSON string[] of language codes */
  languages: Json
  valid_from: Day | null
  valid_to: Day | null
  status: PairingStatus
  /** Concluded together, by what an import said and what was concluded here since. */
  joint_matters: number
  demo: Flag
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
  /** Null is not stated. */
  lead: Origin | null
  /** Hours within which the two sides promise to answer a client; null is not stated. */
  response_hours: number | null
}

/** How a 1+1 came about. Confidential: both sides and the centre read it. Absent for one that was only imported. */
export type PairingProcessTable = {
  pairing_id: string
  /** Null for one that an import brought in. */
  proposed_by: Proposer | null
  opened_by: string | null
  /** The agreement that this one goes on from. */
  renews_id: string | null
  /** The version of the terms on the table; 0 for none. */
  terms_version: Generated<number>
  domestic_agreed: Generated<Flag>
  overseas_agreed: Generated<Flag>
  examined_by: string | null
  examined_name: string | null
  examined_at: Instant | null
  advice: 'approve' | 'reject' | null
  advice_note: Generated<string>
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  /** JSON DocumentRecord of the agreement that both sides stand by; null before they do. */
  agreement: Json | null
  agreement_sha256: string | null
  notice_by: Origin | null
  notice_ends_on: Day | null
  /** The last day before notice was given; null where there was none, or none was given. */
  ended_before_notice: Generated<Day | null>
  /** The day on which both sides were told that it has begun. */
  begun_on: Day | null
}

/** One version of the terms, as somebody put it on the table. Append-only. */
export type PairingTermsTable = {
  pairing_id: string
  version: number
  side: Proposer
  /** JSON DraftTerms */
  terms: Json
  author_id: string
  author_name: string
  created_at: Instant
}

/** What happened to a 1+1, for both sides and the centre. Append-only. */
export type PairingStepTable = {
  id: string
  pairing_id: string
  event: PairingEvent | 'propose' | 'convene'
  status_before: PairingStatus | null
  status_after: PairingStatus
  /** Who did it; null is the clock. */
  side: Proposer | null
  words: Generated<string>
  terms_version: number | null
  actor_id: string | null
  actor_name: string
  created_at: Instant
}

/** Which warnings of an end were given. */
export type PairingWarningTable = { pairing_id: string; valid_to: Day; days: number; created_at: Instant }

/** An enterprise asks the centre to bring two firms together. Confidential: the firms never see it. */
export type PairingRequestTable = {
  id: string
  dispute_id: string
  enterprise_id: string
  run_id: string
  domestic_id: string
  overseas_id: string
  /** JSON string[] */
  jurisdictions: Json
  /** JSON string[] */
  ip_types: Json
  procedure: string | null
  note: Generated<string>
  status: 'open' | 'taken_up' | 'refused'
  /** What came of it. */
  pairing_id: string | null
  /** What the centre answered. */
  answer: Generated<string>
  created_by: string
  created_at: Instant
  handled_name: string | null
  handled_at: Instant | null
}

/** Confidential: whom a party acts for or against. Never indexed, shown to staff only. */
export type ConflictTable = {
  id: string
  party_id: string
  name: string
  /** JSON string[] */
  aliases: Json
  /** JSON string[] */
  affiliates: Json
  kind: ConflictKind
  valid_from: Day | null
  valid_to: Day | null
  created_at: Instant
  updated_at: Instant
}

/** Every name of a conflict, normalised, for exact look-up. */
export type ConflictNameTable = {
  conflict_id: string
  name_key: string
  /** `looseNameKey` of the name: equal for names that deserve a second look. */
  loose_key: Generated<string>
}

export type EnterpriseTable = {
  id: string
  ref: string
  name_zh: string | null
  name_en: string | null
  credit_code: string | null
  district: string | null
  industry: string | null
  /** JSON string[] of language codes */
  languages: Json
  demo: Flag
  created_at: Instant
  updated_at: Instant
}

/** A name under which an enterprise is known: registered, or declared by its members. */
export type EnterpriseNameTable = {
  enterprise_id: string
  name: string
  kind: EnterpriseNameKind
  name_key: string
  loose_key: string
  /** Null: from the register or an import. */
  declared_by: string | null
  created_at: Instant
}

export type AccountTable = {
  id: string
  name: string
  role: ActorRole
  enterprise_id: string | null
  party_id: string | null
  demo: Flag
  created_at: Instant
  /** As its owner wrote it; null for accounts that nobody can sign in to. */
  email: string | null
  /** The address folded, so that look-alikes are one: see `emailKey`. Unique. */
  email_key: string | null
  /** argon2id, in its own encoded form. */
  password_hash: string | null
  password_set_at: Instant | null
  /** When its owner proved that the address is theirs. */
  verified_at: Instant | null
  /** The language of letters to it. */
  locale: Generated<'zh-CN' | 'en'>
  /** Encrypted with a key that is not in the database. */
  totp_secret: string | null
  /** From when on the second factor is asked for. */
  totp_confirmed_at: Instant | null
  /** The time step of the last code that was taken: no code counts twice. */
  totp_last_step: number | null
  disabled_at: Instant | null
  erased_at: Instant | null
}

export type SessionTable = {
  /** SHA-256 of the cookie's secret, hex. */
  id: string
  /** By what its owner may name it. */
  handle: string
  account_id: string
  created_at: Instant
  last_seen_at: Instant
  expires_at: Instant
  /** When the second factor was shown; null opens nothing to those who have or need one. */
  second_factor_at: Instant | null
  /** Codes tried in vain. */
  attempts: Generated<number>
  user_agent: string | null
  address: string | null
}

/** A link that works once, for a while. Only the hash of what is in it is kept. */
export type OneTimeLinkTable = {
  id: string
  purpose: 'sign_up' | 'invitation' | 'reset_password' | 'change_email'
  /** SHA-256 of the token, hex. */
  token_hash: string
  /** The address that it was sent to, folded. */
  email_key: string
  account_id: string | null
  enterprise_id: string | null
  party_id: string | null
  /** JSON of what is to be done when it is followed. */
  payload: Json
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
  revoked_at: Instant | null
}

/** A code that stands in for the second factor, once. */
export type RecoveryCodeTable = {
  account_id: string
  /** SHA-256, hex. */
  code_hash: string
  used_at: Instant | null
}

/** By which an account is known to an OpenID provider. */
export type IdentityTable = { issuer: string; subject: string; account_id: string; created_at: Instant }

/** That somebody agreed to something, in the version of its text that they saw. */
export type ConsentTable = {
  id: string
  account_id: string
  kind: string
  text_version: string
  given_at: Instant
  withdrawn_at: Instant | null
}

/** The outbox of letters, written in the transaction that gives cause to them. */
export type MailMessageTable = {
  id: string
  account_id: string | null
  address: string
  locale: 'zh-CN' | 'en'
  template: string
  /** JSON of what the template is filled with; emptied once it is sent, because it may hold a one-time link. */
  values: Json
  status: 'queued' | 'sent' | 'refused' | 'given_up'
  attempts: Generated<number>
  next_attempt_at: Instant
  last_error: string | null
  created_at: Instant
  finished_at: Instant | null
}

/** What an account is told in the page, and how it goes by mail. Holds no more than a letter does. */
export type NotificationTable = {
  id: string
  account_id: string
  kind: NotificationKind
  /** Which letter says it, and JSON of what that is filled with. */
  template: string
  values: Json
  /** The thing that it is about, a path of this site. */
  path: string
  delivery: Delivery
  created_at: Instant
  read_at: Instant | null
  /** When it went into a letter; null while it waits for a digest, and for good where none was wanted. */
  mailed_at: Instant | null
}

/** How an account wants one kind by mail; without a row, at once. */
export type NotificationChoiceTable = { account_id: string; kind: NotificationKind; delivery: Delivery }

/** That an account's digest of a day was made: at most one. */
export type DigestTable = { account_id: string; day: Day; created_at: Instant }

/** Who at the centre looks after a dispute. */
export type DisputeHandlerTable = { dispute_id: string; account_id: string; name: string; since: Instant }

/** Work of the centre that no other table holds. Confidential: it may name a dispute. */
export type CentreRecordTable = {
  id: string
  kind: RecordKind
  day: Day
  title: string
  district: string | null
  dispute_id: string | null
  /** To whom: a body that took a case over, or that a report went to. */
  body: string
  effect: Effect | null
  /** People who came, or items of a report; null where nothing is counted. */
  count: number | null
  note: string
  created_by: string
  created_by_name: string
  created_at: Instant
  updated_at: Instant
  version: Generated<number>
}

export type ApiTokenTable = {
  id: string
  /** SHA-256 of the token, hex. */
  token_hash: string
  name: string
  role: ActorRole
  created_at: Instant
  revoked_at: Instant | null
  /** JSON string[]: what it may be used for. */
  scopes: Generated<Json>
  expires_at: Generated<Instant>
}

/** A sign-in at another organisation that is under way. */
export type OidcQuestionTable = {
  /** SHA-256 of the secret of the browser that asked, hex. */
  id: string
  state: string
  nonce: string
  verifier: string
  return_to: string
  expires_at: Instant
}

/** An identity that was proven and waits for its owner's password. */
export type OidcAnswerTable = {
  id: string
  issuer: string
  subject: string
  return_to: string
  expires_at: Instant
}

/** What an enterprise brings. Confidential: never indexed. */
export type DisputeTable = {
  id: string
  enterprise_id: string
  created_by: string
  title: string
  /** JSON string[] */
  jurisdictions: Json
  /** JSON string[] */
  ip_types: Json
  procedure: string | null
  role: string | null
  industry: string | null
  /** JSON string[] */
  languages: Json
  /** JSON {name, aliases}[] */
  opponents: Json
  description: string
  respond_by: Instant | null
  /** IANA time zone in which the deadline was given, `Europe/Berlin`. */
  respond_zone: string | null
  budget_amount: number | null
  /** ISO 4217 */
  budget_currency: string | null
  status: DisputeState
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
  /** Court, office or platform. */
  forum: Generated<string>
  docket: Generated<string>
  /** JSON string[]: numbers of the rights */
  rights: Generated<Json>
  served_on: Day | null
  urgent: Generated<Flag>
  /** How the dispute came in; null for one of before channels were recorded. */
  channel: string | null
  district: string | null
  submitted_at: Instant | null
  /** When and by whom the centre decided on acceptance. */
  decided_at: Instant | null
  decided_by: string | null
  decision: 'accepted' | 'not_accepted' | null
  decision_reason: Generated<string>
  /** What the enterprise hopes to reach. */
  wanted: Generated<string>
  products: Generated<string>
  /** What the dispute is worth, in whole units of the currency. */
  claim_amount: number | null
  /** ISO 4217 */
  claim_currency: string | null
  /** A strict one is never compared with other enterprises' disputes. */
  confidentiality: Generated<Confidentiality>
}

/** What staff ask an enterprise to add, point by point, and what it answered. Confidential. */
export type SupplementRequestTable = {
  id: string
  dispute_id: string
  /** JSON string[] */
  points: Json
  asked_by: string
  asked_at: Instant
  /** null where the calendar of that year is not known yet */
  due_on: Day | null
  /** JSON string[], one for each point */
  answers: Json | null
  answered_by: string | null
  answered_at: Instant | null
}

/** A document of the guidance procedure, frozen: never changed, only followed by another version. */
export type DocumentTable = {
  id: string
  dispute_id: string
  kind: DocumentKind
  number: string
  version: number
  /** JSON: what it says */
  record: Json
  /** SHA-256 of `record`, hex. */
  sha256: string
  made_by: string
  made_at: Instant
}

/** The last number given to a kind of document in a year. */
export type DocumentCounterTable = { kind: DocumentKind | 'pairing'; year: number; last: number }

/** A last day in a dispute. Confidential. */
export type DeadlineTable = {
  id: string
  dispute_id: string
  title: string
  day: Day
  /** JSON of how it was worked out (event, period, rule, moved); null for a day that was simply given */
  computed: Json | null
  done_at: Instant | null
  created_by: string
  created_at: Instant
}

/** A secret link by which a calendar program reads an account's deadlines. */
export type CalendarFeedTable = {
  id: string
  account_id: string
  /** SHA-256 of the link's secret, hex. */
  secret_hash: string
  created_at: Instant
  revoked_at: Instant | null
}

/** A reminder that went out: at most one for each last day, of whatever it is, and each distance to it. */
export type DeadlineReminderTable = {
  subject_noun: 'dispute' | 'deadline' | 'milestone' | 'supplement'
  subject_id: string
  day: Day
  days_before: number
  sent_at: Instant
}

/** A filing abroad against a Chinese firm, as it was imported, and the draft that it led to. */
export type FilingNoticeTable = {
  id: string
  ref: string
  /** JSON of the record */
  record: Json
  enterprise_id: string | null
  dispute_id: string | null
  told_at: Instant | null
  created_at: Instant
  updated_at: Instant
}

/** Disputes that have something in common; each enterprise is asked without hearing of the others. */
export type DefenceGroupTable = {
  id: string
  basis: 'opponent' | 'docket' | 'right'
  basis_key: string
  note: Generated<string>
  created_by: string
  created_at: Instant
}

export type DefenceGroupMemberTable = {
  group_id: string
  dispute_id: string
  consent: 'asked' | 'given' | 'refused'
  answered_by: string | null
  answered_at: Instant | null
}

/** What those who defend together share; the total in hundredths of the currency's unit. Confidential. */
export type DefencePlanTable = {
  id: string
  group_id: string
  subject: string
  /** The engagement whose counsel is shared. */
  engagement_id: string | null
  currency: string
  total: number
  status: PlanState
  created_by: string
  created_at: Instant
}

/** How much of a plan one enterprise bears: hundredths of a per cent, and what they come to. Confidential. */
export type DefenceShareTable = {
  plan_id: string
  dispute_id: string
  points: number
  amount: number
  answer: 'asked' | 'given' | 'refused'
  answered_by: string | null
  answered_at: Instant | null
}

/** A year of a calendar that staff entered. */
export type CalendarYearTable = {
  calendar: string
  year: number
  source: string
  as_of: Day
  entered_by: string
  created_at: Instant
}

/** A day that counts as staff say, whatever was published. */
export type CalendarCorrectionTable = {
  calendar: string
  day: Day
  open: Flag
  name: string
  entered_by: string
  created_at: Instant
}

/** What somebody wrote into the form of a dispute before signing in; kept for a few hours. Confidential. */
export type KeptDisputeFormTable = {
  /** SHA-256 of the cookie's secret, hex. */
  id: string
  /** JSON of the form's values */
  form: Json
  created_at: Instant
  expires_at: Instant
}

/** A frozen, explained ranking: request in, response out, with what it was computed under. */
export type MatchRunTable = {
  id: string
  dispute_id: string | null
  created_by: string | null
  /** JSON of the match request as computed, with asOf filled in */
  request: Json
  as_of: Instant
  policy_version: string
  /** Highest search_outbox version that the answer took into account. */
  watermark: number
  degraded: Flag
  /** JSON of the match response, as staff see it */
  response: Json
  created_at: Instant
}

/** A section that a recorded run found empty, at one of the places asked for: what the next call is drafted from. */
export type MatchGapTable = {
  run_id: string
  section: string
  jurisdiction: string
  ip_type: string
  procedure: string | null
  constraint_code: string
  /** How many would have been found without that constraint. */
  without_count: number
  as_of: Instant
}

/** A party's stake in a recorded run: what rotation is fair about. */
export type OfferTable = {
  run_id: string
  section: string
  /** Party id, or pairing id. */
  subject_id: string
  /** Share of a place that equality would have given, 0..1. */
  expected: number
  /** 1 when it stood among the first ten. */
  offered: Flag
  as_of: Instant
}

/** A party (or a pairing) acting for an enterprise. Confidential: never indexed. */
export type EngagementTable = {
  id: string
  dispute_id: string
  enterprise_id: string
  run_id: string | null
  party_id: string | null
  pairing_id: string | null
  domestic_id: string | null
  overseas_id: string | null
  status: 'active' | 'paused' | 'concluded' | 'rated' | 'terminated'
  note: string
  /** Given by the form: the same submission twice records one engagement. */
  idempotency_key: string
  started_on: Day
  created_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
  /** The accepted invitation that it came from; null where it was recorded directly. */
  invitation_id: string | null
  /** How it ended, a code; never counted in a ranking. */
  outcome: Outcome | null
  /** What was learned. */
  lessons: string | null
  concluded_on: Day | null
  /** The engagement that this one took over. */
  replaces: string | null
  /** What the enterprise wrote for whoever takes over. Confidential. */
  handover: Generated<string>
}

/** A party (or the two sides of a 1+1) asked to help in a dispute. Confidential: never indexed. */
export type InvitationTable = {
  id: string
  /** Those sent with one form share it; a form sent twice is one round. */
  round_id: string
  dispute_id: string
  enterprise_id: string
  run_id: string
  section: string
  /** How the run names the candidate: a reference, or `domestic+overseas`. */
  subject_key: string
  /** Where it stood in the section of the run, from 1. */
  place: number
  purpose: InvitationPurpose
  pairing_id: string | null
  status: InvitationState
  /** What may be read before the conflict check: names nobody. */
  synopsis: string
  decline_reason: string | null
  decline_note: Generated<string>
  created_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** One party that an invitation asks, and its clock. */
export type InvitationSideTable = {
  invitation_id: string
  party_id: string
  /** 0 the only or the domestic side, 1 the overseas side. */
  position: 0 | 1
  status: SideState
  /** Hours within which it has to answer. */
  hours: number
  asked_at: Instant
  /** By when it has to answer now; null while nothing is asked of it. */
  due_at: Instant | null
  reminded_at: Instant | null
  /** When the names were shown to it. */
  names_at: Instant | null
  responded_at: Instant | null
  /** Whether it answered in time; null while that is open, and when it was not given the time. */
  kept: Flag | null
}

/** What an accepted invitation was offered for. Amounts are hundredths of the currency's unit. */
export type QuoteTable = {
  invitation_id: string
  fee_model: FeeModel
  /** ISO 4217 */
  currency: string
  /** JSON {stage, amount}[] */
  stages: Json
  total: number
  cap: number | null
  valid_until: Day
  available_from: Day
  note: string
  party_id: string
  created_by: string
  created_at: Instant
}

/** What an expert or a think tank wrote on a dispute. */
export type OpinionTable = { invitation_id: string; body: string; created_by: string; created_at: Instant }

/** What one unit of a currency is worth in yuan from a day on, as the centre set it. */
export type ExchangeRateTable = {
  currency: string
  day: Day
  cny: number
  set_by: string
  created_at: Instant
}

/** Something that an engagement has to reach by a day. */
export type MilestoneTable = {
  id: string
  engagement_id: string
  kind: 'milestone' | 'deadline'
  title: string
  due_on: Day
  done_on: Day | null
  created_by: string
  created_at: Instant
}

/** What the sides of an engagement and the centre tell each other. */
export type EngagementMessageTable = {
  id: string
  engagement_id: string
  kind: 'message' | 'report_request' | 'report'
  side: 'enterprise' | 'party' | 'centre'
  author_id: string
  author_name: string
  body: string
  created_at: Instant
}

/** What was billed in an engagement, in hundredths of the currency's unit. */
export type BillTable = {
  id: string
  engagement_id: string
  party_id: string | null
  billed_on: Day
  stage: string
  hours: number | null
  currency: string
  amount: number
  note: string
  created_by: string
  created_at: Instant
}

/** How one side of a concluded engagement found working with the other; never how the matter ended. */
export type RatingTable = {
  engagement_id: string
  by_side: 'enterprise' | 'party'
  /** Who is rated, or who rates. */
  party_id: string
  responsiveness: number
  communication: number
  diligence: number
  comment: string
  created_by: string
  created_at: Instant
}

/** What a party's answers to invitations and its ratings come to; kept in step by whoever changes either. No rank reads it yet. */
export type PartyFeedbackTable = {
  party_id: string
  /** Invitations whose time is over or that were answered. */
  asked: Generated<number>
  /** Of them, answered in time. */
  kept: Generated<number>
  answers: Generated<number>
  answer_minutes: Generated<number>
  ratings: Generated<number>
  /** Sum of the ratings' means, in hundredths: a rating of 4⅓ is 433. */
  points: Generated<number>
}

/** A file that somebody handed in. Confidential: never indexed. */
export type FileTable = {
  id: string
  owner_noun: FileOwner
  owner_id: string
  /** JSON FileSide[]: who may read it besides the centre */
  readers: Json
  /** What its author calls it: text to show, never a path. */
  label: string
  type: FileType
  /** Bytes. */
  size: number
  /** SHA-256 of the bytes, hex. */
  sha256: string
  /** The random name under which the bytes lie. */
  stored_name: string
  created_by: string
  created_by_name: string
  created_at: Instant
}

/** Append-only and chained: every change, every read of a confidential file, and who caused it. */
export type AuditEventTable = {
  id: number
  at: Instant
  actor_id: string | null
  /** What acted where it was nobody (a clock, the command line); else '', and the name stands in `audit_person`. */
  actor_name: string
  action: string
  noun: string
  subject_id: string | null
  detail: Json
  /** The salted digest of who acted, which stands apart so that it can be forgotten; null where nobody did. */
  person_digest: string | null
  /** The hash of the row before; zeros for the first. */
  previous_hash: string
  /** SHA-256 of the row and of `previous_hash`, hex. */
  hash: string
}

/** Who acted and from which network address, outside the chain: gone once that person's account is erased. */
export type AuditPersonTable = {
  event_id: number
  actor_id: string
  name: string
  address: string | null
  /** 128 random bits, hex: without it a digest could be searched for names. */
  salt: string
}

/** What was answered to a request that bore a key, should it be sent again. */
export type IdempotentAnswerTable = {
  /** SHA-256 of whose key it is and of the key, hex. */
  id: string
  /** SHA-256 of what was asked, hex. */
  fingerprint: string
  /** null while the answer is not known yet. */
  status: number | null
  /** JSON [name, value][] */
  headers: Generated<Json>
  body: Generated<string>
  created_at: Instant
}

/** One row: where the chain of the audit ends. Whoever appends updates it first. */
export type AuditHeadTable = { id: number; last_id: number; hash: string }

/** Who is how far ahead of an allowance: `due` is when everything that was let pass is paid for, in milliseconds. */
export type RateLimitTable = { key: string; due: number }

/** What search still has to learn: one row per (index, document); pending is version > indexed_version. */
export type SearchOutboxTable = {
  index_name: string
  document_id: string
  version: number
  indexed_version: Generated<number>
  attempts: Generated<number>
  last_error: string | null
  /** JSON string[]: ids of the flat documents that this row last put into the index */
  indexed_ids: Generated<Json>
}

/** One row: the counter that versions come from. */
export type SearchCounterTable = { id: number; version: number }

/** Small facts that the application keeps about itself, by name. */
export type SettingTable = { name: string; value: string }

/** A checklist by which applications of one kind are examined; a version never changes. */
export type CriteriaVersionTable = {
  kind: PartyType
  version: number
  /** JSON Criterion[] */
  items: Json
  in_force_from: Day
  issued_by: string | null
  created_at: Instant
}

/** A call for applications. */
export type CallTable = {
  id: string
  title_zh: string
  title_en: string
  text_zh: string
  text_en: string
  /** JSON PartyType[]: who may answer it */
  kinds: Json
  opens_at: Instant
  closes_at: Instant
  created_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** Confidential until it is decided: what somebody says about themselves, and how the centre examined it. */
export type ApplicationTable = {
  id: string
  kind: PartyType
  call_id: string | null
  applicant_id: string
  applicant_name: string
  /** The party whose place it renews, or that its approval listed. */
  party_id: string | null
  status: ApplicationState
  /** JSON of the values as typed, by section */
  form: Generated<Json>
  name_zh: string | null
  name_en: string | null
  /** The checklist in force when it was first handed in. */
  criteria_version: number | null
  handler_id: string | null
  handler_name: string | null
  handler_role: ActorRole | null
  submitted_at: Instant | null
  due_on: Day | null
  /** JSON {section, field, note}[]: what the centre asks to have changed */
  requests: Generated<Json>
  recommended_by: string | null
  recommended_name: string | null
  recommended_at: Instant | null
  recommendation: 'approve' | 'reject' | null
  recommendation_note: Generated<string>
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  decision_reason: Generated<string>
  term_start: Day | null
  term_end: Day | null
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** One admission, competence or matter of an application, verified or rejected by itself. */
export type ApplicationClaimTable = {
  id: string
  application_id: string
  kind: ClaimKind
  /** In which order it was entered, among those of its kind. */
  position: number
  /** JSON of the values as typed */
  facts: Json
  jurisdiction: string
  /** null for an admission, which may cover several */
  ip_type: string | null
  status: 'open' | 'verified' | 'rejected'
  verified_by: string | null
  verifier_name: string | null
  verified_on: Day | null
  expires_on: Day | null
  note: Generated<string>
  created_at: Instant
}

export type ApplicationCriterionTable = {
  application_id: string
  code: string
  answer: CriterionAnswer
  evidence: Generated<string>
  answered_by: string
  answered_name: string
  answered_at: Instant
}

/** What is kept of a party beside what ranking reads. What of it is public is decided field by field. */
export type PartyProfileTable = {
  party_id: string
  /** Unified social credit code, or what stands for it abroad. */
  registration: string | null
  /** JSON of the values as typed, by section */
  form: Generated<Json>
  /** When its owner, or the centre's examination, last confirmed it. */
  confirmed_on: Day | null
  updated_at: Instant
}

/** Append-only: what a party agreed to have published of its entry, or took back; the last word on a field counts. */
export type PublicationChoiceTable = {
  id: string
  party_id: string
  field: string
  published: Flag
  /** The version of the words that were agreed to. */
  text_version: string
  decided_by: string | null
  decided_name: string
  decided_at: Instant
}

/** Confidential: names that count in conflict checks beside those that a party goes by. */
export type PartyAffiliateTable = {
  party_id: string
  name: string
  name_key: string
  loose_key: string
  created_at: Instant
}

/** A change of a party's entry that shows only once the centre has looked at it. Confidential until then. */
export type ProfileChangeTable = {
  id: string
  party_id: string
  kind: 'identity' | ClaimKind
  /** JSON of the values as typed */
  facts: Json
  status: 'waiting' | 'accepted' | 'refused' | 'withdrawn'
  proposed_by: string
  proposed_name: string
  proposed_at: Instant
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  /** The last day on which what was seen holds. */
  expires_on: Day | null
  note: Generated<string>
}

/** A new contact address or number that waits for the new one's word, and may be stopped by the old one. */
export type ContactChangeTable = {
  id: string
  party_id: string
  email: string
  phone: string
  /** SHA-256, hex, of what stands in the letter to the new address. */
  confirm_hash: string
  /** The same of the letter to the old one; null where there is none. */
  stop_hash: string | null
  requested_by: string
  requested_at: Instant
  expires_at: Instant
  confirmed_at: Instant | null
  stopped_at: Instant | null
}

/** Append-only: who saw the document behind a piece of evidence, and until when that holds. */
export type EvidenceCheckTable = {
  id: string
  party_id: string
  kind: ClaimKind
  evidence_id: string
  verifier_id: string
  verifier_name: string
  checked_on: Day
  expires_on: Day | null
  note: Generated<string>
  created_at: Instant
}

/** Append-only: what happened to a party's place in the directory, why, and what the party said to it. */
export type ListingStepTable = {
  id: string
  party_id: string
  event: ListingEvent
  status_before: ListingStatus
  status_after: ListingStatus
  /** The reason, or the reply. */
  words: Generated<string>
  /** The last day on which the party may reply to a notice. */
  reply_by: Day | null
  /** null is the clock. */
  actor_id: string | null
  actor_name: string
  actor_role: ActorRole | null
  created_at: Instant
}

/** Which warnings of an expiry were given. */
export type EvidenceWarningTable = { evidence_id: string; expires_on: Day; days: number; created_at: Instant }

/** A numbered, frozen list of the directory. */
export type EditionTable = { number: number; as_of: Day; published_by: string; created_at: Instant }

export type EditionEntryTable = {
  number: number
  type: PartyType
  ref: string
  name_zh: string | null
  name_en: string | null
  /** JSON of what the entry says beside its names */
  facts: Json
}

/** What somebody complains of about a party. Confidential: never indexed, never on a public page. */
export type ComplaintTable = {
  id: string
  /** The receipt number, which names the year and counts. */
  number: string
  /** SHA-256 of the secret in the form, hex: the same form twice is one complaint. */
  form_hash: string
  /** SHA-256 of what is asked for with the number, hex. */
  secret_hash: string
  party_id: string
  ground: ComplaintGround
  what: string
  happened_on: Day | null
  wanted: Generated<string>
  name: Generated<string>
  email: Generated<string>
  locale: 'zh-CN' | 'en'
  status: ComplaintState
  due_on: Day | null
  handler_id: string | null
  handler_name: string | null
  handler_role: ActorRole | null
  advice: ComplaintAdvice | null
  /** What the examination found, and what the party said to it. */
  finding: Generated<string>
  statement: Generated<string>
  decided_by: string | null
  decided_name: string | null
  decided_at: Instant | null
  /** Why it was decided so: the complainant reads it. */
  reason: Generated<string>
  referred_to: Generated<string>
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** The last receipt number given in a year. */
export type ComplaintCounterTable = { year: number; last: number }

/** Research that a think tank is asked for on a dispute. Confidential until, and unless, it is published. */
export type CommissionTable = {
  id: string
  dispute_id: string
  party_id: string
  title: string
  question: string
  due_on: Day
  /** 1 when the enterprise of the dispute reads the report once it is accepted. */
  for_enterprise: Flag
  status: CommissionState
  report: Generated<string>
  delivered_on: Day | null
  accepted_on: Day | null
  public_title_zh: Generated<string>
  public_title_en: Generated<string>
  public_text_zh: Generated<string>
  public_text_en: Generated<string>
  published_on: Day | null
  commissioned_by: string
  version: Generated<number>
  created_at: Instant
  updated_at: Instant
}

/** Append-only: what happened to a commission. */
export type CommissionStepTable = {
  id: string
  commission_id: string
  event: CommissionEvent | 'commission'
  words: Generated<string>
  actor_name: string
  actor_role: ActorRole
  created_at: Instant
}

/** Whether an applicant is somebody whom it looks like. */
export type DuplicateFindingTable = {
  application_id: string
  /** A party, or another application. */
  other_id: string
  finding: DuplicateFinding
  /** JSON DuplicateSign[] that were seen when it was found */
  signs: Json
  note: string
  found_by: string
  found_name: string
  found_at: Instant
}

export type Schema = {
  party: PartyTable
  party_name: PartyNameTable
  admission: AdmissionTable
  competence: CompetenceTable
  matter: MatterTable
  pairing: PairingTable
  pairing_process: PairingProcessTable
  pairing_terms: PairingTermsTable
  pairing_step: PairingStepTable
  pairing_warning: PairingWarningTable
  pairing_request: PairingRequestTable
  conflict: ConflictTable
  conflict_name: ConflictNameTable
  enterprise: EnterpriseTable
  enterprise_name: EnterpriseNameTable
  account: AccountTable
  session: SessionTable
  api_token: ApiTokenTable
  one_time_link: OneTimeLinkTable
  recovery_code: RecoveryCodeTable
  identity: IdentityTable
  consent: ConsentTable
  mail_message: MailMessageTable
  notification: NotificationTable
  notification_choice: NotificationChoiceTable
  digest: DigestTable
  dispute_handler: DisputeHandlerTable
  centre_record: CentreRecordTable
  oidc_question: OidcQuestionTable
  oidc_answer: OidcAnswerTable
  dispute: DisputeTable
  kept_dispute_form: KeptDisputeFormTable
  match_run: MatchRunTable
  match_gap: MatchGapTable
  offer: OfferTable
  engagement: EngagementTable
  file: FileTable
  supplement_request: SupplementRequestTable
  document: DocumentTable
  document_counter: DocumentCounterTable
  deadline: DeadlineTable
  deadline_reminder: DeadlineReminderTable
  calendar_feed: CalendarFeedTable
  filing_notice: FilingNoticeTable
  defence_group: DefenceGroupTable
  defence_group_member: DefenceGroupMemberTable
  defence_plan: DefencePlanTable
  defence_share: DefenceShareTable
  calendar_year: CalendarYearTable
  calendar_correction: CalendarCorrectionTable
  invitation: InvitationTable
  invitation_side: InvitationSideTable
  quote: QuoteTable
  opinion: OpinionTable
  exchange_rate: ExchangeRateTable
  milestone: MilestoneTable
  engagement_message: EngagementMessageTable
  bill: BillTable
  rating: RatingTable
  party_feedback: PartyFeedbackTable
  audit_event: AuditEventTable
  audit_head: AuditHeadTable
  audit_person: AuditPersonTable
  idempotent_answer: IdempotentAnswerTable
  rate_limit: RateLimitTable
  search_outbox: SearchOutboxTable
  search_counter: SearchCounterTable
  setting: SettingTable
  criteria_version: CriteriaVersionTable
  call: CallTable
  application: ApplicationTable
  application_claim: ApplicationClaimTable
  application_criterion: ApplicationCriterionTable
  party_profile: PartyProfileTable
  publication_choice: PublicationChoiceTable
  party_affiliate: PartyAffiliateTable
  profile_change: ProfileChangeTable
  contact_change: ContactChangeTable
  evidence_check: EvidenceCheckTable
  listing_step: ListingStepTable
  evidence_warning: EvidenceWarningTable
  edition: EditionTable
  edition_entry: EditionEntryTable
  complaint: ComplaintTable
  complaint_counter: ComplaintCounterTable
  commission: CommissionTable
  commission_step: CommissionStepTable
  duplicate_finding: DuplicateFindingTable
}

/** A database handle or a transaction: what reads take. */
export type Db = Kysely<Schema>
/** A running transaction: what must not be called outside one takes this. */
export type Trx = Transaction<Schema>
