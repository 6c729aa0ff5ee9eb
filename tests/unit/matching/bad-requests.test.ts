import { expect, test } from 'vitest'
import { matchRequestSchema } from '../../../app/domain/matching/request.ts'
import { ANSWERED, REFUSED } from '../../support/bad-requests.ts'

test.each(REFUSED)('%s is refused, and the field is named', (_, request, field) => {
  const { error } = matchRequestSchema.safeParse(request)
  expect(error?.issues.map(({ path }) => path.join('.'))).toContain(field)
  for (const { message } of error!.issues) expect(message).not.toBe('')
})

test.each(ANSWERED)('%s is a request', (_, request) => {
  expect(matchRequestSchema.safeParse(request).success).toBe(true)
})
