import {createCanvas} from '@napi-rs/canvas';
import type {EquationChange} from './changedEquations.ts';
import {pixelBytes} from './decodedFrames.ts';
import type {FigureDifference, SetDifference} from './diffSides.ts';
import {equationSvg} from './equationSvg.ts';
import type {FilmDecoders} from './filmDecoders.ts';
import {escaped, pageFrame} from './pageFrame.ts';
import {type Picture, type Stills, stillsOf} from './stills.ts';
import {figureLine, figureName, reasonText, secondsText} from './diffWords.ts';

/**
 * The differences as one self-contained page of HTML, with pictures and
 * formulas and without a script.
 */
export async function diffPage(
  difference: SetDifference,
  decoders: FilmDecoders,
): Promise<string> {
  const shown = difference.figures.filter(({kind}) => kind !== 'same');
  const sections: string[] = [];
  for (const figure of shown) {
    sections.push(await figureSection(figure, decoders));
  }
  const same = difference.figures.length - shown.length;
  return pageFrame(difference, {sections, same});
}

async function figureSection(
  figure: FigureDifference,
  decoders: FilmDecoders,
): Promise<string> {
  const {id, kind, equations, reasons} = figure;
  const tags = [kind, ...reasons.map(reasonText)];
  return `<section id="${escaped(id)}">
<h2>${escaped(figureName(figure))}</h2>
<p>${tags.map(tag => `<span class="tag">${escaped(tag)}</span>`).join(' ')}</p>
<p>${escaped(figureLine(figure))}</p>
${await stillsPart(figure, decoders)}
${equations.length > 0 ? equationsPart(equations) : ''}
</section>`;
}

async function stillsPart(
  {seconds}: FigureDifference,
  decoders: FilmDecoders,
): Promise<string> {
  if (!seconds?.known) return '';
  const stills = await stillsOf(seconds, decoders).catch(
    (error: Error) => error,
  );
  if (stills instanceof Error) return `<p>${escaped(stills.message)}</p>`;
  const rows = stills.map(still => stillsRow(still, seconds.fps));
  const hidden = seconds.stretches.length - stills.length;
  return [
    ...rows,
    ...(hidden > 0
      ? [
          `<p class="none">Less differs at ${hidden} more, without pictures.</p>`,
        ]
      : []),
  ].join('\n');
}

function stillsRow(
  {stretch, before, after, difference}: Stills,
  fps: number,
): string {
  const at = `${(stretch.worst / fps).toFixed(2)} s`;
  return `<h3>${secondsText(stretch)}</h3>
<div class="stills">
${still('before', at, before)}
${still('after', at, after)}
${still('difference', at, difference)}
</div>`;
}

function still(name: string, at: string, picture?: Picture): string {
  const caption = `${name}, at ${at}`;
  const image = picture
    ? `<img alt="${caption}" width="${picture.width}" height="${picture.height}" src="${dataUri(picture)}">`
    : '<p class="none">no picture: the film has ended</p>';
  return `<figure>${image}<figcaption>${caption}</figcaption></figure>`;
}

function dataUri({width, height, rgb}: Picture): string {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  for (let from = 0, to = 0; from < rgb.length; from += pixelBytes, to += 4) {
    image.data[to] = rgb[from]!;
    image.data[to + 1] = rgb[from + 1]!;
    image.data[to + 2] = rgb[from + 2]!;
    image.data[to + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  const bytes = canvas.encodeSync('webp', 85);
  return `data:image/webp;base64,${bytes.toString('base64')}`;
}

/**
 * A figure has fewer changed equations than this; more are counted and not
 * shown.
 */
const shownEquations = 100;

function equationsPart(equations: readonly EquationChange[]): string {
  const shown = equations.slice(0, shownEquations);
  const hidden = equations.length - shown.length;
  return `<h3>Changed equations</h3>
<div class="wide"><table>
${shown.map(equationRows).join('\n')}
</table></div>${hidden > 0 ? `\n<p class="none">${hidden} more differ, and are not shown.</p>` : ''}`;
}

/** One above the other, since equations are wider than high. */
function equationRows({id, before, after}: EquationChange): string {
  return `<tr><th scope="rowgroup" rowspan="2">${escaped(id)}</th><th scope="row">before</th><td>${formula(before)}</td></tr>
<tr><th scope="row">after</th><td>${formula(after)}</td></tr>`;
}

function formula(latex?: string): string {
  if (latex === undefined) return '<span class="none">none</span>';
  return equationSvg(latex) ?? `<code>${escaped(latex)}</code>`;
}
