import type { TwoNames } from '../domain/name-in.ts'
import type { FileLine } from './file-line.ts'

/** A file of an earlier engagement, as its enterprise chooses whether whoever took over reads it. */
export type EarlierFile = FileLine & {
  /** How often it was handed on. */
  version: number
  /** Since when it may be read; null while it may not. */
  handedAt: string | null
  /** When it was taken back, if it was; null again once it is handed on anew. */
  takenBackAt: string | null
  firstReadAt: string | null
}

/** The files of what an engagement took over, as its enterprise and the centre see them. */
export type EarlierFilesShown = {
  /** The engagement that was taken over. */
  before: string
  files: readonly EarlierFile[]
  mayHandOn: boolean
  mayTakeBack: boolean
  /** Who abroad took over and cannot read some of them before their author or somebody of the enterprise agrees. */
  closedTo: readonly TwoNames[]
}
