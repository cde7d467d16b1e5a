import {
  createCanvas,
  DOMMatrix,
  loadImage,
  Path2D,
  type SKRSContext2D,
} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {overlap} from '../../../src/box.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {
  AXIS,
  typeset,
  type TypesetFormula,
} from '../../../src/components/type/typeset.ts';
import {formulaOf} from '../../../src/math/write/latex.ts';
import {traceBack} from '../../../src/math/trace/trace.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {fullyDrawn} from '../../helpers/sampleNetworks.ts';
import {mathjaxSvg} from '../mathjax.ts';

const id = (name: string, tex: string) => `\\cssId{${name}}{${tex}}`;

function idsOf(formula: TypesetFormula): ReadonlySet<string> {
  return new Set(formula.outlines.flatMap(({ids}) => ids));
}

function inkOf(formula: TypesetFormula, name: string) {
  return formula.outlines.filter(({ids}) => ids.at(-1) === name);
}

describe('an id is found around its own glyphs', () => {
  test('in the halves of a fraction, and the bar belongs to the fraction', () => {
    const formula = typeset(
      id('all', `\\dfrac{${id('above', 'ab')}}{${id('below', 'c')}}`),
    );

    expect(inkOf(formula, 'above')).toHaveLength(2);
    expect(inkOf(formula, 'below')).toHaveLength(1);
    const [bar, ...others] = inkOf(formula, 'all').map(outlineBox);
    expect(others).toEqual([]);
    expect((bar!.top + bar!.bottom) / 2).toBeCloseTo(-AXIS, 10);
    for (const above of inkOf(formula, 'above').map(outlineBox)) {
      expect(above.bottom).toBeLessThan(bar!.top);
    }
    for (const below of inkOf(formula, 'below').map(outlineBox)) {
      expect(below.top).toBeGreaterThan(bar!.bottom);
    }
  });

  test('in scripts, within scripts', () => {
    const formula = typeset(
      `${id('base', 'w')}_{${id('row', '1')}}^{(${id('layer', 'l')}+${id('far', `x^{${id('power', '2')}}`)})}`,
    );

    expect(
      ['base', 'row', 'layer', 'power'].map(name => inkOf(formula, name)),
    ).toHaveLength(4);
    const [power] = inkOf(formula, 'power');
    expect(power!.ids).toEqual(['far', 'power']);
    const [base, row, layer] = ['base', 'row', 'layer'].map(name =>
      outlineBox(inkOf(formula, name)[0]!),
    );
    expect(row!.bottom).toBeGreaterThan(base!.bottom);
    expect(layer!.top).toBeLessThan(base!.top);
  });

  test('in the cells of a matrix, whose brackets belong to what is around it', () => {
    const cells = [
      ['a', 'b'],
      ['c', 'd'],
      ['k', 'n'],
    ];
    const rows = cells.map(row => row.map(name => id(name, name)).join('&'));
    const formula = typeset(
      id('grid', `\\begin{bmatrix}${rows.join('\\\\')}\\end{bmatrix}`),
    );
    const box = (name: string) => outlineBox(inkOf(formula, name)[0]!);

    expect(idsOf(formula)).toEqual(new Set(['grid', ...cells.flat()]));
    for (const [left, right] of cells) {
      expect(box(left!).right).toBeLessThan(box(right!).left);
    }
    expect(box('a').bottom).toBeLessThan(box('c').top);
    expect(box('c').bottom).toBeLessThan(box('k').top);
    const brackets = inkOf(formula, 'grid').map(outlineBox);
    const clash = cells
      .flat()
      .flatMap(name => brackets.filter(bracket => overlap(bracket, box(name))));
    expect(brackets).toHaveLength(6);
    expect(clash).toEqual([]);
  });

  test('when ids stand within ids, outermost first', () => {
    const formula = typeset(
      id('one', `a+${id('two', `b${id('three', 'c')}`)}`),
    );

    expect(formula.outlines.map(({ids}) => ids.join('/'))).toEqual([
      'one',
      'one',
      'one/two',
      'one/two/three',
    ]);
  });
});

