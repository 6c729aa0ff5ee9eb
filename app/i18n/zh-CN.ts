import { accounts } from './zh-CN/accounts.ts'
import { applications } from './zh-CN/applications.ts'
import { audit } from './zh-CN/audit.ts'
import { calendar } from './zh-CN/calendar.ts'
import { calls } from './zh-CN/calls.ts'
import { commissions } from './zh-CN/commissions.ts'
import { complaints } from './zh-CN/complaints.ts'
import { costs } from './zh-CN/costs.ts'
import { criteria } from './zh-CN/criteria.ts'
import { deadlines } from './zh-CN/deadlines.ts'
import { desk } from './zh-CN/desk.ts'
import { directory } from './zh-CN/directory.ts'
import { disputes } from './zh-CN/disputes.ts'
import { editions } from './zh-CN/editions.ts'
import { engagements } from './zh-CN/engagements.ts'
import { enterprises } from './zh-CN/enterprises.ts'
import { files } from './zh-CN/files.ts'
import { groups } from './zh-CN/groups.ts'
import { home } from './zh-CN/home.ts'
import { intake } from './zh-CN/intake.ts'
import { invitations } from './zh-CN/invitations.ts'
import { joining } from './zh-CN/joining.ts'
import { listings } from './zh-CN/listings.ts'
import { matching } from './zh-CN/matching.ts'
import { notifications } from './zh-CN/notifications.ts'
import { oidc } from './zh-CN/oidc.ts'
import { pairings } from './zh-CN/pairings.ts'
import { problems } from './zh-CN/problems.ts'
import { profiles } from './zh-CN/profiles.ts'
import { rates } from './zh-CN/rates.ts'
import { records } from './zh-CN/records.ts'
import { reports } from './zh-CN/reports.ts'
import { results } from './zh-CN/results.ts'
import { shell } from './zh-CN/shell.ts'
import { site } from './zh-CN/site.ts'
import { staff } from './zh-CN/staff.ts'
import { vetting } from './zh-CN/vetting.ts'
import { vocabulary } from './zh-CN/vocabulary.ts'
import { whyNot } from './zh-CN/why-not.ts'

/** The texts in Chinese: the source of every key. */
export const zhCN = {
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
} as const
