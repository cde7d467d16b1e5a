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

/** An equation as an SVG element; undefined where MathJax cannot read it. */
export function equationSvg(latex: string): string | undefined {
  const container: unknown = converter.convert(latex, {display: true});
  const svg = container instanceof LiteElement && container.children[0];
  if (!(svg instanceof LiteElement)) return undefined;
  const markup = adaptor.outerHTML(svg);
  return markup.includes('data-mml-node="merror"') ? undefined : markup;
}
