/**
 * Evaluates a row of numbers as a reader does, independently of the project's
 * printer.
 */

/** The range of values that round to a printed number. */
export type Range = readonly [least: number, most: number];

const functions: Readonly<Record<string, (x: number) => number>> = {
  σ: x => 1 / (1 + Math.exp(-x)),
  ln: Math.log,
  exp: Math.exp,
  tanh: Math.tanh,
  relu: x => Math.max(0, x),
  leakyrelu: x => (x < 0 ? 0.01 * x : x),
  elu: x => (x < 0 ? Math.expm1(x) : x),
  softplus: x => Math.log1p(Math.exp(x)),
  silu: x => x / (1 + Math.exp(-x)),
  gelu: x => (x / 2) * (1 + erf(x / Math.SQRT2)),
};

const precedence: Readonly<Record<string, number>> = {
  '+': 1,
  '−': 1,
  '×': 2,
  '/': 2,
  negate: 3,
};

/**
 * The value of a row's text, or of one side: by Dijkstra's shunting yard, with
 * ranges for numbers.
 *
 * @throws Error for text that is not arithmetic.
 */
export function worth(text: string): Range {
  const tokens = tokensOf(text);
  const values: Range[] = [];
  const signs: string[] = [];
  let operandNext = true;
  const apply = () => {
    const sign = signs.pop()!;
    const right = values.pop();
    if (!right) throw new Error(`${text}: nothing stands behind ${sign}.`);
    if (sign === 'negate') return values.push([-right[1], -right[0]]);
    const left = values.pop();
    if (!left) throw new Error(`${text}: nothing stands before ${sign}.`);
    return values.push(combined(sign, left, right));
  };
  for (const token of tokens) {
    if (/^\d/.test(token)) {
      if (!operandNext) throw new Error(`${text}: no sign before ${token}.`);
      values.push(rangeOf(token));
      operandNext = false;
    } else if (token in functions) {
      if (!operandNext) throw new Error(`${text}: no sign before ${token}.`);
      signs.push(token);
    } else if (token === '(') {
      if (!operandNext) throw new Error(`${text}: no sign before (.`);
      signs.push('(');
    } else if (token === ')' || token === ')²') {
      while (signs.length > 0 && signs.at(-1) !== '(') apply();
      if (signs.pop() !== '(') throw new Error(`${text}: ) without (.`);
      const inner = values.pop();
      if (!inner) throw new Error(`${text}: () without content.`);
      const name = signs.at(-1) ?? '';
      if (name in functions) signs.pop();
      const image = functions[name];
      values.push(
        token === ')²'
          ? imageOf(inner, x => x * x)
          : image
            ? imageOf(inner, image)
            : inner,
      );
      operandNext = false;
    } else {
      // A change has its sign, even as a divisor.
      if (
        operandNext &&
        token === '+' &&
        ['/', undefined].includes(signs.at(-1))
      )
        continue;
      const sign = operandNext && token === '−' ? 'negate' : token;
      // A sign directly after another one needs parentheses.
      if (operandNext && (sign !== 'negate' || precedence[signs.at(-1) ?? '']))
        throw new Error(`${text}: ${token} stands behind a sign.`);
      const rank = sign === 'negate' ? Infinity : precedence[sign]!;
      while ((precedence[signs.at(-1) ?? ''] ?? 0) >= rank) apply();
      signs.push(sign);
      operandNext = true;
    }
  }
  while (signs.length > 0) {
    if (signs.at(-1) === '(') throw new Error(`${text}: ( without ).`);
    apply();
  }
  const [value] = values;
  if (values.length !== 1 || !value) throw new Error(`${text} is no sum.`);
  return value;
}

/** Whether two ranges have a number in common. */
export function meet([a, b]: Range, [c, d]: Range): boolean {
  return a <= d && c <= b;
}

function tokensOf(text: string): readonly string[] {
  const packed = text.replaceAll(/\s/g, '');
  const tokens =
    packed.match(/\d+(?:\.\d+)?(?:×10⁻?[⁰¹²³⁴-⁹]+)?|\)²|[()+−×/]|σ|[a-z]+/gu) ??
    [];
  if (tokens.join('') !== packed) throw new Error(`Cannot read ${text}.`);
  return tokens;
}

function rangeOf(token: string): Range {
  const [digits = '', power = ''] = token.split('×10');
  const exponent = power.replaceAll(/./gu, sign =>
    sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)),
  );
  const scale = 10 ** Number(exponent || 0);
  const [whole = '', decimals] = digits.split('.');
  // Counts are exact; a value with five digits is rounded to four.
  const ulp =
    decimals !== undefined
      ? 10 ** -decimals.length
      : whole.length < 4
        ? 0
        : 10 ** (whole.length - 4);
  const half = (ulp / 2) * 1.000001;
  return [(Number(digits) - half) * scale, (Number(digits) + half) * scale];
}

function combined(sign: string, [a, b]: Range, [c, d]: Range): Range {
  switch (sign) {
    case '+':
      return [a + c, b + d];
    case '−':
      return [a - d, b - c];
    case '×':
      return extremes([a * c, a * d, b * c, b * d]);
    default:
      if (c <= 0 && d >= 0) return [-Infinity, Infinity];
      return extremes([a / c, a / d, b / c, b / d]);
  }
}

/** By sampling: functions of networks are smooth, and ranges small. */
function imageOf([a, b]: Range, f: (x: number) => number): Range {
  const samples = Array.from({length: 201}, (_, at) =>
    f(a + ((b - a) * at) / 200),
  );
  return extremes(samples.filter(value => !Number.isNaN(value)));
}

function extremes(values: readonly number[]): Range {
  return [Math.min(...values), Math.max(...values)];
}

/** By its series, Abramowitz and Stegun 7.1.5. */
function erf(x: number): number {
  if (Math.abs(x) > 5) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; n < 120; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}
