import type { ActorRole } from '../actor.ts'

/** What the link of an invitation holds until it is followed. */
export type Invited = {
  address: string
  role: ActorRole
  locale: 'zh-CN' | 'en'
  /** What whoever invites calls them; they may write it otherwise. */
  name?: string
}

/** The page at which an invitation is accepted. */
export const joinPath = (token: string) => `/join?token=${token}`
