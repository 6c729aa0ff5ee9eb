import type { Role } from '../../vocabulary/procedures.ts'

/** Words that put the enterprise on one side. */
export type Cue = { role: Role; pattern: RegExp }

/** A sign of one side; `unless` is tried on the clause before it (who acts there, or what is only wanted). */
export type Sign = RegExp | { pattern: RegExp; unless: RegExp }

/** How an enterprise calls itself. */
export const WE =
  '(?:我们|我司|我方|我公司|我院|我所|我校|我厂|我店|本公司|本司|本院|本厂|弊司|敝司|敝公司|我)'
/** Any character within a clause. */
export const N = '[^,。;]'
/** Chinese words by which one says that one wants something, or asks how to get it. */
export const WILL =
  '(?:想|要(?!求|挟|我|是|不)|拟|打算|准备|计划|希望|考虑|决定|怎么|如何|咋|怎样|能不能|能|叫(?=警|人|平台|海关|法院)|能否|可否|可不可以|是否可以|可以|求|找|(?<!申)请(?!求)|让(?!我)|帮|谁能|谁会|谁做|需要|应该|急需)'
/** The clause before names us as who acts, or says that the act is wished for or asked about. */
export const OURS_TO_DO =
  /我(?!们?的|们?家|司的|方的)|本公司|敝司|弊司|想|拟|打算|准备|计划|希望|怎么|如何|能否|能不能|可否|是否|请(?!求)|求|帮|委托|如果|可能|万一/
/** The same in English. */
export const OURS_TO_DO_EN =
  /\b(?:we|i|we've|we're|wanna|want|would like|need|help|how|can|could|should|plan|intend|if|may|might|whether|before|to|please)\b/
