import {
  dropped,
  methods,
  operators,
  orderless,
  reversed,
  signs,
} from './swaps.ts';
import {
  listIn,
  nodeIn,
  nodesOf,
  type Placed,
  type SyntaxNode,
} from './syntax.ts';

/** One fault put into a source. */
export interface Mutation {
  /** What kind of fault it is, such as "comparison". */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
}

/** A change of a node; undefined where it is not for it. */
type Mutator = (
  placed: Placed,
  textOf: (node: SyntaxNode) => string,
) => readonly Change[];

/** Another text for a node. */
type Change = readonly [kind: string, node: SyntaxNode, text: string];

/** Every fault that can be put into a source, in the order of their places. */
export function mutationsOf(
  source: string,
  lang: 'ts' | 'tsx' = 'ts',
): readonly Mutation[] {
  const textOf = ({start, end}: SyntaxNode) => source.slice(start, end);
  const all = [...nodesOf(source, lang)].flatMap(placed =>
    mutators
      .flatMap(mutator => mutator(placed, textOf))
      .map(([kind, {start, end}, text]) => ({kind, start, end, text})),
  );
  return all.filter(({start, end, text}) => source.slice(start, end) !== text);
}

/** The source with a fault in it. */
export function mutated(source: string, {start, end, text}: Mutation): string {
  return source.slice(0, start) + text + source.slice(end);
}

