import path from 'node:path';

/** A project of `cases/`, as the table of docs/projects.md tells it. */
export interface ProjectCase {
  /** The name of its folder. */
  readonly name: string;
  /** What it uses. */
  readonly uses: string;
  /** Whether its pictures show letters, which builds of Skia thicken differently. */
  readonly letters?: true;
  /** A part of the line with which the command refuses it. */
  readonly refusal?: string;
}

/** The folder with a project for each case. */
const folder = path.join(import.meta.dirname, 'cases');

export function folderOf({name}: ProjectCase): string {
  return path.join(folder, name);
}

export const projectCases: readonly ProjectCase[] = [
  {
    name: 'shapes',
    uses: 'Rect, Circle, Line, Ray, Spline, Polygon, Grid, Path, curves; arrows, dashes, drawn in part',
  },
  {
    name: 'text',
    uses: 'Txt: wrapping, alignment, letter spacing; a family by `FontFace` from an installed package',
    letters: true,
  },
  {
    name: 'flex',
    uses: 'Layout: grow, wrap, gap, nesting',
    letters: true,
  },
];
