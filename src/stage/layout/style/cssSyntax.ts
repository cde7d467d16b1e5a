/** What a browser keeps of a property's value: in lower case, undefined when invalid. */
export type Syntax = (text: string) => string | undefined;

const plain = String.raw`(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?`;
const number = `[+-]?${plain}`;
const unit =
  '(?:%|px|r?em|ex|r?ch|r?lh|r?cap|r?ic|cm|mm|q|in|pc|pt|[sld]?v(?:w|h|i|b|min|max)|cq(?:w|h|i|b|min|max))';
const isNumber = new RegExp(`^${number}$`);
const isLength = new RegExp(`^(?:${number}${unit}|[+-]?0+(?:\\.0+)?)$`);
/** A sign follows an operator, so that `1px -2px` is none. */
const term = String.raw`(?:(?<=[(,*/]\s*|\s[+-]\s+)[+-])?${plain}${unit}?`;
const isSum = new RegExp(
  String.raw`^(?:calc|min|max|clamp)\((?:${term}|calc|min|max|clamp|\s+[+-]\s+|[\s*/,()])+\)$`,
);

/** One of some words, separated by spaces. */
export function words(list: string): Syntax {
  const known = new Set(list.split(' '));
  return text => (known.has(text) ? text : undefined);
}

/** The first of some syntaxes that takes the value. */
export function either(...all: readonly Syntax[]): Syntax {
  return text => {
    for (const syntax of all) {
      const taken = syntax(text);
      if (taken !== undefined) return taken;
    }
    return undefined;
  };
}

/** What a pattern matches. */
export function pattern(expression: RegExp): Syntax {
  return text => (expression.test(text) ? text : undefined);
}

/** A length or a share of the container, of either sign. */
export const anyLength: Syntax = text =>
  isLength.test(text) || isSum.test(text) ? text : undefined;

/** A length or a share of the container, not below 0. */
export const length: Syntax = text =>
  Number.parseFloat(text) < 0 ? undefined : anyLength(text);

/** A number within limits. */
export function numberIn(least: number, most = Infinity): Syntax {
  return text => {
    if (!isNumber.test(text)) return undefined;
    const value = Number(text);
    return least <= value && value <= most ? text : undefined;
  };
}
