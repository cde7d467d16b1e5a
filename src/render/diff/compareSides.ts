import {type Cause, causes} from '../manifest/manifest.ts';
import {changedEquations, type EquationChange} from './changedEquations.ts';
import type {Side, SideFigure, SideFile} from './side.ts';

/** Why a figure's files differ; `unknown` without a manifest. */
export type Reason = Cause | 'unknown';

/** A figure on both sides, or on one. */
export interface FigureComparison {
  readonly id: string;
  readonly title: string;
  /** `damaged` when a file differs from its manifest. */
  readonly kind: 'added' | 'removed' | 'changed' | 'same' | 'damaged';
  /** The files that differ from their manifests, and how. */
  readonly damage: readonly string[];
  readonly reasons: readonly Reason[];
  readonly equations: readonly EquationChange[];
  /** Files of one format that both sides have with different bytes. */
  readonly files: readonly FilePair[];
  /** Formats that only one side has. */
  readonly formats: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
}

/** A file before and after. */
export interface FilePair {
  readonly format: string;
  readonly before: SideFile;
  readonly after: SideFile;
}

/**
 * Finds the figures that differ by the hashes of their files. Two manifests
 * match figures by id; otherwise file names match them.
 */
export function compareSides(before: Side, after: Side): FigureComparison[] {
  const named = before.manifest && after.manifest ? idOf : stemOf;
  const olds = new Map(before.figures.map(figure => [named(figure), figure]));
  const news = new Map(after.figures.map(figure => [named(figure), figure]));
  const names = [...new Set([...olds.keys(), ...news.keys()])].sort();
  return names.map(name => compare(olds.get(name), news.get(name)));
}

function idOf({id}: SideFigure): string {
  return id;
}

function stemOf({stem}: SideFigure): string {
  return stem;
}

function compare(
  before: SideFigure | undefined,
  after: SideFigure | undefined,
): FigureComparison {
  const {id, title} = (after ?? before)!;
  const formats = {
    added: formatsOnlyIn(after, before),
    removed: formatsOnlyIn(before, after),
  };
  const damage = [before, after]
    .flatMap(figure => figure?.files ?? [])
    .flatMap(file => file.damage ?? []);
  const lists = {reasons: [], equations: [], files: [], damage};
  const nothing = {id, title, formats, ...lists};
  if (damage.length > 0) return {...nothing, kind: 'damaged'};
  if (!before) return {...nothing, kind: 'added'};
  if (!after) return {...nothing, kind: 'removed'};
  const files = changedFiles(before, after);
  const {added, removed} = formats;
  if (files.length + added.length + removed.length === 0) {
    return {...nothing, kind: 'same'};
  }
  const equations = changedEquations(before.equations, after.equations);
  const reasons = reasonsOf(before, after);
  return {...nothing, kind: 'changed', reasons, equations, files};
}

function formatsOnlyIn(one?: SideFigure, other?: SideFigure): string[] {
  return (one?.files ?? [])
    .map(({format}) => format)
    .filter(format => !fileOf(other, format));
}

function fileOf(
  figure: SideFigure | undefined,
  format: string,
): SideFile | undefined {
  return figure?.files.find(file => file.format === format);
}

function changedFiles(before: SideFigure, after: SideFigure): FilePair[] {
  return before.files.flatMap(file => {
    const other = fileOf(after, file.format);
    return other && other.sha256 !== file.sha256
      ? {format: file.format, before: file, after: other}
      : [];
  });
}

function reasonsOf(
  {inputs: before}: SideFigure,
  {inputs: after}: SideFigure,
): readonly Reason[] {
  if (!before || !after) return ['unknown'];
  const found = causes.filter(cause => before[cause] !== after[cause]);
  return found.length > 0 ? found : ['unknown'];
}
