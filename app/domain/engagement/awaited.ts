type Told = { kind: 'message' | 'report_request' | 'report'; at: string }

/** When a progress report was asked for that has not come in yet, or null. @param messages the latest first */
export function awaitedReport(messages: readonly Told[]): string | null {
  const latest = messages.find(({ kind }) => kind !== 'message')
  return latest?.kind === 'report_request' ? latest.at : null
}
