import {createCanvas} from '@napi-rs/canvas';
import {expect, test} from 'vitest';
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
