import { nameKey } from '../name.ts'
import { soundOf, soundsLike } from '../similar-name.ts'

/** A name of the enterprise itself; `official` is the one on the register. */
export type OwnName = { name: string; official: boolean }

/** Opponents that are the enterprise itself by name, and those that may be by a slip. */
export type SelfOpponents = {
  /** Written exactly as the register has the enterprise, but for case, width and script. */
  exact: string[]
  /** Like one of its names, official or declared; each with that name. */
  alike: { opponent: string; own: string }[]
}

/** Compares everything that opponents are called with everything that their enterprise is. */
export function findSelf(
  opponents: readonly { name: string; aliases: readonly string[] }[],
  own: readonly OwnName[],
): SelfOpponents {
  const called = [...new Set(opponents.flatMap(({ name, aliases }) => [name, ...aliases]))]
  const official = new Set(own.filter((one) => one.official).map(({ name }) => nameKey(name)))
  const exact = called.filter((name) => official.has(nameKey(name)))
  const sounds = own.map(({ name }) => ({ name, sound: soundOf(name) }))
  const alike = called
    .filter((name) => !exact.includes(name))
    .flatMap((opponent) => {
      const sound = soundOf(opponent)
      const like = sounds.find((one) => soundsLike(one.sound, sound))
      return like ? [{ opponent, own: like.name }] : []
    })
  return { exact, alike }
}
