import { timingSafeEqual } from 'node:crypto';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { LogLine } from './environment.ts';

/** What is counted for Prometheus: routes, states and times, of nobody in particular. */
export interface Metrics {
  observe(line: LogLine): void;
  /** Prometheus's text, for whoever has the token; undefined for anybody else. */
  read(token: string): Promise<string | undefined>;
}

/** Counts from now on; only who sends `token` may read. */
export function createMetrics(token: string): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'feedcart_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  const answers = new Counter({
    name: 'feedcart_answers_total',
    help: 'Answers by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  return {
    observe({ method, route, status, milliseconds }) {
      seconds.observe({ method, route }, milliseconds / 1000);
      answers.inc({ method, route, status });
    },
    read: async (offered) => (isSame(offered, token) ? registry.metrics() : undefined),
  };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
