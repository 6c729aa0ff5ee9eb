/** What makes an instance without any listed party ready for use, in the order in which it is best done. */
export const FIRST_STEPS = ['site', 'staff', 'reference', 'directory'] as const
export type FirstStep = (typeof FIRST_STEPS)[number]
