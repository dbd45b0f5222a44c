import { type CompiledPolicy, compile, type SourceFile } from '../compiler/index.ts';
import type { Policy } from '../runtime/index.ts';
import { instantiate } from '../verify/index.ts';

/** 规则版本: the rules of one hash, compiled and running. */
export interface RuleVersion {
  readonly compiled: CompiledPolicy;
  readonly policy: Policy;
  /** Whether they are the rules of today. */
  readonly isCurrent: boolean;
  /** The version of this package that runs them. */
  readonly engine: string;
}

/** 留存的规则: what is kept of a version. The hash says whether it is whole, so nothing in it has to be trusted. */
export interface KeptRules {
  /** The version of this package that they were kept with. */
  readonly engine: string;
  readonly files: readonly SourceFile[];
}

/** The rule files that a hash is made from. */
export const rulesIn = ({ sources, syntax }: CompiledPolicy): readonly SourceFile[] =>
  sources.filter((file) => !syntax.checkFiles.has(file)).map(({ path, text }) => ({ path, text }));

/** 编译留存的规则: null where they do not compile any more, or are not those of the hash. */
export function versionOf(files: readonly SourceFile[], sha256: string, engine: string): RuleVersion | null {
  const { value: compiled } = compile(files);
  if (compiled?.plan.about.rulesSha256 !== sha256) return null;
  return { compiled, policy: instantiate(compiled.plan), isCurrent: false, engine };
}
