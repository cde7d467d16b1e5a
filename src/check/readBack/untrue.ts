import type {Finding} from '../finding.ts';
import type {Showing} from '../sight.ts';
import {readingsOf} from './readings.ts';

/** Finds shown parts that are false for the network, read from their glyphs. */
export function untrue({moments, network}: Showing): readonly Finding[] {
  if (!network) return [];
  return readingsOf(moments, network)
    .filter(({outcome}) => outcome === 'untrue')
    .map(({kind, time, until, shown, why = ''}) => ({
      rule: 'untrue',
      time,
      until,
      nodes: [shown],
      message: `what this ${kind} says is not true: ${why}`,
    }));
}
