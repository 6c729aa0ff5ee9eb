import { isJsonObject } from '../json-object.ts'
import { type KnownFields, knownFields, unknownFieldSentence, unknownFields } from '../known-fields.ts'
import { shown } from '../shown-value.ts'
import { requestShape } from './request.ts'
import { forumOf } from './words/forums.ts'

const FIELDS: KnownFields = knownFields(requestShape)!

/** More would tell nothing new: who writes a program meets the first ones. */
const MOST_NAMED = 20

/**
 * What a match request says in vain: fields that it does not have, which are ignored, and a forum that makes no
 * difference. A misspelt `opponents` would otherwise silently check no conflict.
 * @param input what was sent; what is no request at all has no warnings
 * @returns sentences in English, one for each field, however often it occurs in a list
 */
export function requestWarnings(input: unknown): string[] {
  if (!isJsonObject(input)) return []
  return [...unknownFieldWarnings(input), ...forumWarnings(input)]
}

function unknownFieldWarnings(input: object): string[] {
  const first = new Map<string, string>()
  for (const path of unknownFields(input, FIELDS)) {
    const anywhere = path.replace(/\.\d+\./g, '.*.')
    if (!first.has(anywhere)) first.set(anywhere, path)
  }
  const named = [...first.values()]
  const sentences = named.slice(0, MOST_NAMED).map((path) => unknownFieldSentence(path, FIELDS))
  return named.length > MOST_NAMED
    ? [...sentences, `${named.length - MOST_NAMED} more fields are not known and are ignored`]
    : sentences
}

function forumWarnings({ forum }: { forum?: unknown }): string[] {
  if (typeof forum !== 'string' || forum.trim() === '' || forumOf(forum) !== null) return []
  return [
    `forum ${shown(forum)} is none that ranking compares, see /how-matching-works: it makes no difference`,
  ]
}
