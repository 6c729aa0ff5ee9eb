/** A browser without a screen: keeps cookies by host, follows nothing by itself. */
export class WebVisitor {
  private readonly cookies = new Map<string, Map<string, string>>()

  /** Fetches `url` with the cookies of its host, and keeps those that come back. */
  async fetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const address = new URL(url)
    const jar = this.cookies.get(address.host) ?? new Map<string, string>()
    this.cookies.set(address.host, jar)
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', Array.from(jar, ([name, value]) => `${name}=${value}`).join('; '))
    if (init.method === 'POST') headers.set('origin', address.origin)
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const separator = pair.indexOf('=')
      const name = pair.slice(0, separator)
      const isOver = attributes.some((one) => /max-age=0|expires=Thu, 01 Jan 1970/i.test(one))
      if (isOver) jar.delete(name)
      else jar.set(name, pair.slice(separator + 1))
    }
    return answer
  }

  /** The same with a form. */
  post(url: string | URL, fields: Record<string, string>): Promise<Response> {
    return this.fetch(url, { method: 'POST', body: new URLSearchParams(fields) })
  }

  /** A cookie of `host`, or null. */
  cookie(host: string, name: string): string | null {
    return this.cookies.get(host)?.get(name) ?? null
  }

  /** Puts a cookie of somebody else into this browser. */
  give(host: string, name: string, value: string): void {
    const jar = this.cookies.get(host) ?? new Map<string, string>()
    this.cookies.set(host, jar.set(name, value))
  }
}

/** Where an answer sends the visitor, as a whole address. */
export function locationOf(answer: Response): URL {
  return new URL(answer.headers.get('location') ?? '', answer.url)
}
