import type { Office, PrintsJobs } from '../documents/index.ts';
import type { Policy } from '../runtime/index.ts';

/** 服务的内容: what a service answers from. */
export interface ServicePolicy {
  readonly policy: Policy;
  /** JSON Schema of the dossier, as it was emitted with the policy. */
  readonly schema: { readonly [key: string]: unknown };
  readonly office: Office;
  /** Version of this package. */
  readonly version: string;
}

/** 服务的限度. Sizes in bytes, times in milliseconds. */
export interface ServiceLimits {
  /** The most that one dossier, and one line of a batch, may take. */
  readonly bodyBytes: number;
  /** The most that the applications of one document on a batch may take together, and how many they may be. */
  readonly batchBytes: number;
  readonly applications: number;
  /** How long a request that is not a batch may take to arrive; a batch, how long it may stand still. */
  readonly arrivalMs: number;
  /** How many documents may be composed, printing, or waiting for it. */
  readonly printing: number;
}

/** 默认限度. */
export const usualLimits: ServiceLimits = {
  bodyBytes: 1_000_000,
  batchBytes: 10_000_000,
  applications: 1000,
  arrivalMs: 30_000,
  printing: 16,
};

/** 服务选项. */
export interface ServiceOptions {
  readonly limits?: Partial<ServiceLimits>;
  /** 访问密钥: what every request but `GET /health` must bring as `Authorization: Bearer …`; anybody is let in without. */
  readonly apiKey?: string;
  /** Where each line of the log goes, as JSON; nowhere without. */
  readonly log?: (line: string) => void;
  /** Starts a press when the first document is asked for. */
  readonly openPress: () => Promise<ServicePress>;
}

/** A press that the service closes when it ends. */
export interface ServicePress extends PrintsJobs {
  close(): Promise<void>;
}
