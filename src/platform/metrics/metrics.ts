/** Figures for the operator in Prometheus' text format: requests by named operation, SQL statements, pools, the process. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export interface RequestFigures {
  readonly operation: string | null;
  readonly code: string;
  readonly seconds: number;
  readonly statements: number | undefined;
}

export interface JobFigures {
  readonly job: string;
  /** `elsewhere`: another process was at it. */
  readonly outcome: "done" | "elsewhere" | "failed";
  readonly seconds: number;
}

export interface Metrics {
  observe(request: RequestFigures): void;
  observeJob(run: JobFigures): void;
  readonly contentType: string;
  text(): Promise<string>;
}

export interface MetricsConfig {
  /** Operation names that get a label of their own; everybody else's are "other", or a client could fill our memory with names. */
  readonly operations?: readonly string[];
  /** Read at each scrape: gauge name → its figure now, such as `database_connections`. */
  readonly gauges?: Readonly<Record<string, () => number>>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const STATEMENTS = [0, 1, 2, 3, 5, 8, 13, 21, 50];

export function createMetrics({ operations = [], gauges = {} }: MetricsConfig = {}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const labelNames = ["operation"];
  const duration = new Histogram({ name: "graphql_request_seconds", help: "Time to answer", labelNames, buckets: SECONDS, registers });
  const statements = new Histogram({ name: "graphql_request_statements", help: "SQL statements", labelNames, buckets: STATEMENTS, registers });
  const outcomes = new Counter({ name: "graphql_requests_total", help: "Requests by first code", labelNames: ["operation", "code"], registers });
  const jobDuration = new Histogram({ name: "job_seconds", help: "Time a periodic job took", labelNames: ["job"], buckets: SECONDS, registers });
  const jobRuns = new Counter({ name: "job_runs_total", help: "Runs of periodic jobs by outcome", labelNames: ["job", "outcome"], registers });
  for (const [name, read] of Object.entries(gauges)) {
    new Gauge({ name, help: name.replaceAll("_", " "), registers, collect() { this.set(read()); } });
  }
  const listed = new Set(operations);
  return {
    observe(request) {
      const operation = request.operation === null ? "unnamed" : listed.has(request.operation) ? request.operation : "other";
      duration.observe({ operation }, request.seconds);
      outcomes.inc({ operation, code: request.code });
      if (request.statements !== undefined) statements.observe({ operation }, request.statements);
    },
    observeJob({ job, outcome, seconds }) {
      jobRuns.inc({ job, outcome });
      if (outcome !== "elsewhere") jobDuration.observe({ job }, seconds);
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
