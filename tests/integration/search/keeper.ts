import { startSearch } from '../../../search/server.server.ts'

// A process that keeps a search server as `serve` or a command does, until it is ended: `keeper.ts DATA_DIR MODE`.
const [dataDir, mode] = process.argv.slice(2)
const search = await startSearch({ dataDir: dataDir!, mode: mode as 'serve' | 'borrow' })
process.once('SIGTERM', async () => {
  await search.stop()
  process.exit(0)
})
process.stdout.write(`${search.state()}\n`)
setInterval(() => undefined, 60_000)
