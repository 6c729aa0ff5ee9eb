import { accounts } from './en/accounts.ts'
import { applications } from './en/applications.ts'
import { audit } from './en/audit.ts'
import { calendar } from './en/calendar.ts'
import { calls } from './en/calls.ts'
import { commissions } from './en/commissions.ts'
import { complaints } from './en/complaints.ts'
import { costs } from './en/costs.ts'
import { criteria } from './en/criteria.ts'
import { deadlines } from './en/deadlines.ts'
import { desk } from './en/desk.ts'
import { directory } from './en/directory.ts'
import { disputes } from './en/disputes.ts'
import { editions } from './en/editions.ts'
import { engagements } from './en/engagements.ts'
import { enterprises } from './en/enterprises.ts'
import { files } from './en/files.ts'
import { groups } from './en/groups.ts'
import { home } from './en/home.ts'
import { intake } from './en/intake.ts'
import { invitations } from './en/invitations.ts'
import { joining } from './en/joining.ts'
import { listings } from './en/listings.ts'
import { matching } from './en/matching.ts'
import { notifications } from './en/notifications.ts'
import { oidc } from './en/oidc.ts'
import { pairings } from './en/pairings.ts'
import { problems } from './en/problems.ts'
import { profiles } from './en/profiles.ts'
import { rates } from './en/rates.ts'
import { records } from './en/records.ts'
import { reports } from './en/reports.ts'
import { results } from './en/results.ts'
import { shell } from './en/shell.ts'
import { site } from './en/site.ts'
import { staff } from './en/staff.ts'
import { vetting } from './en/vetting.ts'
import { vocabulary } from './en/vocabulary.ts'
import { whyNot } from './en/why-not.ts'
import type { Dictionary } from './translate.ts'

/** The texts in English; a key that Chinese has and this has not fails the type check. */
export const en: Dictionary = {
  shell,
  home,
  directory,
  vocabulary,
  disputes,
  engagements,
  invitations,
  matching,
  accounts,
  audit,
  applications,
  calls,
  vetting,
  joining,
  listings,
  editions,
  pairings,
  problems,
  profiles,
  rates,
  results,
  site,
  staff,
  whyNot,
  files,
  enterprises,
  oidc,
  notifications,
  costs,
  records,
  reports,
  desk,
  calendar,
  intake,
  criteria,
  deadlines,
  complaints,
  commissions,
  groups,
}
