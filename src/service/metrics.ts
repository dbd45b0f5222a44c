import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** 计量: what the service counts, in the text format of Prometheus. */
export interface Metrics {
  /** One request was answered after so many seconds. */
  answered(route: string, method: string, status: number, seconds: number): void;
  /** One dossier was evaluated, or sent back. */
  evaluated(outcome: 'evaluated' | 'returned'): void;
  read(): Promise<string>;
  readonly contentType: string;
}

/** 开始计量. */
export function createMetrics(waitingToPrint: () => number): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'hengce_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [register],
  });
  const dossiers = new Counter({
    name: 'hengce_dossiers_total',
    help: 'Dossiers, by what became of them',
    labelNames: ['outcome'],
    registers: [register],
  });
  new Gauge({
    name: 'hengce_printing',
    help: 'Documents that are printing or waiting to be printed',
    registers: [register],
    collect() {
      this.set(waitingToPrint());
    },
  });
  return {
    answered: (route, method, status, seconds) => requests.observe({ route, method, status }, seconds),
    evaluated: (outcome) => dossiers.inc({ outcome }),
    read: () => register.metrics(),
    contentType: register.contentType,
  };
}
