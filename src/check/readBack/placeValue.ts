import {endsOf, isEdge, meaningOf} from '../../network/mapIds.ts';
import type {Network} from '../../network/network.ts';
import {remembered} from '../../remembered.ts';
import type {SymbolRead} from './formula/expression.ts';

/** The symbol of a place on the map. */
export const symbolAt = remembered(symbolOf);

function symbolOf(place: string): SymbolRead | undefined {
  if (isEdge(place)) return parameterAt(place);
  const meaning = meaningOf(place);
  switch (meaning?.kind) {
    case 'x':
    case 'e':
      return symbol(meaning.kind, '', meaning.index);
    case 'z':
    case 'a':
      return symbol(meaning.kind, String(meaning.layer), meaning.index);
    case 'E':
      return symbol('E', '');
    case 'b':
    case undefined:
      return undefined;
  }
}

/** The weight or bias of an edge. */
function parameterAt(
  edge: Parameters<typeof endsOf>[0],
): SymbolRead | undefined {
  const [source, target] = endsOf(edge).map(meaningOf);
  if (target?.kind !== 'z' || !source) return undefined;
  const layer = String(target.layer);
  if (source.kind === 'b') return symbol('b', layer, target.index);
  return source.kind === 'x' || source.kind === 'a'
    ? symbol('w', layer, target.index, source.index)
    : undefined;
}

function symbol(
  letter: string,
  layer: string,
  ...indices: readonly number[]
): SymbolRead {
  return {kind: 'symbol', letter, layer, indices: indices.map(String)};
}

/** Whether a place belongs to this network, rather than to a deeper one. */
export function isPlaceOf(place: string, {layers}: Network): boolean {
  const last = layers.length - 1;
  const nodes = isEdge(place) ? endsOf(place) : [place];
  return nodes.every(node => {
    const meaning = meaningOf(node);
    if (!meaning || !('layer' in meaning)) return true;
    const size = layers[meaning.layer] ?? 0;
    return (
      meaning.layer <= last && (!('index' in meaning) || meaning.index <= size)
    );
  });
}
