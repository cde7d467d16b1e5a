import {describe, expect, test} from 'vitest';
import {depth, overlap} from '../../../../src/box.ts';
import {limits} from '../../../../src/check/limits.ts';
import {describeMap} from '../../../../src/components/map/plan/mapLabels.ts';
import {
  fittedValue,
  placeValues,
} from '../../../../src/components/map/plan/mapValues.ts';
import {valueWidth} from '../../../../src/components/type/setValue.ts';
import {formatValue} from '../../../../src/math/write/formatValue.ts';
import {forwardPass} from '../../../../src/network/forward.ts';
import type {Network} from '../../../../src/network/network.ts';
import {sampleNetworks} from '../../../helpers/sampleNetworks.ts';
import {type DrawnMap, drawnFrom} from '../../mapParts.ts';

const magnitudes = [
  4.56e-308, 4.56e-12, 4.56e-6, 0.000438568, 0.08217, 12345.6, 99999.25, 4.56e5,
  4.56e21, 1.5e308,
];

/** Places come from divisions; in pixels. */
const ROUNDING = 1e-6;

const cases = [...sampleNetworks].flatMap(([name, network]) =>
  magnitudes.map(most => ({name, network, value: -most})),
);

/** Larger maps show a weight's label over what it has no room beside. */
const small = cases.filter(
  ({network: {layers}}) => layers.length <= 3 && Math.max(...layers) <= 3,
);

describe.each(cases)(
  'On the map of $name, $value everywhere',
  ({network, value}) => {
    const map = mapOf(network, value);
    const {values, labels, nodes, band, layout} = map;

    test('touches no other value, no node and no label at rest, and stays in its band', () => {
      const others = [...values, ...nodes, ...labels];
      const clashes = values.flatMap((one, index) =>
        others
          .filter((other, at) => at > index || !values.includes(other))
          .filter(other => overlap(one.box, other.box))
          .map(other => `${one.name} and ${other.name}`),
      );
      const outside = values.filter(
        ({box}) =>
          box.left < band.left - ROUNDING ||
          box.right > band.right + ROUNDING ||
          box.top < band.top,
      );

      expect(values.length).toBeGreaterThan(0);
      expect(clashes).toEqual([]);
      expect(outside).toEqual([]);
    });

    test('can be read', () => {
      expect(layout.valueEm).toBeGreaterThanOrEqual(limits.glyph);
    });
  },
);

test.each(['default', '3-4-2-tanh'])(
  'the map of %s has every value by the rule',
  name => {
    const network = sampleNetworks.get(name)!;
    const {sketch} = describeMap(network, forwardPass(network));
    const {layout} = drawnFrom(
      describeMap(network, forwardPass(network)),
      'map',
    );

    for (const [id, value] of sketch.values) {
      expect(layout.texts.get(id)).toBe(formatValue(value));
    }
  },
);

test('a value keeps as many digits as it has room for', () => {
  const value = -4.56789e-308;
  const full = formatValue(value);
  const texts = [1, 0.95, 0.85, 0.5].map(share =>
    fittedValue(value, 24, share * valueWidth(full, 24)),
  );

  expect(texts).toEqual([
    '−4.568×10⁻³⁰⁸',
    '−4.57×10⁻³⁰⁸',
    '−4.6×10⁻³⁰⁸',
    '−5×10⁻³⁰⁸',
  ]);
});

test.each(small)(
  'On the map of $name, a weight of $value covers nothing',
  ({network, value}) => {
    const {layout, nodes, values} = mapOf(network, value);
    const covering = [...layout.edges].flatMap(([id, {label}]) =>
      [...nodes, ...values]
        .filter(({box}) => label && depth(label, box) > limits.touch)
        .map(({name}) => `${id} on ${name}`),
    );

    expect(covering).toEqual([]);
  },
);

/** The map of a network on which every number is the same. */
function mapOf(network: Network, value: number): DrawnMap {
  const described = describeMap(network, forwardPass(network));
  const {sketch} = described;
  return drawnFrom(
    {
      ...described,
      sketch: {
        ...sketch,
        values: new Map([...sketch.values.keys()].map(id => [id, value])),
        edges: sketch.edges.map(edge =>
          edge.label ? {...edge, label: {...edge.label, value}} : edge,
        ),
      },
    },
    'map',
  );
}

describe.each([
  ['2-3-3-2-binary', 842],
  ['3-4-2-tanh', 842],
  ['4-4-4-4-3-softmax', 962],
] as const)('On a narrow page, the map of %s', (name, width) => {
  test('has values of as many digits as keep columns apart', () => {
    const network = sampleNetworks.get(name)!;
    const {sketch} = describeMap(network, forwardPass(network));
    const {xs, em, texts} = placeValues(sketch, {
      width,
      height: 580,
      values: true,
      narrow: true,
    });
    const widths = sketch.columns.map(({ids}) =>
      Math.max(...ids.map(id => valueWidth(texts.get(id) ?? '', em))),
    );
    const gaps = xs
      .slice(1)
      .map((x, at) => x - xs[at]! - (widths[at]! + widths[at + 1]!) / 2);

    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(em).toBeGreaterThanOrEqual(limits.glyph);
  });
});
