import {type Box, center} from '../../../box.ts';
import {meaningOf, type NodeMeaning} from '../../../network/mapIds.ts';
import {lastLayer} from '../../../network/network.ts';
import {isDisc, isFrame, type SeenLettering} from '../../sight.ts';
import type {Core} from '../core.ts';
import {type Outcome, tried} from '../equationFault.ts';
import {glyphsOf} from '../formula/atom.ts';
import {atomsOf} from '../formula/atoms.ts';
import {type SymbolRead, UnreadError} from '../formula/expression.ts';
import {readSides} from '../formula/readFormula.ts';
import {layerNumber} from '../layerNumber.ts';
import type {OnScreen} from '../onScreen.ts';

/**
 * Checks the number on a badge: panels are numbered in the order of reading, and a
 * badge on the map stands at what its panel is about.
 */
export function badgeOutcome(
  {name, box}: SeenLettering,
  screen: OnScreen,
  core: Core,
): Outcome {
  return tried(() => {
    const panels = screen.shapes
      .filter(isFrame)
      .filter(frame => frame.name === 'panel')
      .map(frame => frame.box)
      .toSorted(inReadingOrder);
    if (panels.length === 0) throw new UnreadError('no panel is numbered');
    const own = panels.findIndex(panel => holds(panel, box));
    if (own >= 0) {
      return Number(name) === own + 1 ? undefined : `it is panel ${own + 1}`;
    }
    const panel = panels[Number(name) - 1];
    if (!panel) return `${panels.length} panels are numbered`;
    const subject = subjectOf(panel, screen, core);
    const [x] = center(box);
    const isBeside = subject.layers.some(layer => {
      const columns = columnsOf({letter: subject.letter, layer}, core);
      const xs = screen.shapes
        .filter(isDisc)
        .filter(disc => columns.some(isOne => isNode(disc.name, isOne)))
        .map(disc => disc.center[0]);
      return x > Math.min(...xs) - ASIDE && x < Math.max(...xs) + ASIDE;
    });
    return isBeside
      ? undefined
      : `panel ${name} is about ${subject.letter} of layer ${subject.layers.join()}, which stands elsewhere`;
  });
}

/** The most distance of a badge from the columns that it marks, in pixels. */
const ASIDE = 110;

type Column = (node: NodeMeaning) => boolean;

function isNode(name: string, isOne: Column): boolean {
  const meaning = meaningOf(name);
  return meaning !== undefined && isOne(meaning);
}

function at(kind: NodeMeaning['kind'], layer: number): Column {
  return node =>
    node.kind === kind && (!('layer' in node) || node.layer === layer);
}

/** The columns of the map between which a gradient arises. */
function columnsOf(
  {letter, layer}: {readonly letter: string; readonly layer: number},
  {network}: Core,
): readonly Column[] {
  switch (letter) {
    case 'W':
      return [layer === 1 ? at('x', 0) : at('a', layer - 1), at('z', layer)];
    case 'B':
      return [at('b', layer)];
    default:
      return [
        at('a', layer),
        layer === lastLayer(network) ? at('e', 0) : at('z', layer + 1),
      ];
  }
}

/** The gradient on the left side of a panel's equation, with its layer. */
function subjectOf(panel: Box, {formulas}: OnScreen, {network}: Core) {
  const inside = formulas.filter(({parts}) => holds(panel, parts[0]!.box));
  const texts = inside.map(({parts}) => parts.map(({name}) => name).join(''));
  const said = texts.flatMap(text => /^[ℓL]=(\d+)$/u.exec(text)?.[1] ?? []);
  const equation = inside.find(({parts}) => parts[0]!.kind === 'equation');
  if (!equation) throw new UnreadError('its panel has no equation');
  const [left] = readSides(atomsOf(glyphsOf(equation.parts)));
  const symbol: SymbolRead | undefined =
    left?.kind === 'partial'
      ? left.by
      : left?.kind === 'symbol'
        ? left
        : undefined;
  if (!symbol) throw new UnreadError('its panel is about no symbol');
  // Before its numbers are written, a panel says of no layer which one it is.
  const ells =
    symbol.layer === 'ℓ' && said.length === 0
      ? network.weights.map((_, at) => at + 1)
      : [said[0]].map(text => (text === undefined ? undefined : Number(text)));
  return {
    letter: symbol.letter,
    layers: ells.map(ell => layerNumber(symbol.layer, network, ell)),
  };
}

function inReadingOrder(one: Box, other: Box): number {
  const isBelow = one.top > other.bottom || one.bottom < other.top;
  return isBelow ? one.top - other.top : one.left - other.left;
}

function holds(outer: Box, inner: Box): boolean {
  const [x, y] = center(inner);
  return x > outer.left && x < outer.right && y > outer.top && y < outer.bottom;
}
