/** 服务: a policy behind HTTP. The one room that knows the web framework. */
export { createService } from './app.ts';
export type {
  ServiceLimits,
  ServiceOptions,
  ServicePolicy,
  ServicePress,
} from './options.ts';
