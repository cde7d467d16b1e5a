import {constant, occurrence} from '../../../math/term/build.ts';
import {type Formula, formulaOf} from '../../../math/write/latex.ts';
import {
  letterRoles,
  type Role,
  type Variable,
} from '../../../math/term/variable.ts';
import {vocabulary, type Vocabulary} from '../../../math/term/vocabulary.ts';
import type {ForwardPass} from '../../../network/forward.ts';
import {computationMap, type ComputationNode} from '../../../network/map.ts';
import {type EdgeId, nodeId} from '../../../network/mapIds.ts';
import type {Network} from '../../../network/network.ts';
import type {Parameter} from '../../../network/parameter.ts';
import {union} from '../../../box.ts';
import {formatValue} from '../../../math/write/formatValue.ts';
import {type EdgeFactor, edgeFactors} from './edgeFactors.ts';
import {elideMap, type MapDots} from './mapElision.ts';
import type {LabelSketch, MapSketch} from './mapLayout.ts';
import {nodeValue} from './nodeValue.ts';
import {outlineBox} from '../../type/outlineBox.ts';
import {typeset} from '../../type/typeset.ts';

/** A symbol in its role's colour, and its number. */
export interface MapLabel {
  readonly symbol: Formula;
  readonly role: Role;
  readonly value: string;
  readonly number?: number;
}

/** The content of a network's map: its nodes in columns, and all labels. */
export interface MapDescription {
  readonly sketch: MapSketch;
  readonly nodeLabels: ReadonlyMap<string, MapLabel>;
  readonly edgeLabels: ReadonlyMap<string, MapLabel>;
  readonly dots: readonly MapDots[];
  /** The factors of derivatives over each edge. */
  readonly factors: ReadonlyMap<EdgeId, EdgeFactor>;
  /** The dots for each omitted node. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** Symbols from the derivation's notation, values from the forward pass. */
export function describeMap(
  network: Network,
  pass: ForwardPass,
): MapDescription {
  const {columns, nodes, edges, dots, undrawnEnds, standIns} = elideMap(
    network,
    computationMap(network),
  );
  const drawn = new Set(nodes.map(({id}) => id));
  const words = vocabulary(network);
  const edgeLabels = new Map(
    edges.flatMap(edge =>
      edge.kind === 'weighted' && drawn.has(edge.from) && drawn.has(edge.to)
        ? [
            [
              edge.id,
              parameterLabel(words, edge.parameter, edge.weight),
            ] as const,
          ]
        : [],
    ),
  );
  const nodeLabels = new Map(
    nodes.map(node => [node.id, nodeLabel(words, node, pass)]),
  );
  return {
    edgeLabels,
    factors: edgeFactors(network, pass, edges),
    dots,
    standIns,
    nodeLabels,
    sketch: {
      columns,
      undrawnEnds,
      reach: Math.max(...[...nodeLabels.values()].map(reachOf)),
      values: new Map(
        [...nodeLabels].flatMap(([id, {number}]) =>
          number === undefined ? [] : [[id, number]],
        ),
      ),
      biases: nodes.flatMap(node =>
        node.kind === 'b'
          ? [{id: node.id, column: fedColumn(node, columns)}]
          : [],
      ),
      edges: edges.map(({id, from, to}) => {
        const label = edgeLabels.get(id);
        return label ? {id, from, to, label: sketchOf(label)} : {id, from, to};
      }),
    },
  };
}

/** The column of the z nodes that a bias feeds. */
function fedColumn(
  bias: ComputationNode & {readonly kind: 'b'},
  columns: MapSketch['columns'],
): number {
  const first = nodeId({kind: 'z', layer: bias.layer, index: 1});
  return columns.findIndex(({ids}) => ids.includes(first));
}

function nodeLabel(
  words: Vocabulary,
  node: ComputationNode,
  pass: ForwardPass,
): MapLabel {
  const value = nodeValue(node, pass);
  switch (node.kind) {
    case 'x':
      return labelled(words.a(0, node.index), value);
    case 'z':
    case 'a':
      return labelled(words[node.kind](node.layer, node.index), value);
    case 'e':
      return labelled(words.e(node.index), value);
    case 'E':
      return labelled(words.E, value);
    case 'b': {
      const {tex} = formulaOf(constant(SYMBOL, 1));
      const roles = new Map<string, Role>([[SYMBOL, 'bias']]);
      return {symbol: {tex, roles}, role: 'bias', value: ''};
    }
  }
}

/** The id of a label's only part. */
const SYMBOL = 'symbol';

function labelled(variable: Variable, value: number | undefined): MapLabel {
  return {
    symbol: formulaOf(occurrence(SYMBOL, variable)),
    role: letterRoles[variable.letter],
    value: value === undefined ? '' : formatValue(value),
    ...(value !== undefined && {number: value}),
  };
}

function parameterLabel(
  words: Vocabulary,
  parameter: Parameter,
  value: number,
): MapLabel {
  return labelled(
    parameter.kind === 'weight'
      ? words.w(parameter.layer, parameter.row, parameter.column)
      : words.b(parameter.layer, parameter.row),
    value,
  );
}

function sketchOf({symbol, number, role}: MapLabel): LabelSketch {
  return {
    symbol: inkOf(symbol),
    value: number ?? 0,
    yields: role === 'bias',
  };
}

/** The extent of a symbol's ink from its middle, in em. */
function reachOf({symbol}: MapLabel): number {
  return Math.hypot(...inkOf(symbol)) / 2;
}

/** The width and the height of a symbol's ink, in em. */
function inkOf({tex}: Formula): readonly [width: number, height: number] {
  const box = union(typeset(tex).outlines.map(outlineBox))!;
  return [box.right - box.left, box.bottom - box.top];
}
