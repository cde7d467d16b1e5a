import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {deriveDocument} from '../../../src/math/document/document.ts';
import {equationsOf} from '../../../src/math/step/equationsOf.ts';
import {bias, weight} from '../../../src/math/term/parameter.ts';
import {textOf} from '../../../src/math/write/text.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {typesetByMathJax} from '../mathjax.ts';
import {plainNetwork, softmaxNetwork} from '../networks.ts';

const parameter = weight(2, 1, 1);

describe('The text of a derivation', () => {
  test('of one parameter is this', () => {
    expect(deriveDocument(defaultNetwork, {parameter})).toMatchInlineSnapshot(`
      "Backpropagation: Matt Mazur's worked example
      Layers 2-2-2, sigmoid, half-squared-error

      Tracing E back to w⁽²⁾₁₁
      ────────────────────────

      1. Only the error e₁ depends on w⁽²⁾₁₁.
         ∂E/∂w⁽²⁾₁₁ = ∂E/∂e₁ · ∂e₁/∂w⁽²⁾₁₁
           = 0.08217

      2. E is the sum of the errors, so ∂E/∂e is 1 and drops out.
           since ∂E/∂e₁ = 1
         ∂E/∂w⁽²⁾₁₁ = ∂e₁/∂w⁽²⁾₁₁
           = 0.08217

      3. e₁ depends on w⁽²⁾₁₁ through a⁽²⁾₁: one more factor.
         ∂E/∂w⁽²⁾₁₁ = ∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂w⁽²⁾₁₁
           = 0.08217

      4. a⁽²⁾₁ depends on w⁽²⁾₁₁ through z⁽²⁾₁: one more factor.
         ∂E/∂w⁽²⁾₁₁ = ∂e₁/∂a⁽²⁾₁ · ∂a⁽²⁾₁/∂z⁽²⁾₁ · ∂z⁽²⁾₁/∂w⁽²⁾₁₁
           = 0.08217

      ∂E/∂w⁽²⁾₁₁ in numbers
      ─────────────────────

      1. The forward pass gives every factor its value.
         ∂E/∂w⁽²⁾₁₁ = 0.7414 · 0.1868 · 0.5933
           = 0.08217

      2. Multiplied, ∂E/∂w⁽²⁾₁₁ is 0.08217.
         ∂E/∂w⁽²⁾₁₁ = 0.08217
      "
    `);
  });

  test('of a bias goes on until only δ is left', () => {
    const text = deriveDocument(defaultNetwork, {parameter: bias(1, 2)});
    expect(text.trimEnd().split('\n').slice(-2)).toEqual([
      '   ∂E/∂b⁽¹⁾₂ = δ⁽¹⁾₂',
      '     = 0.009954',
    ]);
  });

  test('of a hidden weight finds δ again', () => {
    const text = deriveDocument(defaultNetwork, {parameter: weight(1, 1, 1)});
    expect(text).toContain('Finding δ in ∂E/∂w⁽¹⁾₁₁');
  });

  test('of a layer ends with its biases and holds nothing of other layers', () => {
    const text = deriveDocument(defaultNetwork, {layer: 2});
    expect(text).toContain('∂E/∂W⁽²⁾ = δ⁽²⁾ (A⁽¹⁾)ᵀ');
    expect(text).toContain('∂E/∂B⁽²⁾ = δ⁽²⁾');
    expect(text).not.toContain('∂E/∂W⁽¹⁾');
  });

  test('of everything holds every equation of the derivation', () => {
    const text = deriveDocument(defaultNetwork);
    const missing = [...equationsOf(derive(defaultNetwork).sections())]
      .map(({equation}) => textOf(equation))
      .filter(equation => !text.includes(equation));
    expect(missing).toEqual([]);
  });

  test('prints no number that is not one', () => {
    const text = deriveDocument(softmaxNetwork([2, 3, 6]));
    expect(text).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });
});

