import type {Atom} from './atom.ts';
import {type Expression, type SymbolRead, UnreadError} from './expression.ts';
import {isFunction} from './functionOf.ts';
import {cellsOf, linesOf} from './lines.ts';

/**
 * Reads a formula from its atoms: one expression for each side of its equals
 * signs. What stands before an arrow is a parameter after a step of descent.
 *
 * @throws UnreadError for anything else, such as a formula with a missing part.
 */
export function readSides(atoms: readonly Atom[]): readonly Expression[] {
  const line = linesOf(atoms).flat();
  const sides: Atom[][] = [[]];
  const changed = new Set<Atom[]>();
  for (const atom of line) {
    const side = sides.at(-1)!;
    if (isSign(atom, '←')) changed.add(side);
    if (isSign(atom, '=') || isSign(atom, '←')) sides.push([]);
    else side.push(atom);
  }
  return sides.map(side => {
    const read = new Reader(side).all();
    return changed.has(side) ? changedOf(read) : read;
  });
}

function changedOf(read: Expression): Expression {
  if (read.kind === 'symbol') return {kind: 'changed', symbol: read};
  throw new UnreadError(`a ${read.kind} before an arrow`);
}

/** Raised signs: a layer, then a transpose or a square. */
const RAISED = /^(?:\((?<layer>[^)]*)\))?(?<then>T|2)?$/u;

/** Reads a line from left to right. */
class Reader {
  private at = 0;
  private readonly line: readonly Atom[];

  public constructor(line: readonly Atom[]) {
    this.line = line;
  }

  public all(): Expression {
    const sum = this.sum();
    const left = this.peek();
    if (left) throw new UnreadError(`nothing joins ${textOf(left)}`);
    return sum;
  }

  private sum(): Expression {
    // A change has a leading sign.
    this.take('+');
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = {kind: 'sum', left, right: this.product()};
      else if (this.take('−')) {
        left = {kind: 'difference', left, right: this.product()};
      } else return left;
    }
  }

  private product(): Expression {
    let left = this.juxtaposed();
    for (;;) {
      if (this.take('⋅') || this.take('×')) {
        left = {kind: 'scalarProduct', left, right: this.juxtaposed()};
      } else if (this.take('⊙')) {
        left = {kind: 'hadamard', left, right: this.juxtaposed()};
      } else if (this.take('/')) {
        this.take('+');
        left = {kind: 'quotient', left, right: this.juxtaposed()};
      } else return left;
    }
  }

  /** Factors without a sign between them: matrices, or repeating ones. */
  private juxtaposed(): Expression {
    let left = this.factor();
    while (this.peek() && !this.isOneOf('+−=⋅×⊙/')) {
      left = {kind: 'matrixProduct', left, right: this.factor()};
    }
    return left;
  }

  private factor(): Expression {
    const atom = this.peek();
    if (!atom) throw new UnreadError('something is missing at its end');
    if (this.take('−')) return {kind: 'negative', operand: this.factor()};
    if (atom.kind === 'fraction') {
      this.at++;
      return fraction(atom.numerator, atom.denominator);
    }
    if (atom.kind === 'group') {
      this.at++;
      return raised(group(atom), atom.above, atom.below);
    }
    if ('⋯⋮⋱'.includes(atom.char)) {
      this.at++;
      const [, count] = /^(\d+)more$/.exec(atom.below) ?? [];
      if (atom.below !== '' && count === undefined) {
        throw new UnreadError(`${atom.below} under dots`);
      }
      return {kind: 'dots', count: count ? Number(count) : undefined};
    }
    if (/\d/.test(atom.char)) return this.number();
    return this.call() ?? this.symbol();
  }

  private number(): Expression {
    let text = '';
    for (
      let atom = this.peek();
      atom && atom.kind === 'sign' && /[\d.]/.test(atom.char);
      atom = this.peek()
    ) {
      const before = this.line[this.at - 1];
      if (text !== '' && before && atom.box.left - before.box.right > 0.25) {
        break;
      }
      text += atom.char;
      this.at++;
      if (atom.above === 'T' && text === '1')
        return {kind: 'ones', turned: true};
      if (atom.above !== '' || atom.below !== '') {
        throw new UnreadError(`${atom.above}${atom.below} at a number`);
      }
    }
    const power = this.power();
    const next = this.peek();
    const isOnes =
      text === '1' && power === '' && next && !this.isOneOf('+−=⋅⊙×');
    if (isOnes) return {kind: 'ones', turned: false};
    if (!/^\d+(?:\.\d+)?$/.test(text)) {
      throw new UnreadError(`${text} is no number`);
    }
    return {kind: 'number', text: text + power};
  }

  /** A power of ten after ×, as `e-6`. */
  private power(): string {
    const [times, one, zero] = this.line.slice(this.at, this.at + 3);
    if (!times || !one || !zero || !isSign(times, '×')) return '';
    if (!isSign(one, '1') || !isSign(zero, '0') || zero.above === '') return '';
    this.at += 3;
    return `e${zero.above.replace('−', '-')}`;
  }

  private call(): Expression | undefined {
    let name = '';
    let at = this.at;
    for (
      let atom = this.line[at];
      atom?.kind === 'sign' && /\p{L}/u.test(atom.char) && atom.above === '';
      atom = this.line[++at]
    ) {
      name += atom.char;
    }
    const argument = this.line[at];
    if (
      !isFunction(name) ||
      argument?.kind !== 'group' ||
      argument.bracket !== '('
    ) {
      return undefined;
    }
    this.at = at + 1;
    const inner = new Reader(linesOf(argument.content).flat()).all();
    return raised(
      {kind: 'call', name, argument: inner},
      argument.above,
      argument.below,
    );
  }

  private symbol(): Expression {
    const {letter, layer, indices, turned} = this.readSymbol();
    const symbol: SymbolRead = {kind: 'symbol', letter, layer, indices};
    return turned ? {kind: 'transpose', operand: symbol} : symbol;
  }

  private readSymbol() {
    const atom = this.peek();
    if (atom?.kind !== 'sign' || !/^[ECetxazwbXAZWBδη]$/u.test(atom.char)) {
      throw new UnreadError(`${atom ? textOf(atom) : 'nothing'} is no symbol`);
    }
    this.at++;
    const found = RAISED.exec(atom.above);
    if (!found || found.groups?.['then'] === '2') {
      throw new UnreadError(`${atom.above} over ${atom.char}`);
    }
    return {
      letter: atom.char,
      layer: found.groups?.['layer'] ?? '',
      turned: found.groups?.['then'] === 'T',
      indices: indicesOf(atom.char, atom.below),
    };
  }

  /** ∂ and a symbol, and nothing else. */
  public differential(): SymbolRead {
    if (!this.take('∂')) throw new UnreadError('∂ is missing');
    const {letter, layer, indices, turned} = this.readSymbol();
    if (turned || this.peek()) throw new UnreadError('more than a symbol at ∂');
    return {kind: 'symbol', letter, layer, indices};
  }

  private peek(): Atom | undefined {
    return this.line[this.at];
  }

  private take(char: string): boolean {
    const atom = this.peek();
    if (!atom || !isSign(atom, char)) return false;
    this.at++;
    return true;
  }

  private isOneOf(chars: string): boolean {
    const atom = this.peek();
    return atom?.kind === 'sign' && chars.includes(atom.char);
  }
}

