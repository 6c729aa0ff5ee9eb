import { setTimeout as delay } from 'node:timers/promises'
import type { EnqueuedTask, EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import type { SearchClient } from './client.server.ts'

/** A task that the server took and could not do. */
export class TaskFailed extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'TaskFailed'
    this.code = code
  }
}

/** What is done now and then while a task is waited for: keep the lease, notice that we are to stop. */
export type Heartbeat = () => void | Promise<void>

const FIRST_LOOK_MS = 4
const LONGEST_PAUSE_MS = 200

/** Gives the server something to do; it is not done yet. */
export function enqueueTask(
  client: SearchClient,
  work: (meili: Meilisearch) => EnqueuedTaskPromise,
): Promise<EnqueuedTask> {
  return client.work((meili) => work(meili))
}

/**
 * Waits until the server has done the task.
 * @throws TaskFailed when it could not
 * @throws Problem `search_unavailable` when the server cannot be asked
 */
export async function finishTask(client: SearchClient, task: EnqueuedTask, beat: Heartbeat): Promise<void> {
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const { status, error } = await client.work((meili) => meili.tasks.getTask(task.taskUid))
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled') {
      throw new TaskFailed(error?.code ?? status, error?.message ?? `the task was ${status}`)
    }
    await beat()
    await delay(pause)
  }
}

/** Gives the server something to do and waits until it is done. @throws like `finishTask` */
export async function doTask(
  client: SearchClient,
  work: (meili: Meilisearch) => EnqueuedTaskPromise,
  beat: Heartbeat = () => undefined,
): Promise<void> {
  await finishTask(client, await enqueueTask(client, work), beat)
}
