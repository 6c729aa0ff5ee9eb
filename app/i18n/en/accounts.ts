import type { Translated } from '../translate.ts'
import type { accounts as source } from '../zh-CN/accounts.ts'

export const accounts = {
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    wrong: 'That e-mail address and password do not belong together. Check both and try again.',
    tooOften: 'Too many attempts on this account from your network. Try again in {seconds} seconds.',
    already: 'You are signed in as {name}. Sign in to another account to switch.',
    return: 'After signing in you come back to the page you wanted.',
    noAccount: 'No account yet?',
    demo: 'The demonstration accounts, with their passwords, were printed when the server first started and stand in demo-accounts.txt in its data folder.',
  },
  code: {
    title: 'Second step',
    lede: 'Enter the six digits that your authenticator app shows, or a recovery code.',
    submit: 'Go on',
    wrong: 'That code is not right. Wait for the next one, or check the time on your phone.',
    replayed: 'That code has been used already. Wait for the next one.',
    too_often: 'Too many attempts. Try again in a minute.',
    lost: 'If your phone is lost and you have no recovery code, turn to the centre’s system administrator.',
  },
  signUp: {
    title: 'Sign up',
    lede: 'Say what you are. We send a link to your address; open it to choose a password.',
    start: 'Sign up',
    as: 'Sign up: {kind}',
    how: {
      enterprise:
        'The first member of an enterprise is its administrator and can invite colleagues. Have the unified social credit code ready.',
      expert: 'Once signed up you can apply for the expert pool; the centre examines applications.',
      provider:
        'Law firms, agencies and the like. The first member is the administrator and can apply for the directory.',
      'think-tank': 'Research institutions. Once signed up you can apply; the centre examines applications.',
    },
    staff: 'Staff of the centre are invited by the system administrator.',
    browse: 'The directory and the rules of matching are open without an account.',
    directory: 'Browse the directory',
    privacy:
      'Your address serves to sign in and to reach you, and is not published. You can export or erase your account at any time.',
    submit: 'Send the link',
  },
  kind: { enterprise: 'Enterprise', expert: 'Expert', provider: 'Provider', 'think-tank': 'Think tank' },
  letters: {
    sent: 'Look into your mail',
    signUp: 'If this address can be signed up, a link is on its way. It works for 24 hours.',
    reset:
      'If there is an account with this address, a link to a new password is on its way. It works for 30 minutes.',
    nothing:
      'Nothing there? Look among junk mail and check the address; you can try again after two minutes.',
    kept: 'This site has no mail server: letters are only kept in the folder “outbox” of the server’s data folder.',
  },
  verify: {
    title: 'Finish signing up',
    lede: 'Your address is confirmed. Check what stands here, say your name and choose a password.',
    done: 'Your account is open: please sign in.',
  },
  join: {
    title: 'Accept the invitation',
    lede: 'Say your name and choose a password, and your account is open.',
    centre: 'The guidance centre',
    submit: 'Open the account',
  },
  reset: {
    title: 'Forgotten password',
    lede: 'Enter the address of your account, and we send a link to a new password.',
    submit: 'Send the link',
    newTitle: 'Choose a new password',
    newLede: 'Every device is signed out then; sign in again with the new password.',
    newSubmit: 'Save the new password',
    done: 'The new password holds: please sign in.',
  },
  link: {
    unknown: {
      title: 'This link does not work',
      how: 'There is no such link, or it was taken back. Check that you copied all of it, or ask for another.',
    },
    used: {
      title: 'This link has been used',
      how: 'It works once only, and somebody has used it. Ask for another if you need one.',
    },
    expired: { title: 'This link is too old', how: 'Its time is over. Ask for another.' },
    known: {
      title: 'This address has an account',
      how: 'Sign in; if you have forgotten the password you can choose a new one.',
    },
    enterprise_known: {
      title: 'Your enterprise is known here',
      how: 'Further members join by invitation: ask your enterprise’s administrator, or, if there is none, call 12345 and ask for the guidance centre.',
    },
  },
  field: {
    email: 'E-mail address',
    emailHint: 'Latin letters, figures and the usual signs only, like name@example.com',
    password: 'Password',
    newPassword: 'New password',
    currentPassword: 'Current password',
    passwordHint:
      '12 to 128 characters. A long phrase of unrelated words is safer and easier to remember than a short puzzle.',
    code: 'Code or recovery code',
    codeHint: 'Six digits, or a recovery code like ABCD-EFGH-JKLM-NPQR',
    name: 'Name',
    nameHint: 'Shown to colleagues and to those you work with',
    enterpriseName: 'Name of the enterprise',
    enterpriseNameHint: 'As on the business licence',
    creditCode: 'Unified social credit code',
    creditCodeHint: 'The 18 characters on the business licence',
    kind: 'Who you are',
    place: 'Belongs to',
    role: 'Role',
  },
  problem: {
    email_missing: 'Enter an e-mail address',
    email_malformed: 'This is not an e-mail address; one looks like name@example.com',
    email_letters:
      'The address has signs other than Latin letters, figures and the usual signs, perhaps look-alikes from another script: type it again',
    password_missing: 'Enter a password',
    password_short: 'A password has at least 12 characters',
    password_long: 'A password has at most 128 characters',
    password_common: 'This password is among the first that anybody would try: choose another',
    password_personal: 'Do not make the password of your address, name or firm',
    password_wrong: 'The current password is not right',
    name_missing: 'Enter your name',
    name_unfit: 'A name has at most 60 characters and no web address or special signs',
    enterprise_name_missing: 'Enter the name of the enterprise',
    enterprise_name_unfit: 'The name has at most 120 characters and no web address or special signs',
    credit_code_missing: 'Enter the unified social credit code',
    credit_code_wrong:
      'This is not a valid unified social credit code: compare it with the licence sign by sign',
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
} as const satisfies Translated<typeof source>
