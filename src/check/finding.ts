import type {Moment} from './sight.ts';

/** What a viewer would be bothered by. */
export interface Finding {
  readonly rule: RuleName;
  /** When it begins and when it is last seen, in seconds from the start of the figure. */
  readonly time: number;
  readonly until: number;
  /** The names of what is drawn there. */
  readonly nodes: readonly string[];
  /** In plain words. */
  readonly message: string;
}

export type RuleName =
  | 'margin'
  | 'overlap'
  | 'size'
  | 'contrast'
  | 'reading time'
  | 'hold';

/** A finding at one moment. */
export interface Observation extends Pick<Finding, 'nodes' | 'message'> {
  /** The same for one thing that goes on from moment to moment. */
  readonly about: string;
}

/**
 * Observations of one rule, moment by moment, as findings: what is seen again
 * and again is one finding, told as it is first seen, with all that it is about.
 */
export function findingsOf(
  rule: RuleName,
  moments: readonly Moment[],
  observe: (moment: Pick<Moment, 'seen' | 'resting'>) => readonly Observation[],
): readonly Finding[] {
  const found = new Map<string, Finding>();
  let observed: readonly Observation[] = [];
  let last: Moment | undefined;
  for (const moment of moments) {
    if (!showsTheSame(moment, last)) observed = observe(moment);
    last = moment;
    for (const {about, nodes, message} of observed) {
      const {time} = moment;
      const first = found.get(about) ?? {rule, time, nodes, message};
      const names = [...new Set([...first.nodes, ...nodes])];
      found.set(about, {...first, nodes: names, until: time});
    }
  }
  return [...found.values()];
}

function showsTheSame(moment: Moment, last: Moment | undefined): boolean {
  return moment.seen === last?.seen && moment.resting === last.resting;
}
