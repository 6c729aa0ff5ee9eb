import type { Migration } from 'kysely'
import * as firstHouse from './0001-first-house.ts'
import * as matchGaps from './0002-match-gaps.ts'
import * as auditChain from './0003-audit-chain.ts'
import * as rateLimits from './0004-rate-limits.ts'
import * as accounts from './0005-accounts.ts'
import * as files from './0006-files.ts'
import * as pool from './0007-pool.ts'
import * as intake from './0008-intake.ts'
import * as journey from './0009-journey.ts'
import * as oidc from './0010-oidc.ts'
import * as people from './0011-people.ts'
import * as availability from './0012-availability.ts'
import * as profiles from './0012-profiles.ts'
import * as oversight from './0013-oversight.ts'
import * as pairings from './0014-pairings.ts'
import * as desk from './0015-desk.ts'
import * as names from './0016-names.ts'
import * as accountOfDispute from './0018-account-of-dispute.ts'
import * as changeOfCounsel from './0018-change-of-counsel.ts'
import * as sharedDefence from './0018-shared-defence.ts'
import * as moreFiles from './0020-more-files.ts'
import * as noticeTakenBack from './0024-notice-taken-back.ts'
import * as shortlist from './0025-shortlist.ts'
import * as portrait from './0026-portrait.ts'
import * as handedOnFiles from './0027-handed-on-files.ts'
import * as firstAdministrator from './0028-first-administrator.ts'
import * as hourOfDigests from './0028-hour-of-digests.ts'
import * as unitKey from './0029-unit-key.ts'
import * as basisOfVerification from './0031-basis-of-verification.ts'
import * as hourlyRates from './0032-hourly-rates.ts'
import * as billsTakenBack from './0033-bills-taken-back.ts'
import * as dayToAnswer from './0034-day-to-answer.ts'
import * as checksOfParty from './0035-checks-of-party.ts'
import * as steppingDown from './0038-stepping-down.ts'
import * as placesOfUnconfirmed from './0042-places-of-unconfirmed.ts'
import * as confirmation from './0043-confirmation.ts'
import * as contingentShare from './0044-contingent-share.ts'
import * as keptForms from './0046-kept-forms.ts'
import * as engagementTerms from './0047-engagement-terms.ts'
import * as joining from './0053-joining.ts'
import * as frozenRuns from './0054-frozen-runs.ts'
import * as composedTitles from './0055-composed-titles.ts'
import * as silence from './0057-silence.ts'
import * as recordOfJoined from './0058-record-of-joined.ts'
import * as told from './0059-told.ts'
import * as copiedForm from './0060-copied-form.ts'
import * as forgottenNames from './0061-forgotten-names.ts'
import * as toldOutside from './0062-told-outside.ts'
import * as filesOfEachSide from './0064-files-of-each-side.ts'
import * as inviters from './0066-inviters.ts'
import * as lapsed from './0069-lapsed.ts'
import * as untoldFilings from './0070-untold-filings.ts'
import * as leftBefore from './0071-left-before.ts'

/** Every migration in order, by name: a static list, so that a bundle has them all. */
export const migrations: Record<string, Migration> = {
  '0001-first-house': firstHouse,
  '0002-match-gaps': matchGaps,
  '0003-audit-chain': auditChain,
  '0004-rate-limits': rateLimits,
  '0005-accounts': accounts,
  '0006-files': files,
  '0007-pool': pool,
  '0008-intake': intake,
  '0009-journey': journey,
  '0010-oidc': oidc,
  '0011-people': people,
  '0012-availability': availability,
  '0012-profiles': profiles,
  '0013-oversight': oversight,
  '0014-pairings': pairings,
  '0015-desk': desk,
  '0016-names': names,
  '0018-account-of-dispute': accountOfDispute,
  '0018-change-of-counsel': changeOfCounsel,
  '0018-shared-defence': sharedDefence,
  '0020-more-files': moreFiles,
  '0024-notice-taken-back': noticeTakenBack,
  '0025-shortlist': shortlist,
  '0026-portrait': portrait,
  '0027-handed-on-files': handedOnFiles,
  '0028-first-administrator': firstAdministrator,
  '0028-hour-of-digests': hourOfDigests,
  '0029-unit-key': unitKey,
  '0031-basis-of-verification': basisOfVerification,
  '0032-hourly-rates': hourlyRates,
  '0033-bills-taken-back': billsTakenBack,
  '0034-day-to-answer': dayToAnswer,
  '0035-checks-of-party': checksOfParty,
  '0038-stepping-down': steppingDown,
  '0042-places-of-unconfirmed': placesOfUnconfirmed,
  '0043-confirmation': confirmation,
  '0044-contingent-share': contingentShare,
  '0046-kept-forms': keptForms,
  '0047-engagement-terms': engagementTerms,
  '0053-joining': joining,
  '0054-frozen-runs': frozenRuns,
  '0055-composed-titles': composedTitles,
  '0057-silence': silence,
  '0058-record-of-joined': recordOfJoined,
  '0059-told': told,
  '0060-copied-form': copiedForm,
  '0061-forgotten-names': forgottenNames,
  '0062-told-outside': toldOutside,
  '0064-files-of-each-side': filesOfEachSide,
  '0066-inviters': inviters,
  '0069-lapsed': lapsed,
  '0070-untold-filings': untoldFilings,
  '0071-left-before': leftBefore,
}
