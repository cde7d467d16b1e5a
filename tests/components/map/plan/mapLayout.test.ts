import {describe, expect, test} from 'vitest';
import type {Subject} from '../../../../src/page.ts';
import {
  center,
  depth,
  overlap,
  type Point,
  stretchInside,
  union,
} from '../../../../src/box.ts';
import {outlineBox} from '../../../../src/components/type/outlineBox.ts';
import {typeset} from '../../../../src/components/type/typeset.ts';
import {computationMap} from '../../../../src/network/map.ts';
import {size, stroke} from '../../../../src/theme.ts';
import {fullyDrawn, sampleNetworks} from '../../../helpers/sampleNetworks.ts';
import {distanceTo, drawnMap} from '../../mapParts.ts';
import {endsOf} from '../../../../src/network/mapIds.ts';

const subjects: readonly Subject[] = ['network', 'map', 'equations'];
const maps = [...sampleNetworks].flatMap(([name, network]) =>
  subjects.map(subject => ({
    title: `${name}, about the ${subject}`,
    network,
    ...drawnMap(network, subject),
  })),
);

describe.each(maps)('$title', map => {
  const {layout, description, band, nodes, values, labels} = map;
  const parts = [...nodes, ...values, ...labels];
  const edges = [...layout.edges];
  const {columns, biases} = description.sketch;

  test('nodes, values and labels at rest touch nothing else', () => {
    const clashes = parts.flatMap((one, index) =>
      parts
        .slice(index + 1)
        .filter(other => overlap(one.box, other.box))
        .map(other => `${one.name} and ${other.name}`),
    );

    expect(clashes).toEqual([]);
  });

  test('a label that shows only when it is spoken of covers no node or value, and stays between the sides', () => {
    const crowded = edges.flatMap(([id, {label, crowded: shy}]) =>
      label && shy ? [{id, box: label}] : [],
    );
    const covering = crowded.flatMap(({id, box}) =>
      [...nodes, ...values]
        .filter(other => depth(box, other.box) > 2)
        .map(({name}) => `${id} on ${name}`),
    );

    expect(covering).toEqual([]);
    for (const {box} of crowded) {
      expect(box.left).toBeGreaterThanOrEqual(band.left);
      expect(box.right).toBeLessThanOrEqual(band.right);
    }
  });

  test('everything is inside the band', () => {
    const outside = parts.filter(
      ({box}) =>
        box.left < band.left ||
        box.right > band.right ||
        box.top < band.top ||
        box.bottom > band.bottom,
    );

    expect(outside).toEqual([]);
  });

  test('edges pass nodes that they do not join with air between', () => {
    const through = edges.flatMap(([id, edge]) =>
      [...layout.nodes]
        .filter(([node]) => !endsOf(id).some(end => end === node))
        .filter(([, {at, radius}]) => distanceTo(at, edge) < radius + 6)
        .map(([node]) => `${id} through ${node}`),
    );

    expect(through).toEqual([]);
  });

  test('no edge but its own passes through a label at rest', () => {
    const through = labels.flatMap(({name, box}) =>
      edges
        .filter(([id]) => name !== `label ${id}`)
        .filter(([, {start, end}]) => stretchInside(start, end, box))
        .map(([id]) => `${id} through ${name}`),
    );

    expect(through).toEqual([]);
  });

  test('an edge runs from the border of its source to the border of its target', () => {
    for (const [id, edge] of edges) {
      const [from, to] = endsOf(id).map(node => layout.nodes.get(node)!);

      expect(distance(edge.start, from!.at)).toBeCloseTo(from!.radius, 6);
      expect(distance(edge.end, to!.at)).toBeCloseTo(to!.radius, 6);
      expect(distance(edge.start, edge.end)).toBeLessThan(
        distance(from!.at, to!.at),
      );
    }
  });

  test('a weight rests in its own edge', () => {
    const weights = description.sketch.edges.filter(
      ({label}) => label && !label.yields,
    );
    const off = weights.filter(({id}) => {
      const edge = layout.edges.get(id)!;
      return distanceTo(center(edge.label!), edge) > 1e-6;
    });

    expect(weights.length).toBeGreaterThan(0);
    expect(off).toEqual([]);
  });

  test('the weights of a layer are all named at rest, or none is', () => {
    const mixed = columns.filter(({ids}) => {
      const into = description.sketch.edges.filter(
        ({to, label}) => ids.includes(to) && label && !label.yields,
      );
      const crowded = into.filter(({id}) => layout.edges.get(id)!.crowded);
      return crowded.length > 0 && crowded.length < into.length;
    });

    expect(mixed).toEqual([]);
  });

  test('a symbol can be read, and stands inside its node', () => {
    const inNodes = columns
      .flatMap(({ids}) => ids)
      .flatMap(id => {
        const label = description.nodeLabels.get(id);
        return label ? {id, ink: inkOf(label.symbol.tex)} : [];
      })
      .filter(
        ({id, ink}) =>
          ink * layout.symbolEm >
          2 * layout.nodes.get(id)!.radius - stroke.node,
      );

    expect(layout.symbolEm).toBeGreaterThanOrEqual(size.formulaSmall);
    expect(inNodes.map(({id}) => id)).toEqual([]);
  });

  test('a column has one x, and columns go from left to right', () => {
    const xs = columns.map(({ids}) =>
      ids.map(id => layout.nodes.get(id)!.at[0]),
    );

    expect(xs.filter(column => new Set(column).size > 1)).toEqual([]);
    expect(xs.map(([x]) => x!)).toEqual(
      xs.map(([x]) => x!).sort((one, other) => one - other),
    );
  });

  test('a bias node is small, below the lowest row, left of what it feeds but not of the column before', () => {
    const lowest = Math.max(
      ...columns.flatMap(({ids}) => ids.map(id => layout.nodes.get(id)!.at[1])),
    );
    const xOf = (column: number) =>
      layout.nodes.get(columns[column]!.ids[0]!)!.at[0];

    for (const {id, column} of biases) {
      const {at, radius} = layout.nodes.get(id)!;

      expect(radius).toBeLessThan(layout.nodes.get('x1')!.radius);
      expect(at[1]).toBeGreaterThan(lowest);
      expect(at[0]).toBeLessThan(xOf(column));
      expect(at[0]).toBeGreaterThan(xOf(column - 1) - 1e-6);
    }
  });
});

