import {liteAdaptor} from 'mathjax-full/js/adaptors/liteAdaptor.js';
import {RegisterHTMLHandler} from 'mathjax-full/js/handlers/html.js';
import {TeX} from 'mathjax-full/js/input/tex.js';
import {mathjax} from 'mathjax-full/js/mathjax.js';
import {SVG} from 'mathjax-full/js/output/svg.js';
import type {TypesetFormula} from '../../src/components/type/typeset.ts';

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const document = mathjax.document('', {
  InputJax: new TeX({packages: ['base', 'ams', 'html']}),
  OutputJax: new SVG({fontCache: 'none'}),
});

/** MathJax's own picture of a formula, black, at a number of pixels per em. */
export function mathjaxSvg(
  tex: string,
  {width, ascent, descent}: TypesetFormula,
  em: number,
): string {
  const svg = adaptor.innerHTML(document.convert(tex, {display: true}));
  const viewBox = /viewBox="[^"]*"/.exec(svg)?.[0];
  return svg
    .replace(
      /<svg [^>]*>/,
      `<svg xmlns="http://www.w3.org/2000/svg" ${viewBox} width="${width * em}" height="${(ascent + descent) * em}">`,
    )
    .replaceAll('currentColor', 'black');
}
