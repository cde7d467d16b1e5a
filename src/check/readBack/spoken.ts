import {
  type EdgeId,
  isEdge,
  meaningOf,
  parameterEdgeId,
  sourceOf,
  targetOf,
} from '../../network/mapIds.ts';
import {palettes} from '../../theme.ts';
import {isLettering, type Seen, type SeenLettering} from '../sight.ts';
import {glyphsOf, type SignAtom} from './formula/atom.ts';
import {signsOf} from './formula/atoms.ts';
import {UnreadError} from './formula/expression.ts';

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
  /** The layers of matrices of parameters, such as W⁽¹⁾: all of these are shown. */
  readonly layers: ReadonlySet<number>;
  /** The parameters named in the caption. */
  readonly said: ReadonlySet<EdgeId>;
}

/** The lit, written, asked and named parameters, read from colours and glyphs. */
export function spokenOf(seen: readonly Seen[]): Spoken {
  const lit = seen.flatMap(({kind, name, color}) =>
    kind === 'line' && isEdge(name) && LIGHT.has(color) ? [name] : [],
  );
  const lettering = seen.filter(isLettering);
  const formulas = formulasIn(lettering, 'equation');
  const written = formulas.map(parametersIn);
  return {
    lit: new Set(lit),
    written: new Set(written.flatMap(({all}) => all)),
    asked: new Set(written.flatMap(({left}) => left)),
    layers: new Set(
      [...formulas, ...formulasIn(lettering, 'label')].flatMap(layersIn),
    ),
    said: new Set(
      formulasIn(lettering, 'words').flatMap(parts =>
        signsIn(parts).flatMap(sign => edgeOfSign(sign) ?? []),
      ),
    ),
  };
}

/** The error's light in every theme. */
const LIGHT: ReadonlySet<string> = new Set(
  Object.values(palettes).map(({error}) => error),
);

/** The parts of each typeset formula of a kind. */
function formulasIn(
  lettering: readonly SeenLettering[],
  kind: SeenLettering['kind'],
): readonly (readonly SeenLettering[])[] {
  const formulas = new Map<string, SeenLettering[]>();
  for (const part of lettering) {
    if (part.kind !== kind || !part.glyphs) continue;
    const own = kind === 'words' ? part.owners.at(-1) : part.owners.at(-2);
    const key = `${own} ${part.formula}`;
    formulas.set(key, [...(formulas.get(key) ?? []), part]);
  }
  return [...formulas.values()];
}

/** The parameters in a formula's parts at full strength, and those on its left side. */
function parametersIn(parts: readonly SeenLettering[]) {
  const equals = parts.find(({name}) => name === '=');
  const full = parts.filter(({strength}) => strength >= FULL);
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

/** The layers of the matrices of parameters in a formula. */
function layersIn(parts: readonly SeenLettering[]): readonly number[] {
  return signsIn(parts).flatMap(({char, above}) => {
    const layer = layerIn(above);
    return 'WB'.includes(char) && layer !== undefined ? [layer] : [];
  });
}

function layerIn(above: string): number | undefined {
  const [, layer] = /^\((\d+)\)$/.exec(above) ?? [];
  return layer === undefined ? undefined : Number(layer);
}

/**
 * The least strength of what is spoken of; fainter parts were spoken of before.
 */
const FULL = 0.95;

/**
 * The signs of some parts; one by one where the sign of an index is not among
 * them, such as that of a dimmed symbol.
 */
function signsIn(parts: readonly SeenLettering[]): readonly SignAtom[] {
  try {
    return signsOf(glyphsOf(parts));
  } catch (error) {
    if (!(error instanceof UnreadError)) throw error;
    return parts.length > 1 ? parts.flatMap(part => signsIn([part])) : [];
  }
}

/** The edge of a weight or bias by its glyphs. */
function edgeOfSign({
  char,
  above,
  below,
}: Pick<SignAtom, 'char' | 'above' | 'below'>): EdgeId | undefined {
  const layer = layerIn(above);
  const places = below.includes(',') ? below.split(',') : Array.from(below);
  const [row, column] = places.map(Number);
  if (layer === undefined || !row) return undefined;
  if (char === 'b')
    return parameterEdgeId({kind: 'bias', layer, row: Number(below)});
  if (char !== 'w' || !column) return undefined;
  return parameterEdgeId({kind: 'weight', layer, row, column});
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
