import type {LiteElement} from 'mathjax-full/js/adaptors/lite/Element.js';
import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/html/HtmlConfiguration.js';
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {SVG} from 'mathjax-full/js/output/svg.js';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const document = mathjax.document('', {
  InputJax: new TeX({packages: ['base', 'ams', 'html']}),
  OutputJax: new SVG({fontCache: 'none'}),
});

/** What MathJax makes of a formula, in display style. */
export interface TypesetResult {
  readonly ids: readonly string[];
  /** What MathJax could not read; undefined when it read all. */
  readonly problem: string | undefined;
  /** Every outline in order, with the transform of its group. */
  readonly outlines: readonly string[];
  /** For each id, how many outlines it draws outside the groups within it. */
  readonly ownOutlines: ReadonlyMap<string, number>;
}

/** Typesets TeX with MathJax alone, apart from what draws the figures. */
export function typesetByMathJax(tex: string): TypesetResult {
  const ids: string[] = [];
  const outlines: string[] = [];
  const ownOutlines = new Map<string, number>();
  let problem: string | undefined;
  const visit = (
    element: LiteElement,
    owner: string | undefined,
    transform: string,
  ): void => {
    const id = adaptor.getAttribute(element, 'id') || undefined;
    const inner = id ?? owner;
    const place =
      transform + (adaptor.getAttribute(element, 'transform') ?? '');
    if (id) {
      ids.push(id);
      ownOutlines.set(id, 0);
    }
    if (adaptor.getAttribute(element, 'data-mml-node') === 'merror') {
      problem = adaptor.getAttribute(element, 'title') ?? 'unknown';
    }
    const kind = adaptor.kind(element);
    if (kind === 'path' || kind === 'rect') {
      outlines.push(`${place} ${adaptor.getAttribute(element, 'd') ?? ''}`);
      if (inner) {
        ownOutlines.set(inner, (ownOutlines.get(inner) ?? 0) + 1);
      }
    }
    for (const child of adaptor.childNodes(element)) {
      if (adaptor.kind(child) !== '#text') {
        visit(child as LiteElement, inner, place);
      }
    }
  };
  visit(document.convert(tex, {display: true}) as LiteElement, undefined, '');
  return {ids, problem, outlines, ownOutlines};
}
