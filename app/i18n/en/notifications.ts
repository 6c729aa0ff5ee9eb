import type { Translated } from '../translate.ts'
import type { notifications as source } from '../zh-CN/notifications.ts'

export const notifications = {
  title: 'Messages',
  lede: 'What concerns you stands here. Opening one marks it read and leads to the page that it is about.',
  all: 'All',
  unread: 'Unread',
  none: 'No messages yet',
  noneUnread: 'Nothing unread',
  noneHow: 'News is shown here, and sent by mail as you choose.',
  readAll: 'Mark all as read',
  kind: {
    time_limits: 'Time limits and filings',
    disputes: 'Disputes',
    invitations: 'Invitations and quotes',
    engagements: 'Engagements',
    groups: 'Group defence',
    applications: 'Applications to join',
    listings: 'Listing and licences',
    pairings: '1+1 pairings',
    account: 'Account safety',
  },
  hint: {
    time_limits:
      'Legal time limits are always mailed. With three days or fewer left, or where a filing abroad was reported, they are sent at once, whatever is chosen.',
    disputes: 'Acceptance, opinions and endings. What has to be added by a day counts among the time limits.',
    invitations:
      'Invitations, quotes and opinions. An invitation whose clock counts hours does not wait for a digest.',
    engagements: 'Milestones, messages, reports, fees and conclusions.',
    groups: 'The centre asks whether you would defend together with others.',
    applications: 'How an application is getting on, and its result.',
    listings: 'Terms, expiring licences and notices that have to be answered in time: always mailed.',
    pairings: 'Proposals, changed terms, approval, expiry, and how an introduction comes on.',
    account: 'Changes of password, second step and ways to sign in: always at once.',
  },
  delivery: {
    at_once: 'By mail at once',
    digest: 'One digest a day',
    none: 'No mail, in the page only',
  },
  settings: {
    title: 'Message settings',
    lede: 'Everything is shown in the page; by mail it comes at once, in one digest a day, or not at all. The digest holds what is still unread. Mail says nothing of a case.',
    hour: 'When the digest is sent',
    hourHint: 'Shanghai time. Where today’s digest has gone out already, another time counts from tomorrow.',
    save: 'Save',
    notOffered: 'Choose one of the ways listed',
  },
  message: { saved: 'Message settings saved.', readAll: 'Everything is marked as read.' },
} as const satisfies Translated<typeof source>
