/** A formula as a viewer reads its glyphs; made by `readFormula`. */
export type Expression =
  | {readonly kind: 'number'; readonly text: string}
  | SymbolRead
  | {
      readonly kind: 'partial';
      readonly of: SymbolRead;
      readonly by: SymbolRead;
    }
  | {
      readonly kind:
        | 'sum'
        | 'difference'
        | 'scalarProduct'
        | 'hadamard'
        | 'matrixProduct';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'quotient';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'negative' | 'transpose' | 'square';
      readonly operand: Expression;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly argument: Expression;
    }
  | {
      readonly kind: 'matrix';
      readonly rows: readonly (readonly Expression[])[];
    }
  /** A parameter after a step of descent. */
  | {readonly kind: 'changed'; readonly symbol: SymbolRead}
  /** A column of ones, or a row if turned, of the length that its neighbour needs. */
  | {readonly kind: 'ones'; readonly turned: boolean}
  /** Dots, with the count that stands under them. */
  | {readonly kind: 'dots'; readonly count: number | undefined};

/** A letter with its layer above and its indices below, as they are printed. */
export interface SymbolRead {
  readonly kind: 'symbol';
  readonly letter: string;
  /** Without parentheses: `2`, `L`, `ℓ+1`; empty for none. */
  readonly layer: string;
  readonly indices: readonly string[];
}

/** A formula that cannot be read. */
export class UnreadError extends Error {
  override readonly name = 'UnreadError';
}

/** An expression and all of its parts. */
export function* partsRead(one: Expression): Generator<Expression> {
  yield one;
  for (const part of childrenOf(one)) yield* partsRead(part);
}

function childrenOf(one: Expression): readonly Expression[] {
  switch (one.kind) {
    case 'partial':
      return [one.of, one.by];
    case 'sum':
    case 'difference':
    case 'scalarProduct':
    case 'hadamard':
    case 'matrixProduct':
    case 'quotient':
      return [one.left, one.right];
    case 'negative':
    case 'transpose':
    case 'square':
      return [one.operand];
    case 'call':
      return [one.argument];
    case 'matrix':
      return one.rows.flat();
    case 'number':
    case 'symbol':
    case 'changed':
    case 'ones':
    case 'dots':
      return [];
  }
}
