import type { Generated } from 'kysely'
import type { ActorRole } from '../../app/domain/actor.ts'
import type { Flag, Instant, Json } from './columns.ts'

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
  /** From which hour of the day in Shanghai its digest is sent, 0 to 23. */
  digest_hour: Generated<number>
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
  /** The account that invites by it; null for other links, and where the server itself made it. */
  invited_by: string | null
  /** JSON of what is to be done when it is followed. */
  payload: Json
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
  revoked_at: Instant | null
}

/** The one open invitation by which the centre lets the first administrator of an enterprise in. */
export type FirstAdministratorTable = {
  enterprise_id: string
  link_id: string
  invited_by: string
  invited_name: string
  /** How staff made sure that whoever is invited acts for the enterprise. */
  identity_check: string
  invited_at: Instant
}

/** Who proved an address and asked for an enterprise that is on record: the centre may call the enterprise about it. */
export type RefusedSignUpTable = {
  enterprise_id: string
  email_key: string
  address: string
  name: string
  /** The last time. */
  at: Instant
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
