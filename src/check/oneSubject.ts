import {
  type EdgeId,
  layerOf,
  meaningOf,
  sourceOf,
  targetOf,
} from '../network/mapIds.ts';
import {parameterName} from '../network/parameter.ts';
import type {Finding} from './finding.ts';
import {litEnds, type Spoken, spokenOf} from './readBack/spoken.ts';
import type {Showing} from './sight.ts';

/**
 * Finds beats at which the light on the map, the equation and the caption speak
 * of different parameters.
 */
export function oneSubject({moments, network}: Showing): readonly Finding[] {
  if (!network) return [];
  return moments.flatMap(({beat, time, seen}) => {
    if (beat === undefined) return [];
    const spoken = spokenOf(seen);
    const why = disagreement(spoken);
    if (why === undefined) return [];
    return [
      {
        rule: 'untrue' as const,
        time,
        until: time,
        nodes: [...spoken.asked],
        message: `at the beat “${beat}”, ${why}: light, equation and caption have to speak of the same parameters`,
      },
    ];
  });
}

/** What two ways to speak of parameters say differently; undefined where they agree. */
export function disagreement(spoken: Spoken): string | undefined {
  const {written, asked, layers, said} = spoken;
  // Equations of other layers are there to be compared.
  const isRecalled = kindsOf(asked).size > 1;
  const ends = isRecalled ? litEnds(spoken) : endsBeside(asked, spoken);
  if (ends.size > 0 && asked.size > 0) {
    const agree = [...ends].every(
      edge => asked.has(edge) || layers.has(layerOf(targetOf(edge))!),
    );
    if (!agree || (!isRecalled && ends.size < asked.size)) {
      return `the light ends at ${text(ends)}, and the equation asks for ${text(asked)}`;
    }
  }
  const shown = new Set([...ends, ...(asked.size > 0 ? asked : written)]);
  const foreign = new Set([...said].filter(edge => !shown.has(edge)));
  return foreign.size > 0
    ? `the caption names ${text(foreign)}, and ${text(shown)} is shown`
    : undefined;
}

/**
 * The ends of the light, in the layer asked for alone: light that is still on
 * its way ends in a later layer.
 */
function endsBeside(
  asked: ReadonlySet<EdgeId>,
  spoken: Spoken,
): ReadonlySet<EdgeId> {
  const [first] = asked;
  const layer = first && layerOf(targetOf(first));
  return new Set(
    [...litEnds(spoken)].filter(
      edge => layer === undefined || layerOf(targetOf(edge)) === layer,
    ),
  );
}

/** Kinds of parameters, by layer: a figure asks for one, or for those of a layer. */
function kindsOf(edges: ReadonlySet<EdgeId>): ReadonlySet<string> {
  return new Set(
    Array.from(edges, edge => {
      const kind = meaningOf(sourceOf(edge))?.kind === 'b' ? 'bias' : 'weight';
      return `${kind} of layer ${layerOf(targetOf(edge))}`;
    }),
  );
}

/** The names of parameters, as on the command line. */
function text(edges: ReadonlySet<EdgeId>): string {
  return Array.from(edges, nameOf).join(' and ') || 'nothing';
}

function nameOf(edge: EdgeId): string {
  const [source, target] = [
    meaningOf(sourceOf(edge)),
    meaningOf(targetOf(edge)),
  ];
  if (!source || target?.kind !== 'z') return edge;
  const {layer, index: row} = target;
  if (source.kind === 'b') return parameterName({kind: 'bias', layer, row});
  if (!('index' in source)) return edge;
  return parameterName({kind: 'weight', layer, row, column: source.index});
}