function fraction(
  numerator: readonly Atom[],
  denominator: readonly Atom[],
): Expression {
  const [above, below] = [numerator, denominator].map(
    atoms => new Reader(linesOf(atoms).flat()),
  );
  if (numerator.some(atom => isSign(atom, '∂'))) {
    const [of, by] = [above!.differential(), below!.differential()];
    return {kind: 'partial', of, by};
  }
  return {kind: 'quotient', left: above!.all(), right: below!.all()};
}

function group({bracket, content}: Extract<Atom, {kind: 'group'}>): Expression {
  if (bracket === '(') return new Reader(linesOf(content).flat()).all();
  const rows = linesOf(content).map(line =>
    cellsOf(line).map(cell => new Reader(cell).all()),
  );
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some(row => row.length !== width)) {
    const sizes = rows.map(row => row.length).join(', ');
    throw new UnreadError(`rows of a matrix have ${sizes} entries`);
  }
  return {kind: 'matrix', rows};
}

function raised(operand: Expression, above: string, below: string): Expression {
  if (below !== '') throw new UnreadError(`${below} under a bracket`);
  if (above === '') return operand;
  if (above === 'T') return {kind: 'transpose', operand};
  if (above === '2') return {kind: 'square', operand};
  throw new UnreadError(`${above} over a bracket`);
}

/** A weight has two indices, with a comma between them if one has two digits. */
function indicesOf(letter: string, text: string): readonly string[] {
  if (text === '') return [];
  if (letter !== 'w') return [text];
  return text.includes(',') ? text.split(',') : Array.from(text);
}

function isSign(atom: Atom, char: string): boolean {
  return atom.kind === 'sign' && atom.char === char;
}

function textOf(atom: Atom): string {
  return atom.kind === 'sign' ? atom.char + atom.above + atom.below : atom.kind;
}
