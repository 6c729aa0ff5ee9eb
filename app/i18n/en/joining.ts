import type { Translated } from '../translate.ts'
import type { joining as source } from '../zh-CN/joining.ts'

export const joining = {
  like: {
    title: 'Entries that may be the same party',
    lede: 'One party with two entries has its work split, and conflicts can be missed. Join them once you have made sure.',
    none: 'No entry of this kind looks like this one.',
    join: 'Join',
    joinWith: ' with {name}',
    byRef: 'Name another entry by its reference',
    byRefHint: 'It stands at the end of the address of its page in the directory.',
    find: 'Compare the two',
  },
  page: {
    title: 'Join two entries',
    lede: 'Only where both are one party. It cannot be undone.',
    unknown: 'No entry has the reference “{ref}”. Please check it and try again.',
    kept: 'Stays',
    joined: 'Is joined and leaves the directory',
    swap: 'Keep this one instead',
    ref: 'Reference',
    movesTitle: 'Goes to the entry that stays',
    names: 'Names: {list}',
    affiliates: 'Names for conflict checks alone: {list}',
    languages: 'Languages: {list}',
    industries: 'Industries: {list}',
    jurisdictions: 'Countries (regions) of research: {list}',
    ipTypes: 'Rights of research: {list}',
    evidence: {
      admission: 'Licences: {list}',
      competence: 'Fields of work: {list}',
      matter: { one: '{count} past matter: {list}', other: '{count} past matters: {list}' },
    },
    conflicts: 'Conflicts of interest: {list}',
    accounts: 'Accounts: {list}. They keep the entry that stays from then on, in the same role.',
    links: {
      one: '{count} invitation to open an account that was not used yet',
      other: '{count} invitations to open an account that were not used yet',
    },
    movesNone: 'There is nothing to move.',
    onceTitle: 'On both, and kept once',
    onceKept: '{what}: the record of the entry that stays counts',
    onceJoined: '{what}: the record of the joined entry counts, which is trusted further or holds longer',
    onceTakes: ', and takes over {list}',
    onceConflict: 'Conflict about {name}: the names and days of both records are put together',
    onceNone: 'Nothing is on both.',
    staysTitle: 'Stays with the joined entry as it is',
    stays: {
      work: 'Ended engagements, answered invitations, former pairings and ratings: enterprises and the centre read them as before; the accounts of the joined house do not open these pages any more.',
      frozen: 'Recorded matches, printed editions and the audit: names and references stay as they were.',
      own: 'Term, contact, introduction, fees and capacity: those of the entry that stays hold.',
    },
    afterTitle: 'Afterwards',
    after: {
      page: 'The public page of the joined entry leads to the one that stays.',
      import:
        'Imported matters, licences, fields of work and conflicts under the joined reference go to the entry that stays; an entry or a 1+1 under that reference is refused.',
      told: 'The administrators of both houses are told, and read the reason.',
    },
    reason: 'Reason',
    reasonHint: 'For instance which register you looked at. The administrators of both houses read it.',
    submit: 'Join the two',
    back: 'Not now',
    openTitle: 'The entry to be joined still has open business',
    openLede: 'Please settle each of these first:',
    open: {
      engagement: 'Engagement {reference}',
      unconfirmed: 'Engagement {reference}, to be confirmed',
      commission: 'Research commission {reference}',
      invitation: 'Invitation {reference} ({state})',
      pairing: '1+1 pairing {reference}',
      introduction: 'Request to bring two firms together {reference}',
      application: 'Application under examination {reference}',
      change: 'Change of the entry to be examined {reference}',
      complaint: 'Open complaint {reference}',
    },
    obstacle: {
      itself: 'This is the same entry. Please name another one.',
      kind: 'The two are of different kinds and cannot be joined.',
      joined:
        'One of the two was joined before and cannot be joined again. Please name the entry that stayed.',
      standing:
        'Only entries that are listed or expired can be joined. Where one is suspended, has notice or was removed, decide on that first.',
      place:
        'A listed entry cannot be joined into an expired one: it would lose its place. Keep the listed one instead.',
    },
    changed:
      'One of the two entries, or what is open of it, has changed since you opened this page. Nothing was joined: please look again before you confirm.',
    reasonMissing: 'Please say why they are joined.',
  },
  done: {
    into: 'This entry was joined into {name} ({ref}) on {day}',
    taken: '{name} ({ref}) was joined into this entry on {day}',
    reason: 'Reason: {words}',
    by: 'By {name}',
  },
  message: { joined: 'The two entries were joined, and both houses are told.' },
} satisfies Translated<typeof source>
