import process from 'node:process'
import { type Served, serve } from '../support/serve.ts'
import { expect, test as journey } from './journey.ts'
import { zh } from './words.ts'

const test = journey.extend<object, { struck: Served }>({
  struck: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from this pattern what the fixture needs
    async ({}, use) => {
      const served = await serve()
      await use(served)
      await served.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

test('a visitor keeps finding people while the search engine is down, and sees it come back @once', async ({
  visitor,
  struck,
}) => {
  const { page } = visitor
  const banner = page.getByText(zh('shell.degraded'))
  const list = `${struck.url}/directory/providers?q=${encodeURIComponent('律师')}`
  await visitor.open(list)
  await expect(banner).toBeHidden()

  // It is started again within a moment, so it is struck down until a page has been caught in between.
  await expect(async () => {
    strikeDown(struck)
    await page.goto(list)
    await expect(banner).toBeVisible({ timeout: 200 })
  }).toPass({ timeout: 30_000 })
  await visitor.look()
  await expect(
    page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first(),
  ).toBeVisible()

  await expect(async () => {
    await page.goto(list)
    await expect(banner).toBeHidden({ timeout: 200 })
  }).toPass({ timeout: 30_000 })
  await visitor.look()
})

/** As a crash does it: nothing is said before. It may just be gone already. */
function strikeDown(server: Served): void {
  try {
    process.kill(server.searchPid(), 'SIGKILL')
  } catch (error) {
    if (!['ESRCH', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
