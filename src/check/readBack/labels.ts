import {meaningOf} from '../../network/mapIds.ts';
import {lastLayer} from '../../network/network.ts';
import {atomsOf} from './formula/atoms.ts';
import {glyphsOf} from './formula/atom.ts';
import type {Core} from './core.ts';
import {faultIn, type Outcome, tried} from './equationFault.ts';
import type {Expression, SymbolRead} from './formula/expression.ts';
import type {FormulaSeen} from './onScreen.ts';
import {symbolAt} from './placeValue.ts';
import {readSides} from './formula/readFormula.ts';

/** Checks a label at a place of the map. */
export function labelOutcome({parts, at}: FormulaSeen, core: Core): Outcome {
  return tried(() => {
    const [, letter, layer] =
      /^(L|ℓ) ?= ?(\d+)$/u.exec(parts.map(({name}) => name).join(' ')) ?? [];
    if (letter === 'L' && Number(layer) !== lastLayer(core.network)) {
      return `the last layer is ${lastLayer(core.network)}`;
    }
    if (letter) return undefined;
    const sides = readSides(atomsOf(glyphsOf(parts)));
    const [label] = sides;
    const own = at === undefined ? undefined : symbolAt(at);
    if (label && own && !isSame(label, own)) {
      return `it stands at ${textOf(own)}`;
    }
    const isBias = meaningOf(at ?? '')?.kind === 'b';
    if (isBias && !(label?.kind === 'number' && label.text === '1')) {
      return 'the node of a bias holds 1';
    }
    // A name beside a brace or a frame; that of a gradient may be new.
    return own || isBias || label?.kind !== 'symbol'
      ? undefined
      : faultIn([label], core);
  });
}

function isSame(
  one: Expression,
  {letter, layer, indices}: SymbolRead,
): boolean {
  return (
    one.kind === 'symbol' &&
    one.letter === letter &&
    one.layer === layer &&
    one.indices.join() === indices.join()
  );
}

function textOf({letter, layer, indices}: SymbolRead): string {
  return `${letter}${layer && `(${layer})`}${indices.join(',')}`;
}
