import type { LetterTemplate } from './letter.ts'
import { accountChanged } from './templates/account-changed.ts'
import { accountClosed } from './templates/account-closed.ts'
import { alreadyKnown } from './templates/already-known.ts'
import { applicationNews } from './templates/application-news.ts'
import { changeEmail } from './templates/change-email.ts'
import { codesGuessed } from './templates/codes-guessed.ts'
import { commissionNews } from './templates/commission-news.ts'
import { complaintNews } from './templates/complaint-news.ts'
import { contactConfirm, contactStop } from './templates/contact-change.ts'
import { deadlineNear } from './templates/deadline-near.ts'
import { digest } from './templates/digest.ts'
import { disputeNews } from './templates/dispute-news.ts'
import { emailAsked } from './templates/email-asked.ts'
import { emailChanged } from './templates/email-changed.ts'
import { engagementNamed } from './templates/engagement-named.ts'
import { engagementNews } from './templates/engagement-news.ts'
import { enterpriseLeft } from './templates/enterprise-left.ts'
import { filingNotice } from './templates/filing-notice.ts'
import { firstAdministrator } from './templates/first-administrator.ts'
import { groupQuestion } from './templates/group-question.ts'
import { invitation } from './templates/invitation.ts'
import { invitationKnown } from './templates/invitation-known.ts'
import { invitationNews } from './templates/invitation-news.ts'
import { listingNews } from './templates/listing-news.ts'
import { pairingNews } from './templates/pairing-news.ts'
import { resetPassword } from './templates/reset-password.ts'
import { roleChanged } from './templates/role-changed.ts'
import { signUp } from './templates/sign-up.ts'

/** Every letter that the house sends, by the name that the outbox keeps. */
export const TEMPLATES = {
  account_changed: accountChanged,
  account_closed: accountClosed,
  already_known: alreadyKnown,
  application_news: applicationNews,
  change_email: changeEmail,
  codes_guessed: codesGuessed,
  contact_confirm: contactConfirm,
  contact_stop: contactStop,
  commission_news: commissionNews,
  complaint_news: complaintNews,
  deadline_near: deadlineNear,
  digest,
  dispute_news: disputeNews,
  email_asked: emailAsked,
  email_changed: emailChanged,
  enterprise_left: enterpriseLeft,
  filing_notice: filingNotice,
  first_administrator: firstAdministrator,
  group_question: groupQuestion,
  engagement_named: engagementNamed,
  engagement_news: engagementNews,
  invitation,
  invitation_known: invitationKnown,
  invitation_news: invitationNews,
  listing_news: listingNews,
  pairing_news: pairingNews,
  reset_password: resetPassword,
  role_changed: roleChanged,
  sign_up: signUp,
} as const

export type TemplateName = keyof typeof TEMPLATES
/** What the letter `T` is filled with. */
export type ValuesOf<T extends TemplateName> =
  (typeof TEMPLATES)[T] extends LetterTemplate<infer V> ? V : never
