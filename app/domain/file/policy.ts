/** What a file can belong to. */
export const FILE_OWNERS = [
  'dispute',
  'application',
  'engagement',
  'pairing',
  'invitation',
  'profile_change',
  'commission',
] as const
export type FileOwner = (typeof FILE_OWNERS)[number]

/**
 * The sides that can stand around an owner: the enterprise; the party that acts, is asked or applies; and the two
 * sides of a 1+1. The centre is no side: it reads every file.
 */
export const FILE_SIDES = ['enterprise', 'party', 'domestic', 'overseas'] as const
export type FileSide = (typeof FILE_SIDES)[number]

/** How somebody stands to the files of one owner: what the owner's own policy says of an actor. */
export type FileStanding = {
  /** True for the centre's own people. */
  centre: boolean
  /** The sides on which they stand; none and not the centre means that they see nothing. */
  sides: readonly FileSide[]
  /** Whether they may add files now. */
  add: boolean
  /** Whether they may remove files now. */
  remove: boolean
  /** To whom they may give a file to read, besides the centre. */
  readers: readonly FileSide[]
  /** To whom a file goes unless they say otherwise; every possible reader where this is absent. */
  usualReaders?: readonly FileSide[]
  /** True where every file is for all of them: what two sides signed is kept from neither. */
  indivisible?: boolean
}

/** True when somebody who stands like this may read a file that is for `readers`. */
export function canReadFile(standing: FileStanding, readers: readonly FileSide[]): boolean {
  return standing.centre || standing.sides.some((side) => readers.includes(side))
}

/**
 * To whom a new file goes, besides the centre: to whom it was asked, and always to its author's own side. Null asks
 * for the usual readers; no side at all leaves it to the centre and its author's side.
 * @returns null when somebody asked for a side to whom it cannot be given
 */
export function readersToGive(standing: FileStanding, asked: readonly string[] | null): FileSide[] | null {
  const possible: readonly string[] = standing.readers
  if (asked?.some((side) => !possible.includes(side))) return null
  if (asked && standing.indivisible && possible.some((side) => !asked.includes(side))) return null
  const wanted: readonly string[] = asked ?? standing.usualReaders ?? standing.readers
  return standing.readers.filter((side) => wanted.includes(side) || standing.sides.includes(side))
}