const mutators: readonly Mutator[] = [
  function operator({node, within}, textOf) {
    const textBetween = (one: SyntaxNode, other: SyntaxNode) =>
      textOf({...one, start: one.end, end: other.start});
    const [left, right] = [nodeIn(node, 'left'), nodeIn(node, 'right')];
    const sign = node['operator'];
    if (!left || !right || typeof sign !== 'string') return [];
    if (sign === '??') return [['fallback', node, textOf(left)]];
    const [kind, other] = operators.get(sign) ?? [];
    if (kind === undefined || other === undefined) return [];
    // With parentheses that belong to neither.
    const between = textBetween(left, right);
    // A choice that is always made one way tells more.
    if (kind === 'comparison' && isTest(node, within)) return [];
    const pair = {...node, start: left.start, end: right.end};
    const against = [other, reversed.get(sign)].filter(
      one => one !== undefined,
    );
    return against.map((one): Change => [
      one === other ? kind : 'comparison',
      pair,
      `${textOf(left)}${between.replace(sign, one)}${textOf(right)}`,
    ]);
  },
  function negation({node, within}, textOf) {
    const argument = nodeIn(node, 'argument');
    const isNegation =
      node.type === 'UnaryExpression' &&
      (node['operator'] === '!' || node['operator'] === '-');
    return isNegation && argument && !isTest(node, within)
      ? [['negation', node, textOf(argument)]]
      : [];
  },
  function step({node}, textOf) {
    if (node.type !== 'UpdateExpression') return [];
    const text = textOf(node);
    const [one, other] =
      node['operator'] === '++' ? ['++', '--'] : ['--', '++'];
    return [['arithmetic', node, text.replace(one, other)]];
  },
  function constant({node, within}, textOf) {
    if (node.type !== 'Literal' || isNamed(node, within)) return [];
    const {value} = node;
    if (typeof value === 'boolean') return [['constant', node, `${!value}`]];
    if (typeof value === 'number') {
      return [
        ['constant', node, `(${value + 1})`],
        ...(value === 0 ? [] : [['constant', node, `(${value - 1})`] as const]),
      ];
    }
    if (typeof value !== 'string' || isSpoken(within)) return [];
    const swapped = signs.get(value);
    if (swapped !== undefined) return [['sign', node, `'${swapped}'`]];
    return within[0]?.type === 'JSXAttribute'
      ? []
      : [['string', node, textOf(node).length > 2 ? "''" : "'?'"]];
  },
  function template({node, within}) {
    if (node.type !== 'TemplateElement' || isSpoken(within)) return [];
    // Its place begins with the mark before its text.
    const [start, text] = [node.start + 1, rawOf(node)];
    const place = {...node, start, end: start + text.length};
    return /\S/.test(text) ? [['string', place, '']] : [];
  },
  function choice({node}, textOf) {
    const [yes, no] = [nodeIn(node, 'consequent'), nodeIn(node, 'alternate')];
    if (node.type === 'ConditionalExpression' && yes && no) {
      return [
        ['choice', node, `(${textOf(yes)})`],
        ['choice', node, `(${textOf(no)})`],
      ];
    }
    const test = nodeIn(node, 'test');
    if (node.type !== 'IfStatement' || !test) return [];
    return [
      ['choice', test, 'true'],
      ['choice', test, 'false'],
    ];
  },
  function call({node}, textOf) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') {
      return [];
    }
    const callee = nodeIn(node, 'callee');
    const given = listIn(node, 'arguments');
    const swapped =
      callee && orderless.has(textOf(callee))
        ? []
        : swap(given, textOf, 'order of arguments');
    if (callee?.type !== 'MemberExpression') return swapped;
    const [object, property] = [
      nodeIn(callee, 'object'),
      nodeIn(callee, 'property'),
    ];
    if (!object || !property) return swapped;
    const name = textOf(property);
    const other = methods.get(name);
    const without = name === 'abs' ? given[0] : object;
    return [
      ...swapped,
      ...(other === undefined ? [] : [['method', property, other] as const]),
      ...(dropped.has(name) && without
        ? [['method', node, `(${textOf(without)})`] as const]
        : []),
    ];
  },
  function statement({node}) {
    const isAct =
      node.type === 'ExpressionStatement' ||
      /^(For|While|DoWhile)/.test(node.type);
    return isAct ? [['statement', node, ';']] : [];
  },
  function early({node, within}) {
    const owner = within[0];
    const isBody =
      node.type === 'BlockStatement' &&
      owner !== undefined &&
      /Function/.test(owner.type);
    const [first, ...others] = listIn(node, 'body');
    const last = others.at(-1);
    if (!isBody || !first || !last || last.type === 'ReturnStatement')
      return [];
    const text = 'return;\n';
    return [['early return', {...first, end: first.start}, text]];
  },
  function optional({node}, textOf) {
    if (node['optional'] !== true) return [];
    return [
      [
        'optional',
        node,
        textOf(node)
          .replace(/\?\.(?=[[(])/, '')
          .replace('?.', '.'),
      ],
    ];
  },
  function spread({node, within}) {
    if (node.type !== 'SpreadElement') return [];
    const owner = within[0]?.type;
    if (owner === 'ObjectExpression') return [['part', node, '...{}']];
    return owner === 'ArrayExpression' ? [['part', node, '...[]']] : [];
  },
  function list({node}, textOf) {
    if (node.type !== 'ArrayExpression') return [];
    return swap(listIn(node, 'elements'), textOf, 'order of a list');
  },
];

/** The first two of several, the other way round. */
function swap(
  items: readonly SyntaxNode[],
  textOf: (node: SyntaxNode) => string,
  kind: string,
): readonly Change[] {
  const [first, second] = items;
  if (!first || !second) return [];
  const pair = {...first, end: second.end};
  return [[kind, pair, `${textOf(second)}, ${textOf(first)}`]];
}

/** Whether a node decides a choice by itself. */
function isTest(node: SyntaxNode, within: readonly SyntaxNode[]): boolean {
  const [owner] = within;
  return owner !== undefined && nodeIn(owner, 'test') === node;
}

/** What an error says is not told from what else it may say. */
function isSpoken(within: readonly SyntaxNode[]): boolean {
  return within.some(({type}) => type === 'ThrowStatement');
}

/** A literal that names a field or a module, not a value. */
function isNamed(node: SyntaxNode, within: readonly SyntaxNode[]): boolean {
  const [owner] = within;
  if (owner?.type === 'Property') return nodeIn(owner, 'key') === node;
  return (
    owner?.type === 'ExpressionStatement' ||
    /^Export|^Import/.test(owner?.type ?? '')
  );
}

function rawOf(node: SyntaxNode): string {
  const value: unknown = node['value'];
  return value !== null && typeof value === 'object' && 'raw' in value
    ? String(value.raw)
    : '';
}
