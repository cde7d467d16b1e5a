import type {Core} from './core.ts';
import type {Outcome} from './equationFault.ts';

/** Whether a note says what is true of the equations that stand beside it. */
export function noteOutcome(
  text: string,
  equations: readonly Outcome[],
  core: Core,
): Outcome {
  void equations;
  void core;
  return {kind: 'unread', why: `a note: ${text}`};
}
