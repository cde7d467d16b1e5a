import {describe, expect, test} from 'vitest';
import {
  type EdgeId,
  layerOf,
  meaningOf,
  parameterEdgeId,
  sourceOf,
  targetOf,
} from '../../src/network/mapIds.ts';
import {parseParameter} from '../../src/math/term/parameter.ts';
import type {Network} from '../../src/network/network.ts';
import {caseNetwork} from '../helpers/caseNetworks.ts';
import {figures, figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {beatsOf} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {seededNetwork} from '../math/networks.ts';
import {look} from '../../src/check/look.ts';
import {disagreement as disagreementSeen} from '../../src/check/oneSubject.ts';
import {
  litEnds,
  type Spoken,
  spokenOf,
} from '../../src/check/readBack/spoken.ts';
import {edgesNamed, saidNow} from './said.ts';

/** The figures in which light runs back to one parameter after the other. */
const traces = figuresCalling('askFor', 'edgesOfTrace');

/** The network that all figures are told with, and one in which light ends early. */
const extremes = [
  ['default', sampleNetworks.get('default')!],
  ['dead-relu', caseNetwork('dead-relu')],
] as const;
const others: readonly (readonly [string, Network])[] = [
  ...['1-1-1', '2-3-3-2-binary', '3-4-2-tanh', '4-4-4-4-3-softmax'].map(
    name => [name, sampleNetworks.get(name)!] as const,
  ),
  ...(
    [
      'five-weight-layers',
      'one-input-four-hidden',
      'one-layer-softmax',
    ] as const
  ).map(name => [name, caseNetwork(name)] as const),
  ...[1, 2, 3].map(
    depth => [`random, depth ${depth}`, seededNetwork(depth, depth)] as const,
  ),
];

/**
 * The default network shows every third figure, the other extreme every trace, and the
 * others one trace each; `npm run test:whole` tries all by all.
 */
const networks = [...extremes, ...others].map(([name, network], at) => ({
  name,
  network,
  some: figures.filter((figure, index) => {
    if (isWhole) return true;
    if (at >= extremes.length) return figure === traces[at % traces.length];
    return at === 0 ? index % 3 === 0 : traces.includes(figure);
  }),
}));

describe.each(networks)('Of the network $name', ({network, some}) => {
  test.each(some)(
    'what figure $id lights, writes and says at any beat is of the same parameters',
    {timeout: 60_000},
    async figure => {
      const beats = await spokenAtBeats(figure, network);

      expect(
        beats.map(beat => [beat.name, disagreement(figure.id, beat, network)]),
      ).toEqual(beats.map(({name}) => [name, undefined]));
    },
  );
});

/** Why equations of other parameters stand beside the one that is asked for. */
const RECALLS = {
  DeltaRecall:
    'the factors of each δ are shown in the equations of the layer above',
  joinSteps:
    'a weight’s known equation shows which factors a bias shares with it',
};
const recalling = new Set(
  figuresCalling(...Object.keys(RECALLS)).map(({id}) => id),
);

interface Beat extends Spoken {
  readonly name: string;
  /** The parameters in the caption as they are read from its glyphs. */
  readonly read: ReadonlySet<EdgeId>;
}

async function spokenAtBeats(
  figure: (typeof traces)[number],
  network: Network,
): Promise<readonly Beat[]> {
  const size = {width: 96, height: 54};
  const playing = {
    network,
    theme: 'dark',
    size,
    fps: 5,
    captions: true,
  } as const;
  const beats: Beat[] = [];
  for await (const {name, player} of beatsOf(figure, playing)) {
    const spoken = spokenOf(await look(player));
    const said = edgesNamed(await saidNow(player));
    beats.push({name, ...spoken, said, read: spoken.said});
  }
  return beats;
}

/** What two of the ways to speak of a parameter say differently; undefined where they agree. */
function disagreement(
  figure: string,
  beat: Beat,
  network: Network,
): string | undefined {
  const {name, written, asked, said, read} = beat;
  const seen = disagreementSeen({...beat, said: read});
  if (seen !== undefined) return seen;
  if (!same(said, read)) return `said ${text(said)}, read ${text(read)}`;
  // The way to every weight is lit at the end, as wide as its gradient.
  const isSummary = name === 'parked';
  const recalled = recalling.has(figure) || isSummary;
  const [first] = asked;
  // The light may still be on its way, at a weight of a layer behind.
  const layer = first && layerOf(targetOf(first));
  const ends = new Set(
    [...litEnds(beat)].filter(
      edge => recalled || !layer || layerOf(targetOf(edge)) === layer,
    ),
  );
  // At “new” the equation may be the one before, where a layout needs no rest.
  const named = /^w\d+,\d+,\d+$/.exec(name)?.[0];
  if (named) {
    const edge = parameterEdgeId(parseParameter(named, network));
    if (!same(asked, new Set([edge]))) return `${named}: asked ${text(asked)}`;
    if (!same(ends, asked)) return `${named}: lit ${text(ends)}`;
  }
  if (!recalled && kindsOf(asked).size > 1) return `asked ${text(asked)}`;
  if (ends.size > 0 && asked.size > 0) {
    const agree = isSummary
      ? [...asked].every(edge => ends.has(edge))
      : recalled
        ? [...ends].every(edge => asked.has(edge))
        : same(ends, asked);
    if (!agree) return `lit ${text(ends)}, asked ${text(asked)}`;
  }
  const shown = new Set([...ends, ...(asked.size > 0 ? asked : written)]);
  const foreign = [...said].filter(edge => !shown.has(edge));
  return foreign.length > 0
    ? `said ${foreign.join(' ')}, shown ${text(shown)}`
    : undefined;
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

function same(one: ReadonlySet<EdgeId>, other: ReadonlySet<EdgeId>): boolean {
  return one.size === other.size && [...one].every(edge => other.has(edge));
}

function text(edges: ReadonlySet<EdgeId>): string {
  return [...edges].join(' ') || 'nothing';
}
