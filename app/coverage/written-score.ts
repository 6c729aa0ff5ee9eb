/** A gap's score to one decimal, the same on server and browser and in every language. */
export const writtenScore = (score: number): string => score.toFixed(1)
