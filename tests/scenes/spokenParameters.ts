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

/** The parameters that a frame speaks of, each way by itself. Names are of edges of the map. */
export interface Spoken {
  /** The edges that the error's light is on. */
  readonly lit: ReadonlySet<EdgeId>;
  /** Whose derivative an equation at full strength has. */
  readonly written: ReadonlySet<EdgeId>;
  /** Whom the caption names. */
  readonly said: ReadonlySet<EdgeId>;
}

/** What is lit, written and said on the frame that a player of the dark theme has come to. */
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

/** The lit edges at which ways end: those of parameters, once the light has come so far. */
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
