import {expect, test} from 'vitest';
import {titleLines} from '../../../src/components/title/titleLines.ts';
import {rulerFor} from '../../../src/components/drawing/ruler.ts';
import {pageOf} from '../../../src/page.ts';
import {size} from '../../../src/theme.ts';

const words = {
  title: 'Backpropagation, derived',
  subtitle: 'One run back through a network finds every gradient.',
  note: 'In each layer, the wider a line, the larger its gradient.',
};

test.each(['landscape', 'square', 'portrait'] as const)(
  'All words of a title stand within a page in %s, legible and in order',
  layout => {
    const {width} = pageOf(layout);
    const lines = titleLines(words, width);

    expect(lines.map(({text}) => text).join(' ')).toBe(
      Object.values(words).join(' '),
    );
    for (const {text, font, spacing, em} of lines) {
      const length = rulerFor(font, spacing).measureText(text).width;
      expect(length).toBeLessThanOrEqual(width);
      expect(em).toBeGreaterThanOrEqual(size.caption);
    }
    const baselines = lines.map(({baseline}) => baseline);
    expect(baselines).toEqual(baselines.toSorted((a, b) => a - b));
  },
);
