import {createCanvas} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {titleLines} from '../../../src/components/title/titleLines.ts';
import {pageOf} from '../../../src/page.ts';
import {size} from '../../../src/theme.ts';

const words = {
  title: 'Backpropagation, derived',
  subtitle: 'One run back through a network finds every gradient.',
  note: 'In each layer, the wider a line, the larger its gradient.',
};

const context = createCanvas(1, 1).getContext('2d');

function measure(text: string, font: string, spacing: number): number {
  context.font = font;
  context.letterSpacing = `${spacing}px`;
  return context.measureText(text).width;
}

test.each(['landscape', 'square', 'portrait'] as const)(
  'All words of a title stand within a page in %s, legible and in order',
  layout => {
    const {width} = pageOf(layout);
    const lines = titleLines(words, width, measure);

    expect(lines.map(({text}) => text).join(' ')).toBe(
      Object.values(words).join(' '),
    );
    for (const {text, font, spacing, em} of lines) {
      expect(measure(text, font, spacing)).toBeLessThanOrEqual(width);
      expect(em).toBeGreaterThanOrEqual(size.caption);
    }
    const baselines = lines.map(({baseline}) => baseline);
    expect(baselines).toEqual(baselines.toSorted((a, b) => a - b));
  },
);

const layouts = ['landscape', 'square', 'portrait'] as const;
const LONG_WORD =
  'Rückwärtsdifferentiationskettenregelherleitungsbeispielnetzwerk';
const titles = {
  'many words': 'How a network of two layers learns from one example. '.repeat(
    6,
  ),
  'a word longer than a line': LONG_WORD,
  'such a word among others': `The network of ${LONG_WORD} and its gradients`,
  'a name with strokes': `experiments/mnist/${'hidden-layers_64x64/'.repeat(3)}seed-17`,
  'a word of a thousand letters': 'Zu'.repeat(500),
};

/** What is left without spaces, hyphens and …. */
const letters = (text: string) => text.replaceAll(/[-\s…]/g, '');

describe.each(layouts)('A long title in %s', layout => {
  const {width} = pageOf(layout);
  const linesOf = (title: string) =>
    titleLines({...words, title: title.trim()}, width, measure).filter(
      ({part}) => part === 'title',
    );
  const widthOf = ({text, font, spacing}: ReturnType<typeof linesOf>[number]) =>
    measure(text, font, spacing);

  test.each(Object.entries(titles))(
    'of %s has up to three lines within the page, legible, and says … for the rest',
    (_, title) => {
      const lines = linesOf(title);
      const said = lines.map(({text}) => text).join(' ');

      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) {
        expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(line.em).toBeGreaterThanOrEqual(size.title / 2);
      }
      expect(letters(title).startsWith(letters(said))).toBe(true);
      expect(letters(said).length).toBeGreaterThan(20);
      expect(said.endsWith('…')).toBe(letters(said) !== letters(title));
    },
  );

  test('of words has lines of about equal length', () => {
    const widths = linesOf(
      'How a small network learns from one example, step by step',
    ).map(widthOf);

    expect(widths.length).toBeGreaterThan(1);
    expect(Math.min(...widths)).toBeGreaterThan(0.55 * Math.max(...widths));
  });

  test('keeps a word whole that fits a line', () => {
    const said = linesOf('A wholehearted backpropagation network').flatMap(
      ({text}) => text.split(' '),
    );

    expect(said).toEqual(['A', 'wholehearted', 'backpropagation', 'network']);
  });
});
