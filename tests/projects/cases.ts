import path from 'node:path';

/** A project of `cases/`, as the table of docs/projects.md tells it. */
export interface ProjectCase {
  /** The name of its folder. */
  readonly name: string;
  /** What it uses. */
  readonly uses: string;
  /**
   * Whether its pictures show letters, which builds of Skia thicken differently, and
   * whether some are hardly brighter than their ground.
   */
  readonly letters?: true | 'faint';
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
    uses: 'Rect, Circle, Line, Ray, Spline, Polygon, Grid, Path, curves; arrows, dashes, partial drawing',
  },
  {
    name: 'outlines',
    uses: 'ends of curves: arrows, offsets, caps, joins, smooth corners; knots, drawn in part',
  },
  {
    name: 'text',
    uses: 'Txt: wrapping, alignment, letter spacing; a family by `FontFace` from an installed package',
    letters: true,
  },
  {
    name: 'css-fonts',
    uses: 'families by `@font-face` in CSS',
    letters: true,
  },
  {
    name: 'flex',
    uses: 'Layout: grow, wrap, gap, nesting',
  },
  {
    name: 'baselines',
    uses: 'Layout: texts and boxes on one baseline',
    letters: true,
  },
  {
    name: 'photographs',
    uses: 'JPEG, PNG and WebP of a camera held upright, SVG with styles',
  },
  {
    name: 'images',
    uses: 'Img: imported PNG and SVG, `data:` address, public file',
  },
  {
    name: 'root-files',
    uses: 'files of the project by their path, `src="/src/picture.png"`',
  },
  {
    name: 'svg',
    uses: 'SVG nodes, changed from one drawing to another',
  },
  {
    name: 'own-nodes',
    uses: 'node classes of its own, with decorators and canvas calls',
    letters: true,
  },
  {
    name: 'effects',
    uses: 'clips, shadows, composite operations, filters, gradients, caches',
  },
  {
    name: 'transitions',
    uses: 'several scenes with transitions: slide, fade, zoom',
  },
  {
    name: 'slides',
    uses: 'slides',
    letters: true,
  },
  {
    name: 'latex',
    uses: 'Latex',
  },
  {
    name: 'code',
    uses: 'Code, with a Lezer grammar, edits and selections',
    letters: 'faint',
  },
  {
    name: 'random',
    uses: 'random numbers, by the seed of the scene and by their own',
  },
  {
    name: 'signals',
    uses: 'signals, computed values, effects',
    letters: true,
  },
  {
    name: 'springs',
    uses: 'springs',
  },
  {
    name: 'threads',
    uses: 'threads: all, any, chain, sequence, loops, spawn, cancel, join',
  },
  {
    name: 'states',
    uses: 'states saved and restored, clones, nodes moved to another parent',
  },
  {
    name: 'camera',
    uses: 'Camera',
  },
  {
    name: 'events',
    uses: 'time events, moved in the editor',
  },
  {
    name: 'variables',
    uses: 'variables',
    letters: true,
  },
  {
    name: 'logging',
    uses: 'messages to the log',
  },
  {
    name: 'range',
    uses: 'a range, saved by the editor',
  },
  {
    name: 'vite-things',
    uses: 'Vite: alias, define, JSON, `?raw`, `?url`, `import.meta.glob`, `.env`, CSS, public files',
    letters: true,
  },
  {
    name: 'commons',
    uses: 'Canvas Commons: shapes, layout, text, Latex, Code, filters, caches, transitions, sounds',
    letters: true,
  },
  {
    name: 'loose-statements',
    uses: 'JSX whose value nobody uses, modules imported for what they do',
  },
  {
    name: 'javascript',
    uses: 'JavaScript: `project.js`, `.jsx`',
  },
  {
    name: 'module-package',
    uses: 'a package of type `module`',
  },
  {
    name: 'commonjs-package',
    uses: 'a package of type `commonjs`, a configuration by function',
  },
  {
    name: 'virtual-module',
    uses: 'a Vite plugin of its own, with a virtual module',
  },
  {
    name: 'no-meta',
    uses: 'no `.meta` files',
  },
  {
    name: 'icon',
    uses: 'Icon, of an installed package',
  },
  {
    name: 'media',
    uses: 'Video, and audio of the project',
  },
  {
    name: 'video-colours',
    uses: 'Video with sharp edges between colours',
  },
  {
    name: 'shaders',
    uses: 'shaders',
    refusal: 'has shaders',
  },
  {
    name: 'webgl',
    uses: 'WebGL',
    refusal: 'has no "webgl" context',
  },
  {
    name: 'worker',
    uses: 'workers',
    refusal: 'The stage has no Worker',
  },
  {
    name: 'network-fetch',
    uses: 'requests to the network',
    refusal: 'lies on the network',
  },
  {
    name: 'network-image',
    uses: 'pictures on the network',
    refusal: 'lies on the network',
  },
  {
    name: 'missing-icon',
    uses: 'icons of a package that is not installed',
    refusal: 'npm install @iconify-json/mdi',
  },
  {
    name: 'dom-measure',
    uses: 'sizes of elements of its own, by `offsetWidth` and such',
    refusal: 'offsetWidth of <span>',
  },
  {
    name: 'dom-box',
    uses: 'sizes of elements of its own, by `getBoundingClientRect()`',
    refusal: 'size of <div>',
  },
  {
    name: 'offscreen',
    uses: 'OffscreenCanvas',
    refusal: 'The stage has no OffscreenCanvas',
  },
];
