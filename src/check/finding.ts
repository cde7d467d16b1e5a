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
  | 'untrue'
  | 'frame';

/** A finding at one moment. */
export interface Observation extends Pick<Finding, 'nodes' | 'message'> {
  /**
   * A key that stays the same while one thing continues from moment to moment.
   */
  readonly about: string;
}

/**
 * Merges the observations of one rule, moment by moment, into findings.
 * Repeated observations are one finding, as the first one tells it, with the
 * names of all.
 */
export function findingsOf<
  TMoment extends Shown,
  TObservation extends Observation,
>(
  rule: RuleName,
  moments: readonly TMoment[],
  observe: (moment: Omit<TMoment, 'time'>) => readonly TObservation[],
): readonly (Finding & Omit<TObservation, 'about'>)[] {
  const found = new Map<string, Finding & Omit<TObservation, 'about'>>();
  let observed: readonly TObservation[] = [];
  let last: Shown | undefined;
  for (const moment of moments) {
    if (!showsTheSame(moment, last)) observed = observe(moment);
    last = moment;
    for (const {about, ...told} of observed) {
      const {time} = moment;
      const first = found.get(about) ?? {...told, rule, time, until: time};
      const names = [...new Set([...first.nodes, ...told.nodes])];
      found.set(about, {...first, nodes: names, until: time});
    }
  }
  return [...found.values()];
}

/** What is compared of two moments: the same lists are observed once. */
interface Shown extends Pick<Moment, 'time'> {
  readonly seen: readonly unknown[];
  readonly resting: readonly unknown[];
}

function showsTheSame(moment: Shown, last: Shown | undefined): boolean {
  return moment.seen === last?.seen && moment.resting === last.resting;
}
