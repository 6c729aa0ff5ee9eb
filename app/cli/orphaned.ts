const LOOK_MS = 250

/**
 * Calls `then` once the process that started this one is gone. The shell between npm and a script dies of the
 * signal that npm passes on, and passes it to nobody: without this, `npm start` could not be stopped from outside.
 */
export function whenOrphaned(env: Record<string, string | undefined>, then: () => void): void {
  if (env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const looking = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(looking)
    then()
  }, LOOK_MS)
  looking.unref()
}
