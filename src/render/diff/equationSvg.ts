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
  // Glyphs become paths, so that the drawing needs no font.
  OutputJax: new SVG({fontCache: 'none'}),
});

/**
 * The most characters of an equation, and the deepest nesting, that are drawn.
 */
const drawable = {characters: 4000, depth: 100} as const;

/**
 * An equation as an SVG element. Undefined when MathJax cannot read it, or when
 * it is larger than any equation of a figure: MathJax recurses into every part
 * and would overflow the stack.
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
 * The nesting depth of an equation: brackets open at once, and commands in a
 * row, since each may be the argument of the one before.
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
