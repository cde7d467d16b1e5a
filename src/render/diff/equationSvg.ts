import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {LiteElement} from 'mathjax-full/js/adaptors/lite/Element.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import {AmsConfiguration} from 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import {BaseConfiguration} from 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {SVG} from 'mathjax-full/js/output/svg.js';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const converter = mathjax.document('', {
  InputJax: new TeX({
    packages: [BaseConfiguration, AmsConfiguration].map(({name}) => name),
  }),
  // Glyphs are written out, so that the drawing needs no font.
  OutputJax: new SVG({fontCache: 'none'}),
});

/** Characters of an equation that is drawn, and how deep it may nest. */
const drawable = {characters: 4000, depth: 100} as const;

/**
 * An equation as an SVG element; undefined where MathJax cannot read it, or where
 * it is larger than any that a figure derives: MathJax calls itself for every
 * part of a part, and there is an end to that.
 */
export function equationSvg(latex: string): string | undefined {
  if (latex.length > drawable.characters) return undefined;
  if (depthOf(latex) > drawable.depth) return undefined;
  const container: unknown = converter.convert(latex, {display: true});
  const svg = container instanceof LiteElement && container.children[0];
  if (!(svg instanceof LiteElement)) return undefined;
  const markup = adaptor.outerHTML(svg);
  return markup.includes('data-mml-node="merror"') ? undefined : markup;
}

/**
 * How deep an equation may nest: brackets that are open at once, and commands in a
 * row, each of which may be the argument of the one before.
 */
function depthOf(latex: string): number {
  let depth = 0;
  let deepest = 0;
  let chain = 0;
  for (const [token] of latex.matchAll(/\\[a-zA-Z]+|\\.|[{}^_]|[^\s]/gs)) {
    chain = /^(\\[a-zA-Z]|[\^_])/.test(token) ? chain + 1 : 0;
    if (token === '{' || token === '\\left' || token === '\\begin') depth++;
    if (token === '}' || token === '\\right' || token === '\\end') depth--;
    deepest = Math.max(deepest, depth + chain);
  }
  return deepest;
}
