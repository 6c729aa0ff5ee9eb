/** The part of autocannon that the bench uses; the package ships no types. */
declare module 'autocannon' {
  export type Result = { requests: { average: number }; non2xx: number; errors: number }
  export type Options = {
    url: string
    connections: number
    duration: number
    method?: 'GET' | 'POST'
    headers?: Record<string, string>
    body?: string
  }
  export default function autocannon(options: Options): Promise<Result>
}
