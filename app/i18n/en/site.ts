import type { Translated } from '../translate.ts'
import type { site as source } from '../zh-CN/site.ts'

export const site = {
  accessibility: {
    title: 'Accessibility',
    lede: 'This site aims to work for everybody: WCAG 2.2, level AA, with a large-type mode.',
    what: 'How it can be used',
    keyboard:
      'Everything can be done by keyboard alone: Tab moves on, the focus is always visible, and a skip link stands first.',
    scripts: 'Everything works with scripts off, at the price of one more button.',
    type: 'The footer switches to large type and remembers the choice for a year. At 200 % zoom no page scrolls sideways.',
    colour: 'A status is a word with a shape, never a colour alone. Light and dark follow your system.',
    reader:
      'Tables have headers and captions; errors in a form are listed on top and linked to their fields.',
    print: 'Every page can be printed as it is.',
    browsers: 'Browsers built on Chromium 109 or later, or of the same age, are supported.',
    limits: 'What falls short',
    limitsText:
      'Websites of listed firms and outside sources are not ours and may not meet the same standard.',
    report: 'If something stands in your way, use',
    reportLink: 'complaints and suggestions',
    reportEnd: 'and say which page and which device; it will be dealt with and answered.',
  },
  settings: {
    title: 'About this site',
    lede: 'Shown at the foot of every page, and what documents, letters and editions of the directory are signed with. What is empty is not shown; without a host the foot says “Guidance Centre (demonstration)”.',
    link: 'About this site (host, filing number)',
    host: 'Run by',
    hostHint: 'In full, as on the seal. Documents that were issued stay as they are.',
    address: 'Address',
    filing: 'Filing number',
    filingHint: 'For example those of the ICP and the police, written as required.',
    contact: 'Where to complain',
    contactHint: 'Shown on the page for complaints, for example a telephone number and its hours.',
    save: 'Save',
    saved: 'The information about this site is saved.',
    long: 'At most {most} characters, please',
  },
  complaints: {
    title: 'Complaints and suggestions',
    lede: 'About the directory, a ranking, an examination, or the use of this site.',
    lodge: 'Complain about a listed expert or firm',
    lodgeHow: 'Online, without an account, anonymously if you wish; you get a number and a code.',
    progress: 'Where does my complaint stand?',
    counted:
      'Complaints serve the examination alone and stand on no public page; what is upheld counts when a renewal, a suspension or a removal is decided.',
    ways: 'Other ways',
    contact: 'Guidance centre: {contact}',
    hotline: 'Shanghai 12345 public service line, day and night; mention “overseas IP dispute guidance”.',
    include: 'Please tell us',
    includePage: 'which page (address), which firm or expert (the reference at the foot of its page);',
    includeRun:
      'for a match, the number on the result page: with it the ranking is found as it was and can be checked letter by letter;',
    includeWish: 'what you would like to happen, and how to reach you.',
    follows: 'What follows',
    followsText:
      'The centre’s staff deal with it; a decision on an application is reviewed by somebody who took no part in it. A complaint changes neither the handling of your dispute nor, meanwhile, the standing of whoever it is about.',
  },
  data: {
    title: 'About the data',
    lede: 'What the directory holds, where it comes from, how far it is trusted, and what is never published.',
    numbers: 'Past work of the listed parties, by source',
    level: 'Source',
    meaning: 'Meaning',
    count: 'Matters',
    meanings: {
      platform: 'an engagement made and concluded on this platform',
      verified:
        'staff of the centre saw the document or the original, or found it themselves at court or register; what they saw is kept with the finding',
      public_record: 'a published decision that anybody can look up',
      document_provided: 'documents were provided; the centre has not checked them yet',
      self_claimed: 'the party’s own word only; it does not move a rank',
    },
    publicTitle: 'What is published',
    public:
      'Names, place, day of foundation, licences, competences, languages, industries, fees, capacity, the response time that is promised; and of past work the number, country (region), right, procedure and years. Published decisions come with docket and source. Contact person, e-mail, phone, address, team, insurance and the like are published only with consent, given one by one and withdrawn at any time; introduction and website until consent is withdrawn.',
    neverTitle: 'What is not',
    never:
      'Names of clients and opponents, what a dispute is about, declared conflicts of interest, and contact data without consent. None of it enters the search index or reaches your browser.',
    recordTitle: 'Firms known from published decisions only',
    record:
      'Some firms abroad are known from published decisions alone. The centre has not examined them; they are not in the directory and not part of an ordinary match.',
    correctTitle: 'Corrections',
    correct: 'If you find an error, use',
    correctLink: 'complaints and suggestions',
    correctEnd: '; it is checked, corrected, and recorded.',
    demo: 'This is demonstration data: enterprises, firms, people and matters are invented.',
  },
} as const satisfies Translated<typeof source>
