import type { EntityId } from '../knowledge/entity.ts';
import type { Span } from './mention.ts';

/** One step on the way from a stretch of text to an entity, or to none. */
export interface Step extends Span {
  /** The entity the step is about, where it is about one. */
  entity?: EntityId;
  /** What was decided, and what spoke for it. */
  why: string;
}

/** Is told of each step, in the order of the steps. */
export type Explain = (step: Step) => void;
