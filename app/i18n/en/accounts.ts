import type { Translated } from '../translate.ts'
import type { accounts as source } from '../zh-CN/accounts.ts'

export const accounts = {
  signIn: {
    title: 'Sign in',
    demoLede:
      'This is a demonstration site: choose any of these accounts to look around. No password is needed.',
    closed: 'Accounts are opened by the centre',
    closedHow:
      'The centre opens accounts for enterprises, experts, providers and think tanks once it has checked who they are. Call 12345 and ask for the guidance centre.',
    accountName: 'Account: {name}',
    submit: 'Sign in with this account',
    unknown: 'There is no such demonstration account: choose one below.',
    already: 'You are signed in as {name}. Choose another account to switch.',
    return: 'After signing in you come back to the page you wanted.',
  },
  signUp: {
    title: 'Getting an account',
    lede: 'The centre opens accounts once it has checked who you are; there is no sign-up on this page yet.',
    browse: 'Without an account',
    browseWhat: 'The directory, the profiles and the rules of matching are open to everybody.',
    enterprise: 'Enterprises',
    enterpriseHow:
      'Have your unified social credit code and proof of identity ready, call 12345 and ask for the guidance centre. It opens an account for the person in charge.',
    party: 'Experts, providers, think tanks',
    partyHow: 'Apply to the centre for listing first; the account comes with the notice of admission.',
    demo: 'Try it first',
    demoHow: 'Demonstration accounts show everything from start to end.',
    demoLink: 'Go to demonstration sign-in',
    directory: 'Browse the directory',
  },
  signedIn: 'You are signed in.',
  signedOut: 'You are signed out.',
  role: {
    enterprise_member: 'Enterprise, person in charge',
    enterprise_administrator: 'Enterprise administrator',
    expert: 'Expert',
    provider_member: 'Provider, member',
    provider_administrator: 'Provider administrator',
    think_tank_member: 'Think tank member',
    reviewer: 'Centre, reviewer',
    manager: 'Centre, manager',
    administrator: 'System administrator',
  },
  may: {
    enterprise: 'Describe disputes, see who is matched, record engagements',
    staff: 'See every dispute, why parties were left out, conflicts of interest; handle engagements',
    party: 'See the firm’s public page and its engagements',
  },
} as const satisfies Translated<typeof source>
