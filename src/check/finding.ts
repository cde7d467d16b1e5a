import type {Moment} from './sight.ts';

/** A flaw that would disturb a viewer. */
export interface Finding {
  readonly rule: RuleName;
  /**
   * The times when it begins and when it is last seen, in seconds from the
   * start of the figure.
   */
  readonly time: number;
  readonly until: number;
  /** The names of the parts involved. */
  readonly nodes: readonly string[];
  /** In plain words. */
  readonly message: string;
}

export type RuleName =
  | 'margin'
  | 'overlap'
  | 'pile'
  | 'caption'
  | 'size'
  | 'contrast'
  | 'reading time'
  | 'hold'
  | 'untrue';

/** A finding at one moment. */
export interface Observation extends Pick<Finding, 'nodes' | 'message'> {
  /**
   * A key that stays the same while one thing continues from moment to moment.
   */
  readonly about: string;
}

/**
 * Merges the observations of one rule, moment by moment, into findings.
 * Repeated observations are one finding, with the message of the first and the
 * names of all.
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
