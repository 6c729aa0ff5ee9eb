import type { Translated } from '../translate.ts'
import type { problems as source } from '../zh-CN/problems.ts'

export const problems = {
  bad_request: 'This request could not be read. Go back and try again.',
  invalid_input: 'Something needs correcting. Follow the notes beside the fields, then submit again.',
  unauthenticated: 'Sign in to see this page.',
  forbidden: 'Your account cannot do this. Contact the guidance centre if you need access.',
  not_found: 'There is no such page. The address may be wrong, or the content is no longer public.',
  illegal_transition:
    'This step is not possible in the present state. Reload the page to see where things stand.',
  stale_state:
    'This changed after you opened the page, by somebody else or by yourself in another window. Go back and reload before you go on.',
  lapsed: 'The time to answer is over, or the dispute has ended. You can be invited again.',
  open_deadlines: 'Some deadlines are still open. Tick them off or remove them, then close.',
  duplicate: 'The same record already exists; it was not saved twice.',
  still_needed:
    'This account cannot be erased yet: it acts in open engagements, or it is the last to manage its house. The page “Erase the account” says what to do first.',
  still_under_way:
    'The same request is still under way. Look at the page again in a moment instead of sending it twice.',
  broken_off:
    'The system stopped while this was being done. Look first whether it was done; if not, go back and send it again.',
  key_reused:
    'This form was sent before, and what it said then was kept. To send another, open the page again.',
  calendar_unknown:
    'The working days of that year are not known yet, so the date cannot be worked out. Ask the guidance centre to enter them.',
  payload_too_large: 'What you sent is too large. Shorten the text or the file and try again.',
  unsupported_media_type: 'What was sent is in a form that cannot be read here. Go back and try again.',
  rate_limited: 'Too many attempts. Wait a minute and try again.',
  search_unavailable: 'Search is unavailable for the moment and is recovering by itself. Try again shortly.',
  read_only: 'The system is under maintenance: you can read, but not save.',
  unreachable:
    'The server could not be reached, and this step did not arrive. Check your connection and try again.',
  unexpected:
    'Something went wrong on our side and has been recorded. Try again later; if it is urgent, call 12345.',
} as const satisfies Translated<typeof source>
