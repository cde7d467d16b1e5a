import {describe, expect, test} from 'vitest';
import {printable} from '../../../src/components/title/printable.ts';

describe('A name on the title card', () => {
  test.each([
    ['Matt Mazur’s worked example', 'Matt Mazur’s worked example'],
    ['Digits 🚀 of a class 👩‍🏫', 'Digits of a class'],
    ['Zwei\nZeilen', 'Zwei Zeilen'],
  ])('is %j without pictures and breaks', (name, set) => {
    expect(printable(name)).toBe(set);
  });

  test.each(['反向传播', 'Сеть', '🚀', ''])(
    'is left out where the typeface lacks its letters: %j',
    name => {
      expect(printable(name)).toBeUndefined();
    },
  );
});
