import {parseAst} from 'rolldown/parseAst';

/** A node of a syntax tree, with its place in the source. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A node, and the nodes that it lies in, nearest first. */
export interface Placed {
  readonly node: SyntaxNode;
  readonly within: readonly SyntaxNode[];
}

/** What the compiler drops, and what only says what a module takes of others. */
const silent = /^(TS(?!AsExpression|NonNull|Satisfies)|Import|ExportAll)/;

/**
 * Every node of a source that runs, each before those in it.
 *
 * @param lang - What it is written in: the ending of its file.
 */
export function* nodesOf(
  source: string,
  lang: 'ts' | 'tsx' = 'ts',
): Generator<Placed> {
  const program: unknown = parseAst(source, {lang, astType: 'ts'});
  if (isNode(program)) yield* nodesIn(program, []);
}

function* nodesIn(
  node: SyntaxNode,
  within: readonly SyntaxNode[],
): Generator<Placed> {
  if (silent.test(node.type)) return;
  yield {node, within};
  for (const [field, value] of Object.entries(node)) {
    if (field === 'typeAnnotation') continue;
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const part of parts) {
      if (isNode(part)) yield* nodesIn(part, [node, ...within]);
    }
  }
}

/** The node in a field; undefined where there is none. */
export function nodeIn(
  node: SyntaxNode,
  field: string,
): SyntaxNode | undefined {
  const value = node[field];
  return isNode(value) ? value : undefined;
}

/** The nodes in a field. */
export function listIn(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  const value: unknown = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    'start' in value &&
    'end' in value
  );
}
