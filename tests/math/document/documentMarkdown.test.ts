import MarkdownIt from 'markdown-it';
import {describe, expect, test} from 'vitest';
import {derive} from '../../../src/math/derivation.ts';
import {deriveDocument} from '../../../src/math/document/document.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {latexOf} from '../../../src/math/write/latex.ts';
import type {Sentence} from '../../../src/math/write/sentence.ts';
import {sentenceWithin} from '../../../src/math/write/sentenceLatex.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {softmaxNetwork} from '../networks.ts';

const parameter = weight(2, 1, 1);

describe('The Markdown of a derivation', () => {
  const markdown = deriveDocument(defaultNetwork, {
    format: 'markdown',
    layer: 1,
  });

  test('has a heading for every section and a display for every equation', () => {
    expect(markdown).toMatch(
      /^# Backpropagation: Matt Mazur's worked example\n/,
    );
    expect(markdown).toContain('## Capital letters for layer 1');
  });

  test.each([
    ['of the default network', defaultNetwork],
    ['with elided rows', softmaxNetwork([2, 6, 3])],
  ])(
    'brings every formula through a Markdown reader unaltered, %s',
    (_, network) => {
      const text = deriveDocument(network, {format: 'markdown'});
      const sections = [...derive(network).sections()];
      const steps = sections.flatMap(step => step.steps);
      const said = sections.flatMap(({title, steps}) => [
        ...formulasOf(title),
        ...steps.flatMap(({caption, because}) => [
          ...formulasOf(caption),
          ...because.map(equation => latexOf(equation)),
        ]),
      ]);

      const {displays, inline} = mathIn(text);
      expect(displays).toEqual(
        steps.flatMap(({after}) => after).map(equation => latexOf(equation)),
      );
      // Under an equation of any layer stands for which it holds.
      const notes = ['\\ell', '='];
      const words = (list: readonly string[]) =>
        list.filter(tex => !notes.includes(tex));
      expect(words(inline)).toEqual(words(said));
      expect(displays.join()).toMatch(/\\\\.*&|&.*\\\\/);
    },
  );

  test.each([
    '*a* [b](c) <d>',
    '50 % of $x_1$ & {y}^~\\ # 网 `code`',
    '&amp; &lt;b&gt; ![x](y) ~~z~~',
    'on\ntwo lines\n# and more',
  ])('takes no title for a mark of its own: %j', title => {
    const text = deriveDocument(
      {...defaultNetwork, title},
      {format: 'markdown', parameter},
    );
    const [heading] = headingsIn(text);

    expect(heading).toBe(`Backpropagation: ${title.replaceAll('\n', ' ')}`);
  });
});

const reader = new MarkdownIt();

/** The formulas that GitHub and GitLab set: fences named math, and code between dollars. */
function mathIn(markdown: string): {displays: string[]; inline: string[]} {
  const tokens = reader.parse(markdown, {});
  const lines = tokens.flatMap(({children}) => (children ? [children] : []));
  return {
    displays: tokens
      .filter(({type, info}) => type === 'fence' && info === 'math')
      .map(({content}) => content.trimEnd()),
    inline: lines.flatMap(line =>
      line
        .filter(
          ({type}, at) =>
            type === 'code_inline' &&
            line[at - 1]?.content.endsWith('$') &&
            line[at + 1]?.content.startsWith('$'),
        )
        .map(({content}) => content),
    ),
  };
}

/** The formulas of a sentence, in LaTeX. */
function formulasOf(sentence: Sentence): readonly string[] {
  const formulas: string[] = [];
  sentenceWithin(sentence, String, tex => {
    formulas.push(tex);
    return tex;
  });
  return formulas;
}

/** The text of each heading, without marks. */
function headingsIn(markdown: string): string[] {
  const tokens = reader.parse(markdown, {});
  return tokens.flatMap(({type}, at) =>
    type === 'heading_open'
      ? [
          (tokens[at + 1]?.children ?? [])
            .map(({type, content}) => (type === 'text' ? content : `‹${type}›`))
            .join(''),
        ]
      : [],
  );
}
