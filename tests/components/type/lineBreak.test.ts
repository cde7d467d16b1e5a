import {describe, expect, test} from 'vitest';
import {compose} from '../../../src/components/layout/composition.ts';
import {breakLine} from '../../../src/components/type/lineBreak.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {type Outline, typeset} from '../../../src/components/type/typeset.ts';
import {
  equation as ownEquation,
  plus,
  symbol,
  times,
} from '../../../src/derivation/index.ts';
import {derive} from '../../../src/math/derivation.ts';
import {formulaOf} from '../../../src/math/write/latex.ts';
import {partsOf, termsWithin} from '../../../src/math/term/walk.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {isPart, partId} from '../../../src/math/term/partIds.ts';

const {equation, steps} = derive(defaultNetwork).trace(weight(1, 1, 1));
const whole = typeset(formulaOf(equation).tex);

describe('A product of sums', () => {
  const x = symbol('x', {value: 1});
  const product = times(
    plus(x, 1),
    plus(x, 2),
    ...Array.from({length: 28}, (_, at) => plus(x, at + 3)),
  );
  const stated = ownEquation(symbol('P', {is: product}), product);
  const line = typeset(formulaOf(stated).tex);

  test('is broken between its factors, never within one', () => {
    const limit = line.width / 4;
    const broken = breakLine(line, stated, limit);
    const right = Math.max(
      ...broken.outlines.map(one => outlineBox(one).right),
    );

    expect(right).toBeLessThanOrEqual(limit);
    for (const {id} of partsOf(stated.right)) {
      const within = (part: Outline) => part.ids.includes(id);
      const before = line.outlines.filter(within).map(top);
      const after = broken.outlines.filter(within).map(top);
      const drops = after.map((now, at) => now - before[at]!);
      expect(Math.max(...drops) - Math.min(...drops)).toBeLessThan(1e-6);
    }
  });
});

function top(outline: Outline): number {
  return outlineBox(outline).top;
}

describe('breakLine', () => {
  test('leaves what fits as it is', () => {
    expect(breakLine(whole, equation, whole.width)).toBe(whole);
  });

  test('keeps every outline and makes the whole narrower than the limit', () => {
    const broken = breakLine(whole, equation, whole.width * 0.75);

    expect(broken.outlines.map(({path}) => path)).toEqual(
      whole.outlines.map(({path}) => path),
    );
    const right = Math.max(
      ...broken.outlines.map(one => outlineBox(one).right),
    );
    expect(right).toBeLessThanOrEqual(whole.width * 0.75);
    expect(broken.width).toBeGreaterThanOrEqual(right);
  });

  test('begins the second line with the plus sign, under the right side', () => {
    const broken = breakLine(whole, equation, whole.width * 0.75);
    const lefts = (wanted: (ids: readonly string[]) => boolean) =>
      broken.outlines
        .filter(({ids}) => wanted(ids))
        .map(outline => outlineBox(outline).left);
    const [plus] = lefts(ids => isPart(ids.at(-1)!, 'plus'));

    expect(plus).toBeCloseTo(
      Math.min(...lefts(ids => ids.includes(equation.right.id))),
      6,
    );
  });

  test('keeps room behind the last line', () => {
    const tail = whole.width / 3;
    const broken = breakLine(whole, equation, whole.width, tail);
    const last = broken.outlines.filter(
      outline => outlineBox(outline).top > whole.descent,
    );
    const end = Math.max(...last.map(outline => outlineBox(outline).right));

    expect(last).not.toEqual([]);
    expect(end + tail).toBeLessThanOrEqual(broken.width + 1e-6);
  });
});

describe('places that are kept', () => {
  const band = {width: 1700, height: 300};

  test('an equals sign stands still while its equation grows', () => {
    const forms = steps.flatMap(({after}) => after);
    const signs = forms.map(form => {
      const {em, pieces} = compose([form], band, {em: 50}, {}, forms);
      const {outlines} = pieces.get(partId(form.id, 'equals'))!;
      return [em, ...outlines.map(outline => outlineBox(outline).left)];
    });

    for (const sign of signs) {
      sign.forEach((value, at) => expect(value).toBeCloseTo(signs[0]![at]!, 6));
    }
  });
});

describe('On a narrow page, breakLine', () => {
  test('breaks inner products too, to keep a limit that sums cannot', () => {
    const limit = whole.width * 0.45;
    const usual = breakLine(whole, equation, limit);
    const narrow = breakLine(whole, equation, limit, 0, true);

    expect(usual.width).toBeGreaterThan(limit);
    expect(narrow.width).toBeLessThanOrEqual(limit);
    expect(narrow.outlines).toHaveLength(whole.outlines.length);
  });

  test('begins lines of matrices with ⊙', () => {
    const {definition} = derive(defaultNetwork).hiddenLayer(1).delta();
    const matrices = typeset(formulaOf(definition).tex);
    const limit = matrices.width * 0.75;
    const broken = breakLine(matrices, definition, limit, 0, true);
    const lefts = broken.outlines
      .filter(({ids}) => isPart(ids.at(-1)!, 'odot'))
      .map(outline => outlineBox(outline).left);

    expect(broken.width).toBeLessThanOrEqual(limit);
    expect(Math.min(...lefts)).toBeLessThan(matrices.width / 2);
    expect(broken.descent).toBeGreaterThan(matrices.descent);
  });

  test('gives each line the height of its own ink, not that of the highest', () => {
    const forms = derive(defaultNetwork)
      .outputLayer.name()
      .steps.flatMap(({before}) => before);
    // All grids but one have their names.
    const flat = forms.find(
      ({right}) =>
        [...termsWithin(right)].filter(({kind}) => kind === 'grid').length ===
        1,
    );
    const mixed = typeset(formulaOf(flat!).tex);
    const broken = breakLine(mixed, flat!, mixed.width * 0.75, 0, true);
    const boxes = broken.outlines.map(outlineBox);

    expect(broken.ascent + broken.descent).toBeCloseTo(
      Math.max(...boxes.map(({bottom}) => bottom)) -
        Math.min(...boxes.map(({top}) => top)),
      6,
    );
    expect(broken.descent + broken.ascent).toBeLessThan(
      2 * (mixed.ascent + mixed.descent),
    );
  });
});
