/** A kind of file that is taken. What a file is, its bytes say; its name must agree with them. */
type FileTypeFacts = {
  mime: string
  /** The endings that its name may have; the first is given to a name without any. */
  endings: readonly [string, ...string[]]
  /** True where a browser shows it without running anything of it. */
  preview: boolean
}

/** Nothing that runs when it is opened: no HTML, SVG or script, no archive, no document with macros. */
export const FILE_TYPES = {
  pdf: { mime: 'application/pdf', endings: ['pdf'], preview: true },
  png: { mime: 'image/png', endings: ['png'], preview: true },
  jpeg: { mime: 'image/jpeg', endings: ['jpg', 'jpeg'], preview: true },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    preview: false,
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
    preview: false,
  },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
    preview: false,
  },
} as const satisfies Record<string, FileTypeFacts>

export type FileType = keyof typeof FILE_TYPES
export const FILE_TYPE_NAMES = Object.keys(FILE_TYPES) as FileType[]

/** The type whose media type `mime` is, or null for one that is not taken. */
export function fileTypeOf(mime: string | undefined): FileType | null {
  return FILE_TYPE_NAMES.find((type) => FILE_TYPES[type].mime === mime) ?? null
}

/** What a file input takes: endings and media types, for its `accept` attribute. */
export const ACCEPTED_FILES = FILE_TYPE_NAMES.flatMap((type) => [
  FILE_TYPES[type].mime,
  ...FILE_TYPES[type].endings.map((ending) => `.${ending}`),
]).join(',')
