import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/catalogue.ts';
import {
  type EdgeId,
  layerOf,
  parameterEdgeId,
  targetOf,
} from '../../src/network/mapIds.ts';
import {parseParameter} from '../../src/math/term/parameter.ts';
import type {Network} from '../../src/network/network.ts';
import {caseNetwork} from '../helpers/caseNetworks.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {litEnds, type Spoken, spokenOn} from './spokenParameters.ts';

/** The figures in which light runs back to one parameter after the other. */
const traces = catalogue.filter(({id}) =>
  ['03', '04', '07', '09', '17'].includes(id),
);

/** The one that all figures are told with, and one in which light ends early. */
const extremes = [
  ['default', sampleNetworks.get('default')!],
  ['dead-relu', caseNetwork('dead-relu')],
] as const;
const others = [
  ...['1-1-1', '2-3-3-2-binary', '3-4-2-tanh'].map(
    name => [name, sampleNetworks.get(name)!] as const,
  ),
  ...(
    [
      'five-weight-layers',
      'one-input-four-hidden',
      'one-layer-softmax',
    ] as const
  ).map(name => [name, caseNetwork(name)] as const),
];
/** The others take turns in figures; `npm run test:whole` tries all by all. */
const networks = [
  ...extremes.map(([name, network]) => ({name, network, some: traces})),
  ...others.map(([name, network], at) => ({
    name,
    network,
    some: traces.filter((_, index) => isWhole || (index + at) % 3 === 0),
  })),
];

describe.each(networks)('Of the network $name', ({network, some}) => {
  test.each(some)(
    'what figure $id lights, writes and says at any beat is of the same parameters',
    async figure => {
      const beats = await beatsOf(figure, network);

      expect(
        beats.map(beat => [beat.name, disagreement(beat, network)]),
      ).toEqual(beats.map(({name}) => [name, undefined]));
    },
  );
});

interface Beat extends Spoken {
  readonly name: string;
}

async function beatsOf(
  figure: (typeof traces)[number],
  network: Network,
): Promise<readonly Beat[]> {
  const player = await openFigure(figure, {
    network,
    theme: 'dark',
    size: {width: 96, height: 54},
    fps: 5,
    captions: true,
  });
  const beats: Beat[] = [];
  for (const {name, time} of player.scenes.flatMap(({events}) => events)) {
    await player.seek(frameAt(player, time));
    beats.push({name, ...(await spokenOn(player))});
  }
  return beats;
}

/** What two of the ways to speak of a parameter say differently; undefined where they agree. */
function disagreement(beat: Beat, network: Network): string | undefined {
  const {name, written, said} = beat;
  const [first] = written;
  // The light may still be on its way, at a weight of a layer behind.
  const layer = first && layerOf(targetOf(first));
  const ends = new Set(
    [...litEnds(beat)].filter(
      edge => !layer || layerOf(targetOf(edge)) === layer,
    ),
  );
  const named = /^w\d+,\d+,\d+/.exec(name)?.[0];
  if (named) {
    const edge = parameterEdgeId(parseParameter(named, network));
    if (!same(written, new Set([edge])))
      return `${named}: written ${text(written)}`;
    if (!same(ends, written)) return `${named}: lit ${text(ends)}`;
  }
  if (ends.size > 0 && written.size > 0 && !same(ends, written)) {
    return `lit ${text(ends)}, written ${text(written)}`;
  }
  const shown = new Set([...ends, ...written]);
  const foreign = [...said].filter(edge => !shown.has(edge));
  return foreign.length > 0
    ? `said ${foreign.join(' ')}, shown ${text(shown)}`
    : undefined;
}

function same(one: ReadonlySet<EdgeId>, other: ReadonlySet<EdgeId>): boolean {
  return one.size === other.size && [...one].every(edge => other.has(edge));
}

function text(edges: ReadonlySet<EdgeId>): string {
  return [...edges].join(' ') || 'nothing';
}