describe.each(maps.filter(({network}) => Math.max(...network.layers) <= 3))(
  '$title',
  ({layout, values}) => {
    test('no edge passes through a value', () => {
      const through = values.flatMap(({name, box}) =>
        [...layout.edges]
          .filter(([, {start, end}]) => stretchInside(start, end, box))
          .map(([id]) => `${id} through ${name}`),
      );

      expect(through).toEqual([]);
    });
  },
);

describe.each([...fullyDrawn])('every value of %s', (_, network) => {
  test('has its node and its edges on the map', () => {
    const {layout} = drawnMap(network, 'map');
    const map = computationMap(network);

    expect(new Set(layout.nodes.keys())).toEqual(
      new Set(map.nodes.map(({id}) => id)),
    );
    expect(new Set(layout.edges.keys())).toEqual(
      new Set(map.edges.map(({id}) => id)),
    );
  });
});

describe.each(maps.filter(({title}) => title.startsWith('default')))(
  '$title',
  ({layout, description, labels}) => {
    const at = (id: string) => layout.nodes.get(id)!.at;
    const labelOf = (edge: string) =>
      center(labels.find(({name}) => name === `label ${edge}`)!.box);

    test('every weight is named at rest', () => {
      const weights = description.sketch.edges
        .filter(({label}) => label && !label.yields)
        .map(({id}) => `label ${id}`);

      expect(weights).toHaveLength(8);
      expect(labels.map(({name}) => name)).toEqual(
        expect.arrayContaining(weights),
      );
    });

    test('the upper row mirrors the lower one around the middle of E', () => {
      for (const [upper, lower] of [
        ['x1', 'x2'],
        ['z1-1', 'z1-2'],
        ['a1-1', 'a1-2'],
        ['z2-1', 'z2-2'],
        ['a2-1', 'a2-2'],
        ['e1', 'e2'],
      ] as const) {
        const mirrored = mirror(at(upper), at('E')[1]);

        expect(at(upper)[1]).toBeLessThan(at('E')[1]);
        expect(distance(mirrored, at(lower))).toBeLessThan(1e-6);
      }
    });

    test('so do the labels of its weights', () => {
      for (const [upper, lower] of [
        ['x1>z1-1', 'x2>z1-2'],
        ['x1>z1-2', 'x2>z1-1'],
        ['a1-1>z2-1', 'a1-2>z2-2'],
        ['a1-1>z2-2', 'a1-2>z2-1'],
      ] as const) {
        const mirrored = mirror(labelOf(upper), at('E')[1]);

        expect(distance(mirrored, labelOf(lower))).toBeLessThan(1e-6);
      }
    });

    test('both layers rest their labels at the same places', () => {
      const shift = at('z2-1')[0] - at('z1-1')[0];

      for (const [first, second] of [
        ['x1>z1-1', 'a1-1>z2-1'],
        ['x2>z1-1', 'a1-2>z2-1'],
      ] as const) {
        const [[x1, y1], [x2, y2]] = [labelOf(first), labelOf(second)];

        expect(y2).toBeCloseTo(y1, 6);
        expect(Math.abs(x2 - x1 - shift)).toBeLessThan(30);
      }
    });
  },
);

function distance(one: Point, other: Point): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}

function mirror([x, y]: Point, middle: number): Point {
  return [x, 2 * middle - y];
}

/** The width of a symbol's ink, in em. */
function inkOf(tex: string): number {
  const {left, right} = union(typeset(tex).outlines.map(outlineBox))!;
  return right - left;
}
