import {Path2D} from '@napi-rs/canvas';
import {type Box, union} from '../../../src/box.ts';
import type {SeenLettering} from '../../../src/check/sight.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {type Outline, typeset} from '../../../src/components/type/typeset.ts';
import {onTheLine} from '../../../src/math/write/alphabets.ts';
import {type ClaimedInk, drawn} from './ink.ts';

/** A formula, its middle that of the claim's box. */
export function formulaInk({box, em}: SeenLettering, tex: string): ClaimedInk {
  const formula = outlinesOf(tex);
  const {left, top, right, bottom} = formula.box;
  const x = (box.left + box.right) / 2 - (em * (left + right)) / 2;
  const y = (box.top + box.bottom) / 2 - (em * (top + bottom)) / 2;
  return outlinesInk(box, [{...formula, em, x, y}]);
}

/** A power of ten whose exponent is larger than TeX has it, at its upper right. */
export function powerInk({
  name,
  box,
  em,
  smallest,
}: SeenLettering): ClaimedInk[] {
  const [, digits, exponent] = /^(.*×10)([⁻⁰¹²³⁴-⁹]+)$/u.exec(name) ?? [];
  if (!digits || !exponent) return [];
  const [number, power] = [digits.replace('×', '{\\times}'), exponent].map(
    text => outlinesOf(onTheLine(text).replace('−', '{-}')),
  );
  return [
    outlinesInk(box, [
      {
        ...number!,
        em,
        x: box.left - em * number!.box.left,
        y: box.bottom - em * number!.box.bottom,
      },
      {
        ...power!,
        em: smallest,
        x: box.right - smallest * power!.box.right,
        y: box.top - smallest * power!.box.top,
      },
    ]),
  ];
}

interface Outlines {
  readonly outlines: readonly Outline[];
  /** In em. */
  readonly box: Box;
}

/** Where a formula's baseline begins, and its size. */
interface PlacedOutlines extends Outlines {
  readonly em: number;
  readonly x: number;
  readonly y: number;
}

function outlinesOf(tex: string): Outlines {
  const outlines = typeset(tex).outlines.filter(({char}) => char);
  const box = union(outlines.map(outlineBox));
  return {outlines, box: box ?? {left: 0, top: 0, right: 0, bottom: 0}};
}

function outlinesInk(box: Box, all: readonly PlacedOutlines[]): ClaimedInk {
  return drawn(box, context =>
    all.flatMap(({outlines, em, x, y}) =>
      outlines.map(outline => {
        context.save();
        context.transform(em, 0, 0, em, x, y);
        context.transform(...outline.transform);
        // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
        context.fill(new Path2D(outline.path));
        context.restore();
        const {left, top, right, bottom} = outlineBox(outline);
        return {
          sign: outline.char ?? '',
          box: {
            left: x + em * left,
            right: x + em * right,
            top: y + em * top,
            bottom: y + em * bottom,
          },
        };
      }),
    ),
  );
}

/**
 * A symbol as it is named, w⁽²⁾₁₁, in TeX: in each face, since that is not named, and
 * beside it as it stands below a bar, where raised signs are lower.
 */
export function formulasOf({
  name,
  em,
  smallest,
}: SeenLettering): readonly string[] {
  const runs: {place: Place; text: string}[] = [];
  for (const sign of name) {
    const last = runs.at(-1);
    const flat = onTheLine(sign);
    const place = placeOf(sign);
    const text = texOf[flat] ?? flat;
    if (last?.place === place) last.text += text;
    else runs.push({place, text});
  }
  // An index whose symbol is another part is named on the line.
  if (smallest < 0.9 * em && runs.every(({place}) => place === 'line')) {
    return [`{}^{${runs.map(({text}) => text).join('')}}`];
  }
  return faces.flatMap(face => {
    const tex = runs
      .map(({place, text}, at) => {
        if (place === 'line') return face === '' ? text : `${face}{${text}}`;
        // TeX takes one raised run only after a symbol.
        return `${at > 1 && place === '^' ? '{}' : ''}${place}{${text}}`;
      })
      .join('');
    return [tex, `\\frac{\\phantom{1}}{${tex}}`];
  });
}

const faces = ['', '\\mathrm', '\\mathbf', '\\mathsf', '\\text'];

type Place = 'line' | '^' | '_';

const texOf: Readonly<Record<string, string>> = {
  '∂': '\\partial ',
  δ: '\\delta ',
  '⊙': '\\odot ',
  ℓ: '\\ell ',
  σ: '\\sigma ',
  '⋅': '\\cdot ',
  '·': '\\cdot ',
  Σ: '\\Sigma ',
  '×': '\\times ',
  '−': '-',
  T: '\\mathsf{T}',
  '⋮': '\\vdots ',
  '⋯': '\\cdots ',
  '⋱': '\\ddots ',
  '′': "'",
};

function placeOf(sign: string): Place {
  if (onTheLine(sign) === sign) return 'line';
  return /[₀-₉ᵢⱼₖ₊₋]/.test(sign) ? '_' : '^';
}
