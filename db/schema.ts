import type { Kysely, Transaction } from 'kysely'
import type {
  AccountTable,
  ApiTokenTable,
  ConsentTable,
  FirstAdministratorTable,
  IdentityTable,
  OidcAnswerTable,
  OidcQuestionTable,
  OneTimeLinkTable,
  RecoveryCodeTable,
  RefusedSignUpTable,
  SessionTable,
} from './tables/account.ts'
import type {
  ApplicationClaimTable,
  ApplicationCriterionTable,
  ApplicationTable,
  CallTable,
  CriteriaVersionTable,
  DuplicateFindingTable,
} from './tables/application.ts'
import type { AuditEventTable, AuditHeadTable, AuditPersonTable } from './tables/audit.ts'
import type { CentreRecordTable } from './tables/centre-record.ts'
import type { CommissionStepTable, CommissionTable } from './tables/commission.ts'
import type { ComplaintCounterTable, ComplaintTable } from './tables/complaint.ts'
import type { ConflictNameTable, ConflictTable } from './tables/conflict.ts'
import type {
  CalendarCorrectionTable,
  CalendarFeedTable,
  CalendarYearTable,
  DeadlineReminderTable,
  DeadlineTable,
} from './tables/deadline.ts'
import type {
  DefenceGroupMemberTable,
  DefenceGroupTable,
  DefencePlanTable,
  DefenceShareTable,
} from './tables/defence-group.ts'
import type {
  DisputeHandlerTable,
  DisputeTable,
  FilingNoticeTable,
  KeptDisputeFormTable,
  SupplementRequestTable,
} from './tables/dispute.ts'
import type { DocumentCounterTable, DocumentTable } from './tables/document.ts'
import type {
  BillTable,
  BillTakenBackTable,
  EngagementConfirmationTable,
  EngagementMessageTable,
  EngagementTable,
  EngagementTermsTable,
  ExchangeRateTable,
  MilestoneTable,
  RatingTable,
} from './tables/engagement.ts'
import type { EnterpriseNameTable, EnterpriseTable } from './tables/enterprise.ts'
import type {
  AdmissionTable,
  CompetenceTable,
  EvidenceCheckTable,
  EvidenceWarningTable,
  MatterTable,
} from './tables/evidence.ts'
import type { FileTable, HandedOnFileTable } from './tables/file.ts'
import type { InvitationSideTable, InvitationTable, OpinionTable, QuoteTable } from './tables/invitation.ts'
import type {
  EditionEntryTable,
  EditionTable,
  ListingStepTable,
  PartyJoiningTable,
} from './tables/listing.ts'
import type {
  DigestTable,
  MailMessageTable,
  NotificationChoiceTable,
  NotificationTable,
} from './tables/mail.ts'
import type { MatchGapTable, MatchRunTable, OfferTable, ShortlistedTable } from './tables/matching.ts'
import type {
  PairingProcessTable,
  PairingRequestTable,
  PairingStepTable,
  PairingTable,
  PairingTermsTable,
  PairingWarningTable,
} from './tables/pairing.ts'
import type {
  ContactChangeTable,
  PartyAffiliateTable,
  PartyFeedbackTable,
  PartyNameTable,
  PartyPortraitTable,
  PartyProfileTable,
  PartyTable,
  ProfileChangeTable,
  PublicationChoiceTable,
} from './tables/party.ts'
import type { SearchCounterTable, SearchOutboxTable } from './tables/search.ts'
import type { IdempotentAnswerTable, KeptFormsTable, RateLimitTable, SettingTable } from './tables/setting.ts'

/** Every table by its name; what a row holds stands in tables/, one file a noun. */
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
  first_administrator: FirstAdministratorTable
  refused_sign_up: RefusedSignUpTable
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
  kept_forms: KeptFormsTable
  match_run: MatchRunTable
  match_gap: MatchGapTable
  shortlisted: ShortlistedTable
  offer: OfferTable
  engagement: EngagementTable
  engagement_confirmation: EngagementConfirmationTable
  engagement_terms: EngagementTermsTable
  file: FileTable
  handed_on_file: HandedOnFileTable
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
  bill_taken_back: BillTakenBackTable
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
  party_portrait: PartyPortraitTable
  publication_choice: PublicationChoiceTable
  party_affiliate: PartyAffiliateTable
  profile_change: ProfileChangeTable
  contact_change: ContactChangeTable
  evidence_check: EvidenceCheckTable
  listing_step: ListingStepTable
  party_joining: PartyJoiningTable
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
