import { readdirSync } from 'node:fs'
import type { Plugin } from 'vite'

const PREFIX = 'virtual:texts/'

/** The groups of texts, as keys begin with them: `whyNot` for zh-CN/why-not.ts. */
export function areasOfTexts(folder: URL): string[] {
  return readdirSync(folder).map((file) => camelCase(file.replace(/\.ts$/, '')))
}

/** The groups that a module's source names in keys such as `'disputes.list.title'`, each once. */
export function areasNamed(source: string, areas: readonly string[]): string[] {
  const named = [...source.matchAll(/['"`](\w+)\./g)].map(([, area]) => area)
  return areas.filter((area) => named.includes(area))
}

/**
 * Sends each page the texts that its modules name, and no others: all of a language are more than the rest of the
 * scripts together. A module that names a key of a group waits for that group to be there before it runs, at the first
 * load and at every navigation alike; a key that is put together at run time must show its group in the source. The
 * server has every text from the start and is built without this.
 */
export function shipTexts(folder: URL): Plugin {
  const areas = areasOfTexts(folder)
  return {
    name: 'ship-texts',
    enforce: 'post',
    resolveId: (id) => (id.startsWith(PREFIX) ? { id: `\0${id}`, moduleSideEffects: true } : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null
      const file = kebabCase(id.slice(PREFIX.length + 1))
      return `import { loadTexts } from '/app/i18n/load-texts.ts'\nawait loadTexts('${file}')`
    },
    transform(code, id, options) {
      if (options?.ssr || !/\/app\/.*\.tsx?(\?|$)/.test(id) || /\/app\/i18n\/(zh-CN|en)[./]/.test(id))
        return null
      const imports = areasNamed(code, areas).map((area) => `import '${PREFIX}${area}';`)
      // On the first line, so that every other line keeps its number and no map is needed.
      return imports.length === 0 ? null : { code: imports.join('') + code, map: null }
    },
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
