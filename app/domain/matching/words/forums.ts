import { FORUMS, forumNamed } from '../../vocabulary/forums.ts'
import type { Procedure } from '../../vocabulary/procedures.ts'
import { Dictionary } from './dictionary.ts'
import { type Folded, fold } from './folded.ts'

/** Built at the first use. @param write how each form is looked up */
function dictionaryOf(write: (form: string) => string): () => Dictionary {
  let built: Dictionary | null = null
  return () => {
    if (built) return built
    built = new Dictionary()
    for (const { code, name, forms } of FORUMS) {
      for (const form of [name.zh, name.en, ...forms]) {
        for (const spelt of spellings(form)) built.add(write(spelt), { kind: 'forum', code })
      }
    }
    return built
  }
}

/** `E.D. Tex` is also written `E.D.Tex` and `ED Tex`. */
function spellings(form: string): string[] {
  return /^(?:[A-Z]\.)+/.test(form) ? [form, form.replaceAll('. ', '.'), form.replaceAll('.', '')] : [form]
}

/** In somebody's story `ICC` is a court of arbitration, `icc` nothing. */
const inTexts = dictionaryOf((form) => form)
/** Where a forum is asked for, however it is written is meant. */
const inLines = dictionaryOf((form) => form.toLowerCase())

type FoundForum = { code: string; start: number; end: number }

function forumsIn(folded: Folded, names: Dictionary): FoundForum[] {
  return names
    .scan(folded)
    .flatMap(({ start, end, meanings }) =>
      meanings.flatMap((meaning) => (meaning.kind === 'forum' ? [{ code: meaning.code, start, end }] : [])),
    )
}

/** Lines read before: there are few that differ, and every matter has one. */
const known = new Map<string, string | null>()
const MOST_KNOWN = 10_000

/**
 * The forum that a line names, such as `E.D. Tex.` or `得州东区联邦法院`: its code in the table of forums.
 * @returns null for none that the table has, and where the line names several
 */
export function forumOf(line: string | null | undefined): string | null {
  if (!line) return null
  const before = known.get(line)
  if (before !== undefined) return before
  const plain = fold(line.normalize('NFKC').replace(/\s+/g, ' '))
  const code = onlyOf(forumsIn(plain, inLines()))?.code ?? null
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(line, code)
  return code
}

/** The first, if all are the same one. */
function onlyOf(found: readonly FoundForum[]): FoundForum | null {
  const [first = null] = found
  return first && found.every(({ code }) => code === first.code) ? first : null
}

/** What a Chinese name of a court goes on with: `得州东区` + `联邦地区法院`. */
const GOES_ON = /^(?:联邦)?(?:地区|地方)?(?:法院|法庭)/

/** The one forum that a text names and that hears such a procedure, with its words; null for none, or several. */
export function findForum(folded: Folded, procedure: Procedure | null): FoundForum | null {
  if (procedure === null) return null
  const hears = ({ code }: FoundForum) => forumNamed(code).procedures.includes(procedure)
  const only = onlyOf(forumsIn(folded, inTexts()).filter(hears))
  if (only === null) return null
  const more = GOES_ON.exec(folded.text.slice(only.end))?.[0] ?? ''
  return { ...only, end: only.end + more.length }
}
