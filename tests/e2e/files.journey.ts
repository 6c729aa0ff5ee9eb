import { pdf, zip } from '../support/sample-bytes.ts'
import { expect, test } from './journey.ts'
import { signInAs } from './people.ts'
import { bringDispute } from './steps.ts'
import { zh } from './words.ts'

test('an enterprise hands in a document, is told why another is not taken, and gets its own back', async ({
  visitor,
}) => {
  const { page } = visitor
  await signInAs(page, 'enterprise_member')
  const dispute = await bringDispute(page, '有材料的纠纷')
  await visitor.open(`${dispute}/files`)
  const choose = async (name: string, buffer: Buffer) => {
    await page
      .getByLabel(zh('files.upload.label'))
      .setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await page.getByRole('button', { name: zh('files.upload.submit') }).click()
  }
  await choose('压缩包.pdf', zip())
  await expect(page.getByRole('link', { name: zh('files.problem.type_unknown') })).toBeVisible()
  await visitor.look()
  await choose('传票.pdf', pdf('内容'))
  await expect(page.getByText(zh('files.message.added'))).toBeVisible()
  await visitor.look()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '传票.pdf', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('传票.pdf')
})
