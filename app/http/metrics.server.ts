import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { outboxLag } from '../../search/outbox.server.ts'
import type { AppContext } from '../context.server.ts'

/** What a running server counts about itself, in the words of Prometheus. */
export type Metrics = { registry: Registry; observeRequests: RequestHandler }

export function createMetrics(app: AppContext): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until a request was answered, by method and status.',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  measureSearch(app, registry)
  return {
    registry,
    observeRequests: (request, response, next) => {
      const seconds = duration.startTimer()
      response.on('close', () => seconds({ method: request.method, status: response.statusCode }))
      next()
    },
  }
}

function measureSearch(app: AppContext, registry: Registry): void {
  new Gauge({
    name: 'lianqiao_search_up',
    help: '1 while the search engine answers, 0 while searches fall back to the database.',
    registers: [registry],
    collect() {
      this.set(app.search.state() === 'up' ? 1 : 0)
    },
  })
  new Gauge({
    name: 'lianqiao_search_outbox_pending',
    help: 'Documents that the search index has not caught up with yet.',
    registers: [registry],
    async collect() {
      this.set((await outboxLag(app.db)).pending)
    },
  })
}
