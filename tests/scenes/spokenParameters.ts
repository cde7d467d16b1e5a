import {mapIdOf} from '../../src/math/term/edge.ts';
import {symbolsOf} from '../../src/math/term/symbols.ts';
import type {Sentence} from '../../src/math/write/sentence.ts';
import {saidNow} from './said.ts';
import {isInspectable} from '../../src/drawn.ts';
import type {Player} from '../../src/stage/index.ts';
import {palettes} from '../../src/theme.ts';
import {
  type EdgeId,
  isEdge,
  meaningOf,
  parameterEdgeId,
  sourceOf,
  targetOf,
} from '../../src/network/mapIds.ts';

/**
 * The parameters that a frame refers to, in each of three ways. Names are those
 * of the map's edges.
 */
export interface Spoken {
  /** The edges with the error's light. */
  readonly lit: ReadonlySet<EdgeId>;
  /** The parameters in the derivative of an equation at full strength. */
  readonly written: ReadonlySet<EdgeId>;
  /** The parameters named in the caption. */
  readonly said: ReadonlySet<EdgeId>;
}

/**
 * The lit, written and named parameters on the current frame of a player in the
 * dark theme.
 */
export async function spokenOn(player: Player): Promise<Spoken> {
  const [lit, written, said] = [
    new Set<EdgeId>(),
    new Set<EdgeId>(),
    new Set<EdgeId>(),
  ];
  await player.visit(({node, opacity}) => {
    if (opacity <= 0 || !isInspectable(node)) return;
    for (const {kind, name, color, strength} of node.inspect()) {
      if (kind === 'line' && isEdge(name)) {
        if (color === palettes.dark.error && strength > 0) lit.add(name);
        continue;
      }
      const edge = edgeNamed(name);
      if (edge === undefined || strength < 0.95) continue;
      if (kind === 'equation') written.add(edge);
    }
  });
  for (const edge of edgesNamed(await saidNow(player))) said.add(edge);
  return {lit, written, said};
}

/** The edges of the parameters that a sentence names. */
function edgesNamed(sentence: Sentence | undefined): readonly EdgeId[] {
  const terms = (sentence?.pieces ?? []).flatMap(piece =>
    piece.kind === 'term' ? [piece.term] : [],
  );
  return terms
    .flatMap(term => [...symbolsOf(term).values()])
    .flatMap(variable => {
      const id = 'wb'.includes(variable.letter) ? mapIdOf(variable) : undefined;
      return id !== undefined && isEdge(id) ? [id] : [];
    });
}

/**
 * The lit edges where ways end: those of parameters, once the light has reached
 * them.
 */
export function litEnds({lit}: Pick<Spoken, 'lit'>): ReadonlySet<EdgeId> {
  const targets = new Set(Array.from(lit, targetOf));
  return new Set(
    [...lit].filter(
      edge =>
        !targets.has(sourceOf(edge)) && meaningOf(targetOf(edge))?.kind === 'z',
    ),
  );
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';

/** The edge of a weight or bias by its symbol in Unicode. */
function edgeNamed(symbol: string): EdgeId | undefined {
  const [, letter, layerText = '', indices = ''] =
    /^([wb])⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]+)⁾([₀₁₂₃₄₅₆₇₈₉,]+)$/u.exec(symbol) ?? [];
  if (!letter) return undefined;
  const layer = digits(layerText, RAISED);
  const plain = indices.replaceAll(/[₀-₉]/gu, sign => digits(sign, LOWERED));
  const [row, column] = plain.includes(',')
    ? plain.split(',')
    : [plain.slice(0, 1), plain.slice(1)];
  const place = {layer: Number(layer)};
  return parameterEdgeId(
    letter === 'b'
      ? {kind: 'bias', ...place, row: Number(plain)}
      : {kind: 'weight', ...place, row: Number(row), column: Number(column)},
  );
}

function digits(text: string, signs: string): string {
  return text.replaceAll(/./gu, sign => String(signs.indexOf(sign)));
}
