import type { Translated } from '../translate.ts'
import type { home as source } from '../zh-CN/home.ts'

export const home = {
  title: 'An IP dispute abroad: find the right people in time',
  lede: 'For enterprises in Shanghai. Say where the dispute is, which rights it concerns and when an answer is due, and see the experts, the firms at home and abroad and the 1+1 pairings that have done such work, with the reason why each is listed.',
  start: 'Describe a dispute, see matches',
  startHint: 'Only the country (region) and the type of right are required; the rest can follow.',
  search: {
    label: 'Know whom you are looking for? Search the directory',
    hint: 'A name, firm, city or field, for example “337” or “Munich patent”',
    providers: 'Find firms',
    experts: 'Find experts',
  },
  numbers: {
    title: 'In the directory now',
    experts: 'experts',
    domestic: 'domestic firms',
    overseas: 'overseas firms',
    pairings: '1+1 pairings in force',
    thinkTanks: 'think tanks',
    jurisdictions: 'countries (regions) and organisations covered',
  },
  situations: {
    title: 'Start from what happened',
    lede: 'The form comes with what is already known filled in.',
    tradeFair: {
      title: 'An injunction at a trade fair',
      text: 'Exhibits can be seized the same day: secure evidence before you talk.',
    },
    ecommerce: {
      title: 'Delisted or frozen on Amazon or elsewhere',
      text: 'Your leverage is greatest within 24 to 48 hours of the freeze.',
    },
    section337: {
      title: 'A US Section 337 investigation',
      text: 'An answer is due within 20 days of institution.',
    },
    summons: {
      title: 'A summons from a US court',
      text: 'An answer is due 21 days after service; silence can mean a default judgment.',
    },
    udrp: {
      title: 'A complaint about a domain name (UDRP)',
      text: 'The response is due 20 days after the proceeding begins.',
    },
    squatting: {
      title: 'A trade mark squatted abroad',
      text: 'Once the opposition period is over, cost and difficulty rise.',
    },
    customs: {
      title: 'Goods detained by customs abroad',
      text: 'Learn the ground of the detention first; then give security, contest or abandon.',
    },
    upc: { title: 'Sued at the Unified Patent Court', text: 'One judgment takes effect in 18 countries.' },
  },
  method: {
    title: 'How ranking works',
    constraints:
      'First, who can act: listed and in term, licence valid, no conflict of interest, capacity left, a language in common, able to answer in time. Whoever fails one of these does not appear.',
    evidence:
      'Then, what they have done: work in the same country (region), right and procedure. Different clients count more than repeats, recent more than old, verified more than claimed.',
    rotation:
      'Equals take turns: firms of the same standing alternate at the top, and newcomers have a place. No position is for sale.',
    link: 'Read the full method',
  },
  audiences: {
    title: 'Who it is for',
    enterprises: {
      title: 'Enterprises',
      text: 'You received a warning letter, a summons or a platform notice, or you are about to go abroad. Describe, compare, record who acts.',
      link: 'Describe a dispute',
    },
    professionals: {
      title: 'Experts and firms',
      text: 'See your public page, learn which work counts as evidence, and what would lift you by a band.',
      link: 'Which work counts',
    },
    public: {
      title: 'The public',
      text: 'Directory, method and sources are open for anybody to read, and to complain about.',
      link: 'Browse the directory',
    },
  },
} as const satisfies Translated<typeof source>
