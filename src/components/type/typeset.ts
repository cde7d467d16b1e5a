import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {LiteElement} from 'mathjax-full/js/adaptors/lite/Element.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import {AmsConfiguration} from 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import {BaseConfiguration} from 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import {HtmlConfiguration} from 'mathjax-full/js/input/tex/html/HtmlConfiguration.js';
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {SVG} from 'mathjax-full/js/output/svg.js';
import type {Box} from '../../box.ts';
import {barsWithin} from './extender.ts';
import {
  multiply,
  numbers,
  parseTransform,
  scaled,
  type Transform,
} from './svgTransform.ts';

/** One outline of a typeset formula, in em, y down from the baseline. */
export interface Outline {
  /** SVG path data in font units; `transform` takes it to em. */
  readonly path: string;
  readonly transform: Transform;
  /** The `\cssId`s around the outline, outermost first. */
  readonly ids: readonly string[];
  /** The character of the glyph; undefined for a bar or a part of a bracket. */
  readonly char?: string;
}

/** A formula as outlines; lengths in em, the baseline at y = 0. */
export interface TypesetFormula {
  readonly outlines: readonly Outline[];
  readonly width: number;
  /** The height of the formula above its baseline. */
  readonly ascent: number;
  /** Its depth below the baseline. */
  readonly descent: number;
}

/**
 * The height of the mathematical axis, the line of fraction bars, above the
 * baseline, in em.
 */
export const AXIS = 0.25;

export const FONT_UNITS_PER_EM = 1000;

const packages = [BaseConfiguration, AmsConfiguration, HtmlConfiguration].map(
  ({name}) => name,
);
const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const converter = mathjax.document('', {
  InputJax: new TeX({packages}),
  OutputJax: new SVG({fontCache: 'none'}),
});
const known = new Map<string, TypesetFormula>();

/**
 * Typesets TeX in display style with MathJax's own glyphs.
 *
 * @param tex - May name its parts with `\cssId{id}{…}`, nested at will.
 * @throws Error that quotes the TeX when MathJax cannot read it.
 */
export function typeset(tex: string): TypesetFormula {
  let formula = known.get(tex);
  if (!formula) {
    formula = convert(tex);
    known.set(tex, formula);
  }
  return formula;
}

function convert(tex: string): TypesetFormula {
  const container: unknown = converter.convert(tex, {display: true});
  const svg = container instanceof LiteElement && container.children[0];
  if (!(svg instanceof LiteElement)) {
    throw new Error(`MathJax draws nothing for this: ${tex}`);
  }
  const outlines = [...outlinesOf(svg, [1, 0, 0, 1, 0, 0], [])];
  const [, top = 0, width = 0, height = 0] = numbers(
    adaptor.getAttribute(svg, 'viewBox'),
  );
  return {
    outlines: outlines.map(outline => ({
      ...outline,
      transform: scaled(outline.transform, 1 / FONT_UNITS_PER_EM),
    })),
    width: width / FONT_UNITS_PER_EM,
    ascent: -top / FONT_UNITS_PER_EM,
    descent: (height + top) / FONT_UNITS_PER_EM,
  };
}

function* outlinesOf(
  element: LiteElement,
  outer: Transform,
  outerIds: readonly string[],
  viewport?: Box,
): Generator<Outline> {
  if (adaptor.getAttribute(element, 'data-mml-node') === 'merror') {
    throw new Error(
      `MathJax cannot typeset this: ${adaptor.getAttribute(element, 'title') || adaptor.textContent(element)}.`,
    );
  }
  // MathJax writes what its fonts lack as text, which has no outline.
  const lacking =
    adaptor.kind(element) === 'text' && adaptor.textContent(element);
  // Its invisible signs are no ink.
  if (lacking && /[^\p{C}\s]/u.test(lacking)) {
    throw new Error(
      `There is no glyph for “${lacking}” in the font of formulas. Write it in another way, such as with latex.`,
    );
  }
  const transform = multiply(
    outer,
    parseTransform(adaptor.getAttribute(element, 'transform')),
  );
  const id = adaptor.getAttribute(element, 'id');
  const ids = id ? [...outerIds, id] : outerIds;
  const whole = outlinePath(element);
  const path =
    whole && viewport ? barsWithin(whole, transform, viewport) : whole;
  if (path) {
    yield {path, transform, ids, ...charOf(element)};
  }
  for (const child of element.children) {
    if (child instanceof LiteElement) {
      yield* outlinesOf(
        child,
        placed(child, transform),
        ids,
        viewportOf(child, transform) ?? viewport,
      );
    }
  }
}

/** Stretchy delimiters lie in nested svg elements with a place of their own. */
function placed(element: LiteElement, transform: Transform): Transform {
  if (adaptor.kind(element) !== 'svg') {
    return transform;
  }
  const [x, y, width, height] = frameOf(element);
  const [minX = 0, minY = 0, innerWidth = 1, innerHeight = 1] = numbers(
    adaptor.getAttribute(element, 'viewBox'),
  );
  const [scaleX, scaleY] = [width / innerWidth, height / innerHeight];
  return multiply(transform, [
    scaleX,
    0,
    0,
    scaleY,
    x - minX * scaleX,
    y - minY * scaleY,
  ]);
}

/**
 * The viewport of a nested svg, in the coordinates of the whole; no other
 * element clips.
 */
function viewportOf(
  element: LiteElement,
  [a, , , d, e, f]: Transform,
): Box | undefined {
  if (adaptor.kind(element) !== 'svg') {
    return undefined;
  }
  const [x, y, width, height] = frameOf(element);
  const [x0, x1] = [a * x + e, a * (x + width) + e];
  const [y0, y1] = [d * y + f, d * (y + height) + f];
  return {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    right: Math.max(x0, x1),
    bottom: Math.max(y0, y1),
  };
}

/**
 * MathJax records a glyph's code point; mathematical letters become plain ones
 * here.
 */
function charOf(element: LiteElement): Pick<Outline, 'char'> {
  const code = adaptor.getAttribute(element, 'data-c');
  if (!code) return {};
  const char = String.fromCodePoint(parseInt(code, 16));
  // Unicode has ℓ as another shape of l, and it is another letter here.
  return {char: char === 'ℓ' ? char : char.normalize('NFKC')};
}

function outlinePath(element: LiteElement): string | undefined {
  switch (adaptor.kind(element)) {
    case 'path':
      return adaptor.getAttribute(element, 'd') || undefined;
    case 'rect': {
      const [x, y, width, height] = frameOf(element);
      return width && height
        ? `M${x} ${y}H${x + width}V${y + height}H${x}Z`
        : undefined;
    }
    default:
      return undefined;
  }
}

function frameOf(
  element: LiteElement,
): readonly [x: number, y: number, width: number, height: number] {
  const side = (name: string) =>
    Number(adaptor.getAttribute(element, name) || 0);
  return [side('x'), side('y'), side('width'), side('height')];
}
