/** An operator's kind, and what stands in its place. */
export const operators = table<readonly [kind: string, other: string]>({
  '+': ['arithmetic', '-'],
  '-': ['arithmetic', '+'],
  '*': ['arithmetic', '/'],
  '/': ['arithmetic', '*'],
  '%': ['arithmetic', '*'],
  '<': ['boundary', '<='],
  '<=': ['boundary', '<'],
  '>': ['boundary', '>='],
  '>=': ['boundary', '>'],
  '===': ['comparison', '!=='],
  '!==': ['comparison', '==='],
  '&&': ['logic', '||'],
  '||': ['logic', '&&'],
  '+=': ['arithmetic', '-='],
  '-=': ['arithmetic', '+='],
});

/** Comparisons the other way round. */
export const reversed = table({
  '<': '>',
  '<=': '>',
  '>': '<',
  '>=': '<',
});

/** A method, and one that is taken for it. */
export const methods = table({
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  indexOf: 'lastIndexOf',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  push: 'unshift',
  unshift: 'push',
  padStart: 'padEnd',
  padEnd: 'padStart',
  sin: 'cos',
  cos: 'sin',
});

/** A sign that is written, and another. */
export const signs = table({
  '+': '−',
  '−': '+',
  '-': '+',
  '=': '≈',
  '≈': '=',
  '·': '+',
  '(': '[',
  ')': ']',
});

/** Methods without which a list is as it was. */
export const dropped = new Set([
  'filter',
  'slice',
  'reverse',
  'toReversed',
  'sort',
  'toSorted',
  'trim',
  'abs',
]);

/**
 * Functions that give the same in whatever order they are given things; moves in
 * `all` run at the same time.
 */
export const orderless = new Set(['Math.max', 'Math.min', 'Math.hypot', 'all']);

/** What stands for what; a name that no entry has finds nothing. */
function table<TOther = string>(
  entries: Readonly<Record<string, TOther>>,
): ReadonlyMap<string, TOther> {
  return new Map(Object.entries(entries));
}
