import { onTestFinished } from 'vitest'
import { openPostOffice as open, type PostOffice } from '../../support/post-office.ts'

/** Opens a real SMTP server for the running test. */
export async function openPostOffice(): Promise<PostOffice> {
  const office = await open()
  onTestFinished(() => office.close())
  return office
}
