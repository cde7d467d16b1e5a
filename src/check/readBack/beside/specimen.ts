import {center} from '../../../box.ts';
import type {SeenLettering} from '../../sight.ts';
import type {Core} from '../core.ts';
import {type Outcome, tried} from '../equationFault.ts';
import {glyphsOf} from '../formula/atom.ts';
import {atomsOf} from '../formula/atoms.ts';
import {type SymbolRead, UnreadError} from '../formula/expression.ts';
import {readSides} from '../formula/readFormula.ts';
import {type FormulaSeen, isApart, type OnScreen} from '../onScreen.ts';
import {placeOf, symbolValue} from '../symbolValue.ts';

/** A symbol in large type, with copies of its indices beside their meanings. */
export interface Specimen {
  readonly symbol: FormulaSeen;
  /** Undefined before the first one is copied. */
  readonly marks: FormulaSeen | undefined;
}

/** The specimens of a screen: of two formulas of one holder, the larger one. */
export function specimensOf({formulas}: OnScreen): readonly Specimen[] {
  const apart = formulas.filter(isApart);
  return apart.flatMap(symbol => {
    const others = apart.filter(
      one => one !== symbol && holderOf(one) === holderOf(symbol),
    );
    const isCopy = others.some(one => emOf(one) > emOf(symbol));
    return isCopy ? [] : [{symbol, marks: others[0]}];
  });
}

/** Checks that the symbol is of the network, and that the copies are its indices. */
export function specimenOutcome(
  {symbol, marks}: Specimen,
  core: Core,
): Outcome {
  return tried(() => {
    const read = symbolIn(symbol);
    symbolValue(placeOf(read, core), core);
    const copies = marks ? marksOf(marks).map(({text}) => text) : [];
    const own = [`(${read.layer})`, ...read.indices];
    return copies.every((copy, at) => copy === own[at])
      ? undefined
      : `it has ${own.join(', ')}`;
  });
}

/**
 * Checks what words say of the index in front of them; undefined if no index stands
 * there.
 */
export function meaningOutcome(
  note: SeenLettering,
  specimens: readonly Specimen[],
): Outcome | undefined {
  const found = specimens.flatMap(({symbol, marks}) => {
    const own = (marks ? marksOf(marks) : []).findIndex(({parts: [part]}) =>
      isBeside(part!, note),
    );
    return own < 0 ? [] : [{symbol, own}];
  });
  const [first] = found;
  if (!first) return undefined;
  return tried(() => {
    const {layer, indices} = symbolIn(first.symbol);
    const value = [layer, ...indices][first.own];
    const [said] = note.name.match(/\d+/) ?? [];
    if (said === undefined) throw new UnreadError('it names no number');
    const others = OTHERS[first.own]!;
    const isOther = indices.length > 1 && others.test(note.name);
    const isLayer = /layer/.test(note.name) === (first.own === 0);
    return said === value && isLayer && !isOther
      ? undefined
      : `the index before it is ${value}`;
  });
}

/** Words of the other indices: of the layer, of the row, of the column. */
const OTHERS = [/row|column/, /column|from/, /row|goes/] as const;

interface Mark {
  readonly parts: readonly SeenLettering[];
  readonly text: string;
}

/** The copies of indices, line by line. */
function marksOf({parts}: FormulaSeen): readonly Mark[] {
  const lines: SeenLettering[][] = [];
  for (const part of parts.toSorted((a, b) => a.box.top - b.box.top)) {
    const line = lines.at(-1);
    const isSame =
      line &&
      Math.abs(center(line[0]!.box)[1] - center(part.box)[1]) < part.em / 2;
    if (isSame) line.push(part);
    else lines.push([part]);
  }
  return lines.map(line => {
    const sorted = line.toSorted((a, b) => a.box.left - b.box.left);
    return {parts: sorted, text: sorted.map(({name}) => name).join('')};
  });
}

function isBeside({box}: SeenLettering, note: SeenLettering): boolean {
  const [, y] = center(box);
  return y > note.box.top && y < note.box.bottom && box.right <= note.box.left;
}

function symbolIn({parts}: FormulaSeen): SymbolRead {
  const [side] = readSides(atomsOf(glyphsOf(parts)));
  if (side?.kind !== 'symbol') throw new UnreadError('it is no symbol');
  return side;
}

function holderOf({owners = []}: FormulaSeen): string | undefined {
  return owners.at(-1);
}

function emOf({parts}: FormulaSeen): number {
  return parts[0]!.em;
}