describe('The LaTeX of a derivation', () => {
  const latex = deriveDocument(softmaxNetwork([2, 6, 3]), {format: 'latex'});
  const body = latex.slice(latex.indexOf('\\begin{document}'));

  test('is a document that begins and ends', () => {
    expect(latex).toMatch(/^\\documentclass/);
    expect(latex.trimEnd()).toMatch(/\\end\{document\}$/);
  });

  test('has no sign that its fonts lack', () => {
    expect(latex).toMatch(/^[\n\u0020-\u007e]*$/);
  });

  test('sets the symbols of its sentences as mathematics', () => {
    expect(body).toContain(
      '\\section*{Tracing $E$ back to $w^{(2)}_{11}$, along 3 paths}',
    );
    expect(body).not.toContain('textsuperscript');
  });

  test('has as many braces that open as that close, on every line of the body', () => {
    const uneven = body
      .split('\n')
      .filter(line => count(line, /(?<!\\)\{/g) !== count(line, /(?<!\\)\}/g));
    expect(uneven).toEqual([]);
  });

  test('has formulas that MathJax reads, and dollars in pairs', () => {
    const formulas = [...body.matchAll(/^\\fitted\{(.*)\}$/gm)].map(
      ([, tex]) => tex ?? '',
    );
    const inline = [...body.matchAll(/(?<!\\)\$([^$]*)\$/g)].map(
      ([, tex]) => tex ?? '',
    );
    const unread = [...new Set([...formulas, ...inline])].filter(
      tex => typesetByMathJax(tex).problem !== undefined,
    );
    expect(formulas.length).toBeGreaterThan(100);
    expect(inline.length).toBeGreaterThan(100);
    expect(unread).toEqual([]);
    expect(count(body, /(?<!\\)\$/g) % 2).toBe(0);
  }, 60_000);

  test('escapes what a title may hold', () => {
    const titled = {...defaultNetwork, title: '50 % of $x_1 & {y}^~\\ # 网'};
    const text = deriveDocument(titled, {format: 'latex', parameter});
    expect(text).toContain(
      '50 \\% of \\$x\\_1 \\& \\{y\\}\\textasciicircum{}\\textasciitilde{}\\textbackslash{} \\# \\beyond{网}',
    );
  });

  test.each([
    [
      '反向传播',
      '\\beyond{反\\allowbreak{}向\\allowbreak{}传\\allowbreak{}播}',
    ],
    ['Обратно 👩‍🏫!', '\\beyond{Обратно} \\beyond{👩‍🏫}!'],
    ['Größe – “łódź” ∂×δ', 'Größe – “łódź” $\\partial$$\\times$$\\delta$'],
    ['two\nlines', 'two lines'],
  ])('keeps the letters of a title of any script: %s', (title, kept) => {
    const text = deriveDocument(
      {...defaultNetwork, title},
      {format: 'latex', parameter},
    );

    expect(text).toContain(`\\title{Backpropagation: ${kept}}`);
    // What only one engine can set is asked for where it is needed alone.
    expect(text.includes('\\newcommand{\\beyond}')).toBe(
      kept.includes('\\beyond'),
    );
  });
});

test('The JSON of a derivation has every step with equations, values, words and provenance', () => {
  const parsed: unknown = JSON.parse(
    deriveDocument(defaultNetwork, {format: 'json', parameter}),
  );
  expect(parsed).toMatchObject({
    network: {layers: [2, 2, 2], loss: 'half-squared-error'},
    sections: [
      {
        name: 'trace.w2,1,1',
        steps: [
          {
            kind: 'start',
            caption: 'Only the error e₁ depends on w⁽²⁾₁₁.',
            words:
              'Only the error e, output 1, depends on w, layer 2, row 1, column 1.',
            before: [],
            after: [
              {
                id: 'w2-1-1.equation',
                text: '∂E/∂w⁽²⁾₁₁ = ∂E/∂e₁ · ∂e₁/∂w⁽²⁾₁₁',
                latex:
                  '\\dfrac{\\partial E}{\\partial w^{(2)}_{11}} = \\dfrac{\\partial E}{\\partial e_{1}} \\cdot \\dfrac{\\partial e_{1}}{\\partial w^{(2)}_{11}}',
                value: [[expect.closeTo(0.082167041, 9)]],
              },
            ],
            provenance: {'w2-1-1.left': {kind: 'new', from: []}},
          },
          {kind: 'dropOne', because: [{text: '∂E/∂e₁ = 1'}]},
          {kind: 'hop'},
          {kind: 'hop'},
        ],
      },
      {name: 'trace.w2,1,1.numbers'},
    ],
  });
});

test('A document names the layer or parameter that is not there', () => {
  const network = plainNetwork([2, 3, 1]);
  expect(() => deriveDocument(network, {layer: 3})).toThrow('choose 1 to 1');
  expect(() => deriveDocument(network, {parameter: weight(2, 1, 4)})).toThrow(
    'There is no w2,1,4: its column is 4. Choose 1 to 3.',
  );
});

function count(text: string, sign: RegExp): number {
  return [...text.matchAll(sign)].length;
}
