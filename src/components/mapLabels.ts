import {number, occurrence} from '../math/build.ts';
import {type Formula, formulaOf} from '../math/latex.ts';
import {letterRoles, type Role, type Variable} from '../math/variable.ts';
import {vocabulary, type Vocabulary} from '../math/vocabulary.ts';
import type {ForwardPass} from '../network/forward.ts';
import {computationMap, type MapNode} from '../network/map.ts';
import {lastLayer, type Network} from '../network/network.ts';
import type {Parameter} from '../network/parameter.ts';
import {union} from './box.ts';
import {formatValue} from './formatValue.ts';
import type {LabelSketch, MapSketch} from './mapLayout.ts';
import {outlineBox} from './outlineBox.ts';
import {typeset} from './typeset.ts';

/** A symbol in its role's colour, and the number that it holds. */
export interface MapLabel {
  readonly symbol: Formula;
  readonly role: Role;
  readonly value: string;
}

/** What stands on the map of a network: its nodes in columns, and all labels. */
export interface MapDescription {
  readonly sketch: MapSketch;
  readonly nodeLabels: ReadonlyMap<string, MapLabel>;
  readonly edgeLabels: ReadonlyMap<string, MapLabel>;
}

/** Symbols from the derivation's notation, values from the forward pass. */
export function describeMap(
  network: Network,
  pass: ForwardPass,
): MapDescription {
  const map = computationMap(network);
  const words = vocabulary(network);
  const edgeLabels = new Map(
    map.edges.flatMap(edge =>
      edge.kind === 'weighted' && edge.parameter.kind === 'weight'
        ? [
            [
              edge.id,
              parameterLabel(words, edge.parameter, edge.weight),
            ] as const,
          ]
        : [],
    ),
  );
  return {
    edgeLabels,
    nodeLabels: new Map(
      map.nodes.map(node => [node.id, nodeLabel(words, node, pass)]),
    ),
    sketch: {
      columns: columnsOf(map.nodes, lastLayer(network)),
      biases: map.nodes.flatMap(node =>
        node.kind === 'b' ? [{id: node.id, column: 2 * node.layer - 1}] : [],
      ),
      edges: map.edges.map(({id, from, to}) => {
        const label = edgeLabels.get(id);
        return label ? {id, from, to, label: sketchOf(label)} : {id, from, to};
      }),
    },
  };
}

function columnsOf(
  nodes: readonly MapNode[],
  last: number,
): MapSketch['columns'] {
  const ids = (wanted: (node: MapNode) => boolean) =>
    nodes.filter(wanted).map(node => node.id);
  const layers = Array.from({length: last}, (_, index) => index + 1);
  return [
    {kind: 'input', ids: ids(node => node.kind === 'x')},
    ...layers.flatMap(layer => [
      {
        kind: 'weightedInput' as const,
        ids: ids(node => node.kind === 'z' && node.layer === layer),
      },
      {
        kind: 'activation' as const,
        ids: ids(node => node.kind === 'a' && node.layer === layer),
      },
    ]),
    {kind: 'error', ids: ids(node => node.kind === 'e')},
    {kind: 'total', ids: ids(node => node.kind === 'E')},
  ];
}

function nodeLabel(
  words: Vocabulary,
  node: MapNode,
  pass: ForwardPass,
): MapLabel {
  switch (node.kind) {
    case 'x':
      return labelled(words.a(0, node.index), pass.a[0]![node.index - 1]!);
    case 'z':
    case 'a':
      return labelled(
        words[node.kind](node.layer, node.index),
        pass[node.kind][node.layer]![node.index - 1]!,
      );
    case 'e':
      return labelled(words.e(node.index), pass.outputErrors[node.index - 1]!);
    case 'E':
      return labelled(words.E, pass.error);
    case 'b': {
      const {tex} = formulaOf(number(SYMBOL, 1));
      const roles = new Map<string, Role>([[SYMBOL, 'bias']]);
      return {symbol: {tex, roles}, role: 'bias', value: ''};
    }
  }
}

/** The id of a label's one part. */
const SYMBOL = 'symbol';

function labelled(variable: Variable, value: number): MapLabel {
  return {
    symbol: formulaOf(occurrence(SYMBOL, variable)),
    role: letterRoles[variable.letter],
    value: formatValue(value),
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

function sketchOf({symbol, value}: MapLabel): LabelSketch {
  const box = union(typeset(symbol.tex).outlines.map(outlineBox))!;
  return {
    symbol: [box.right - box.left, box.bottom - box.top],
    digits: value.length,
  };
}
