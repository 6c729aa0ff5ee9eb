import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** One import: a path from the root of the repository for our own files, else the name of a package. */
export type Import = { target: string; typeOnly: boolean }
/** What each source file imports, by its path from the root of the repository. */
export type ImportGraph = Map<string, Import[]>

export const isSource = (path: string) => /\.tsx?$/.test(path)

/** Every TypeScript file below `roots`, with `/` between folders. */
export function sourceFiles(roots: string[]): string[] {
  return roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(root, path.replaceAll('\\', '/')))
      .filter(isSource),
  )
}

/** The imports of all `files`, read from disk. */
export function readImports(files: string[]): ImportGraph {
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]))
}

/** What `source` imports, re-exports or loads with `import()`; `file` is where it stands. */
export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ target: resolve(file, specifier.text), typeOnly })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node)) add((node.argument as ts.LiteralTypeNode).literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true))
  return found
}

/** True when every statement of `source` re-exports something: a barrel hides where a thing lives. */
export function isBarrel(file: string, source: string): boolean {
  const { statements } = ts.createSourceFile(file, source, ts.ScriptTarget.Latest)
  return statements.length > 0 && statements.every((s) => ts.isExportDeclaration(s) && !!s.moduleSpecifier)
}

function resolve(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('.')) return posix.join(posix.dirname(file), path)
  if (path.startsWith('~/')) return posix.join('app', path.slice(2))
  if (path.startsWith('node:')) return path
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/')
}