describe.each([...fullyDrawn])('the equations of %s', (_, network) => {
  const parameters = network.weights.flatMap((rows, index) =>
    rows.flatMap((columns, row) =>
      columns.map((_, column) => weight(index + 1, row + 1, column + 1)),
    ),
  );
  const equations = parameters
    .filter((_, index) => index % Math.ceil(parameters.length / 3) === 0)
    .flatMap(parameter => traceBack(network, parameter).steps)
    .flatMap(step => step.after);

  test('draw something for every id that has a role, and nothing without one', () => {
    for (const equation of equations) {
      const {tex, roles} = formulaOf(equation);
      const drawn = typeset(tex).outlines.map(({ids}) => ids.at(-1));

      expect(new Set(drawn)).toEqual(new Set(roles.keys()));
    }
  });
});

describe('every outline is drawn once, where MathJax draws it', () => {
  const trace = traceBack(defaultNetwork, weight(1, 1, 1));

  test.each([
    [
      'a fraction',
      '\\dfrac{\\partial E}{\\partial w_{11}^{(2)}} = -a \\cdot b',
    ],
    [
      'a matrix',
      '\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}^{\\mathsf T}',
    ],
    [
      'a tall matrix',
      '\\begin{bmatrix} a \\\\ b \\\\ c \\\\ d \\\\ \\vdots \\\\ e \\end{bmatrix} \\odot x',
    ],
    [
      'tall parentheses, whose middle is cut to length',
      '\\left(\\dfrac{a}{\\dfrac{b}{\\dfrac{c}{d}}}\\right)',
    ],
    ['text under dots', '\\underset{\\text{12 more}}{\\cdots}'],
    ['a root', '\\sqrt{\\dfrac{a}{b}} + \\Phi(z) \\sigma'],
    ['a trace with two paths', formulaOf(trace.equation).tex],
  ])('%s', async (_, tex) => {
    const formula = typeset(tex);
    const em = 60;
    const width = Math.ceil(formula.width * em) + 4;
    const height = Math.ceil((formula.ascent + formula.descent) * em) + 4;
    const picture = await loadImage(Buffer.from(mathjaxSvg(tex, formula, em)));
    const theirs = inkMap(width, height, context =>
      context.drawImage(picture, 2, 2),
    );
    const ours = inkMap(width, height, context =>
      context.fill(shapeOf(formula, em)),
    );
    const total = theirs.reduce((sum, ink) => sum + ink, 0);
    const apart = theirs.map((ink, at) => Math.abs(ink - ours[at]!));

    expect(total).toBeGreaterThan(1000);
    // Both smooth their edges, at places that may differ by a part of a pixel.
    expect(apart.reduce((sum, ink) => sum + ink, 0) / total).toBeLessThan(0.02);
    expect(apart.filter(ink => ink > 0.4)).toEqual([]);
  });
});

describe('what MathJax cannot read', () => {
  test.each([
    ['an unknown command', '\\partiall E', /\\partiall/],
    ['an open brace', '\\frac{a', /brace/],
    ['a stray end', 'a \\end{matrix}', /matrix/],
  ])('%s is an error that says so', (_, tex, message) => {
    expect(() => typeset(tex)).toThrow(message);
  });
});

test('the same TeX is typeset once', () => {
  expect(typeset('a+b')).toBe(typeset('a+b'));
});

test('a formula reaches as far as its glyphs', () => {
  const formula = typeset('\\dfrac{\\partial a}{\\partial z}');
  const boxes = formula.outlines.map(outlineBox);

  expect(Math.min(...boxes.map(({top}) => top))).toBeCloseTo(
    -formula.ascent,
    1,
  );
  expect(Math.max(...boxes.map(({bottom}) => bottom))).toBeCloseTo(
    formula.descent,
    1,
  );
});

/** How dark every pixel of a drawing is, 0 to 1. */
function inkMap(
  width: number,
  height: number,
  draw: (context: SKRSContext2D) => void,
): number[] {
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  draw(context);
  const {data} = context.getImageData(0, 0, width, height);
  return Array.from(
    {length: width * height},
    (_, pixel) => 1 - data[4 * pixel]! / 255,
  );
}

/** As one shape, as a part of a formula is drawn: outlines that overlap must not cancel. */
function shapeOf({outlines, ascent}: TypesetFormula, em: number): Path2D {
  const shape = new Path2D();
  for (const {path, transform} of outlines) {
    const [a, b, c, d, e, f] = transform.map(value => value * em);
    shape.addPath(
      new Path2D(path),
      new DOMMatrix([a!, b!, c!, d!, e! + 2, f! + ascent * em + 2]),
    );
  }
  return shape;
}
