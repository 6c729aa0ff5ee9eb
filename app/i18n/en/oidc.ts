import type { Translated } from '../translate.ts'
import type { oidc as source } from '../zh-CN/oidc.ts'

export const oidc = {
  or: 'Or',
  begin: 'Sign in with {label}',
  again: 'Sign in with {label} again',
  byPassword: 'Sign in with e-mail and password',
  failed: 'The sign-in was not completed',
  refused: {
    late: 'This sign-in has run out or was used before. Please begin again on the sign-in page.',
    declined:
      '{label} did not agree to this sign-in. If it was not you who stopped it, ask the administrator of {label}.',
    unreachable:
      '{label} cannot be reached for the moment. Try again later, or sign in with e-mail and password.',
    invalid:
      'The answer of {label} did not stand the check: the sign-in was stopped and nothing has changed. Please begin again; if it happens repeatedly, tell the centre.',
    closed:
      'The account that this identity is linked with is closed. Please ask the centre or the administrator of your house.',
  },
  linkTitle: 'Link your account',
  linkLede: '{label} has confirmed who you are, but that identity is not linked with an account here yet.',
  haveAccount: 'You have an account here',
  haveAccountHow:
    'Enter the e-mail address and password of your account here; from then on {label} is enough to sign in. Only this once.',
  linkSubmit: 'Link and sign in',
  linked: 'Linked and signed in.',
  linkedTitle: 'Other ways to sign in',
  linkedNone:
    'Not linked with {label}. Sign out and choose to sign in with {label} on the sign-in page to link it.',
  linkedNever: 'This site signs people in by e-mail address and password alone.',
  linkedSince: '{label}, linked on {day}',
  unlink: 'Remove the link',
  unlinked: 'The link was removed.',
  noAccountTitle: 'You have no account yet',
  noAccountHow: 'Sign up first, then come back here to link it:',
  noAccountStaff: 'Staff of the centre are invited by the administrator.',
} as const satisfies Translated<typeof source>
