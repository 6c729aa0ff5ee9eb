import type { Translated } from '../translate.ts'
import type { files as source } from '../zh-CN/files.ts'

export const files = {
  page: {
    title: 'Files',
    lede: 'Notices, evidence, contracts. Members of the enterprise and the centre see them; you can give single files to whoever is invited. Every opening is recorded.',
    add: 'Add files',
    manage: 'Add and manage files',
    closed: 'This dispute is over: no more files can be added.',
  },
  list: {
    none: 'No file yet.',
    keptHome: {
      one: '{count} file opens to you once whoever uploaded it, or the enterprise, agrees to sending it abroad.',
      other:
        '{count} files open to you once whoever uploaded them, or the enterprise, agrees to sending them abroad.',
    },
    caption: { one: '{count} file', other: '{count} files' },
    name: 'File',
    kind: 'Type and size',
    by: 'Added',
    readers: 'Who may read it',
    view: 'View',
    remove: 'Remove',
    removeHow: 'The file “{label}” is removed for good.',
  },
  view: {
    title: 'Contents of {label}',
    look: 'View on this page',
    chosen: 'Shown: {label}',
    toOpen: '{label} cannot be shown on the page. Please download and open it.',
    before: 'Previous page',
    next: 'Next page',
    page: 'Page {page} of {pages}',
    smaller: 'Smaller',
    larger: 'Larger',
    room: 'Picture of the page, can be scrolled',
    canvas: '{label}, page {page} of {pages}',
    canvasOf: 'Preview: {label}',
    words: 'Words on this page',
    noWords: 'This page is a scanned picture without words that can be read out.',
    problem: {
      locked:
        'This PDF has a password and cannot be shown on the page. Please open or download it, or ask for one without a password.',
      broken:
        'This PDF is damaged or incomplete and cannot be shown on the page. Please open or download it.',
      unread: 'The file could not be fetched and is not shown on the page. Please open or download it.',
    },
  },
  upload: {
    label: 'Choose files',
    hint: 'PDF, PNG, JPEG, Word, Excel or PowerPoint without macros. At most {count} at a time, {size} each, {all} in all.',
    submit: 'Upload',
    readers: 'Who may read them',
    readersHint:
      'The centre and your own side always can. Whoever is invited can once it has been checked for conflicts of interest.',
  },
  abroad: {
    title: 'Sending files abroad',
    whom: 'Files opened to whoever is invited or acts, or to the overseas firm, go to these recipients outside mainland China, to assess and handle the case:',
    country: ' ({country})',
    contactNone: 'no published contact; the centre can pass a message on',
    ask: 'It covers everything you upload, and you can take it back in your account at any time: what they have not opened yet is then closed to them. You can upload without agreeing: your files stay closed to recipients abroad and open to everybody else you chose. If you have uploaded everything already, tick the box and press “Upload” without choosing a file.',
    agree: 'I agree',
    agreed:
      'You agree to sending files abroad. If you take that back, what they have not opened yet is closed to them.',
    takeBack: 'See or withdraw your consent',
    closed: {
      one: '{count} file was given to recipients abroad, who cannot see it yet: whoever uploaded it has to agree to sending it abroad; for a file of the centre, or of somebody who has left, a member of the enterprise.',
      other:
        '{count} files were given to recipients abroad, who cannot see them yet: whoever uploaded each has to agree to sending it abroad; for files of the centre, or of somebody who has left, a member of the enterprise.',
    },
    toConsent: 'Read the consent and decide',
    notAgreed:
      'Nobody of the enterprise has agreed to sending files abroad yet, so what is uploaded here stays closed to recipients abroad. Please ask a member of the enterprise to agree on their data page.',
  },
  side: {
    enterprise: 'The enterprise',
    party: 'Whoever is invited or acts',
    domestic: 'The domestic firm',
    overseas: 'The overseas firm',
  },
  type: { pdf: 'PDF', png: 'PNG', jpeg: 'JPEG', docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint' },
  problem: {
    about: '“{label}”: {why}',
    none: 'Please choose the files to upload.',
    many: 'At most {count} files at a time: please upload them in several turns.',
    owner_full: 'There are as many files as there may be. Please merge some.',
    empty: 'The file is empty. Please check it and choose again.',
    large: 'The file is larger than {size}. Please compress or split it.',
    type_unknown:
      'Its content is none of the types that can be uploaded. Please convert it into a PDF or a picture.',
    name_long: 'The name is too long. Please shorten it.',
    name_unsafe: 'The name has a slash or an invisible character in it. Please rename the file.',
    name_other_type: 'The ending of the name does not fit the content. Please check the file.',
  },
  message: {
    added: 'The files were added.',
    given: 'These files were here already and are kept once; everybody you ticked can read them now.',
    known: 'These files were here already and are kept once; who can read them has not changed.',
    removed: 'The file was removed.',
  },
} as const satisfies Translated<typeof source>
