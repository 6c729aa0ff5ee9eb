import { reindexAll } from '../../search/reindex.server.ts'
import { type Command, parseFlags } from './command.ts'
import { withIndex } from './index-context.ts'

export const reindexCommand: Command = {
  name: 'reindex',
  summary: 'builds every search index anew, without downtime',
  usage: `usage: npm run lianqiao -- reindex [--json]

Builds each index anew beside the old one, lets it catch up with what changed meanwhile, and swaps the two.

  --json    print [{"index", "documents"}, …]`,
  async run(args, io) {
    const { values } = parseFlags(args, { json: { type: 'boolean' } })
    const reports = await withIndex(io, (index) => reindexAll(index, {}))
    if (values.json) io.out(JSON.stringify(reports))
    else for (const { index, documents } of reports) io.out(`${index}: ${documents} documents`)
    return 0
  },
}
