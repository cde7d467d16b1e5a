import {mapIdOf} from '../../src/math/term/edge.ts';
import {symbolsOf} from '../../src/math/term/symbols.ts';
import type {Sentence} from '../../src/math/write/sentence.ts';
import {saidNow} from './said.ts';
import {
  glyphsOf,
  type SignAtom,
} from '../../src/check/readBack/formula/atom.ts';
import {signsOf} from '../../src/check/readBack/formula/atoms.ts';
import {UnreadError} from '../../src/check/readBack/formula/expression.ts';
import {look} from '../../src/check/look.ts';
import {isLettering, type SeenLettering} from '../../src/check/sight.ts';
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
 * The parameters that a frame refers to, in each of four ways. Names are those
 * of the map's edges.
 */
export interface Spoken {
  /** The edges with the error's light. */
  readonly lit: ReadonlySet<EdgeId>;
  /** The parameters of an equation, in parts at full strength. */
  readonly written: ReadonlySet<EdgeId>;
  /** Those of them on left sides, whose gradients are asked for. */
  readonly asked: ReadonlySet<EdgeId>;
  /** The parameters named in the caption. */
  readonly said: ReadonlySet<EdgeId>;
}

/**
 * The lit, written, asked and named parameters on the current frame of a player in
 * the dark theme; those that are written are read from their glyphs.
 */
export async function spokenOn(player: Player): Promise<Spoken> {
  const seen = await look(player);
  const lit = seen.flatMap(({kind, name, color}) =>
    kind === 'line' && isEdge(name) && color === palettes.dark.error
      ? [name]
      : [],
  );
  const formulas = new Map<string, SeenLettering[]>();
  for (const part of seen.filter(isLettering)) {
    if (part.kind !== 'equation') continue;
    const key = `${part.owners.at(-2)} ${part.formula}`;
    formulas.set(key, [...(formulas.get(key) ?? []), part]);
  }
  const written = [...formulas.values()].map(parametersIn);
  return {
    lit: new Set(lit),
    written: new Set(written.flatMap(({all}) => all)),
    asked: new Set(written.flatMap(({left}) => left)),
    said: new Set(edgesNamed(await saidNow(player))),
  };
}

/** The parameters in a formula's parts at full strength, and those on its left side. */
function parametersIn(parts: readonly SeenLettering[]) {
  const equals = parts.find(({name}) => name === '=');
  const full = parts.filter(({strength}) => strength >= 0.95);
  const end = equals ? equals.box.left / equals.em : -Infinity;
  // Copies of indices stand apart from their symbol.
  if (parts.some(({whole}) => whole === undefined)) return {all: [], left: []};
  const found = signsIn(full).flatMap(sign => {
    const edge = edgeOfSign(sign);
    return edge === undefined ? [] : [{edge, isLeft: sign.box.left < end}];
  });
  return {
    all: found.map(({edge}) => edge),
    left: found.flatMap(({edge, isLeft}) => (isLeft ? [edge] : [])),
  };
}

/**
 * The signs of some parts; one by one where the sign of an index is not among them,
 * such as that of a dimmed symbol.
 */
function signsIn(parts: readonly SeenLettering[]): readonly SignAtom[] {
  try {
    return signsOf(glyphsOf(parts));
  } catch (error) {
    if (!(error instanceof UnreadError)) throw error;
    return parts.length > 1 ? parts.flatMap(part => signsIn([part])) : [];
  }
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

/** The edge of a weight or bias by its glyphs. */
function edgeOfSign({
  char,
  above,
  below,
}: Pick<SignAtom, 'char' | 'above' | 'below'>): EdgeId | undefined {
  const [, layer] = /^\((\d+)\)$/.exec(above) ?? [];
  if (!'wb'.includes(char) || layer === undefined || below === '')
    return undefined;
  const [row, column] = below.includes(',')
    ? below.split(',')
    : [below.slice(0, 1), below.slice(1)];
  const place = {layer: Number(layer)};
  return parameterEdgeId(
    char === 'b'
      ? {kind: 'bias', ...place, row: Number(below)}
      : {kind: 'weight', ...place, row: Number(row), column: Number(column)},
  );
}
