import {expect, test} from 'vitest';
import {look} from '../../../src/check/look.ts';
import {isLettering} from '../../../src/check/sight.ts';
import {formatBetween} from '../../../src/math/write/formatValue.ts';
import {figuresCalling} from '../../helpers/figuresCalling.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';

test('A number on its way has the decimals of the ends, also where fewer are exact', () => {
  const ends = [0.25, 0.25312];

  expect(ends.map(end => formatBetween(end, ends, 4))).toEqual([
    '0.2500',
    '0.2531',
  ]);
  expect(formatBetween(-0.3, [-0.3, 0.2], 4)).toBe('−0.30');
  expect(formatBetween(-0.00001, [-0.5, 0.2], 4)).toBe('0.00');
  expect(formatBetween(2e-6, [1e-6, 3e-6], 4)).toBe('2.000×10⁻⁶');
});

test.each(figuresCalling('findByNudging'))(
  'No number on the map of figure $id gets or loses a digit',
  {timeout: 120_000},
  async figure => {
    const player = await openFigure(figure, {
      network: sampleNetworks.get('default')!,
      theme: 'dark',
      size: {width: 1920, height: 1080},
      fps: 10,
    });
    const changes = new Set<string>();
    let moved = 0;
    let before = new Map<string, string>();
    do {
      const now = new Map(
        (await look(player))
          .filter(isLettering)
          .filter(({kind, strength}) => kind === 'value' && strength > 0.3)
          .map(({id: key, name}) => [key, name] as const),
      );
      for (const [key, text] of now) {
        const last = before.get(key) ?? text;
        if (last !== text) moved++;
        if (last.length !== text.length) changes.add(`${last} → ${text}`);
      }
      before = now;
    } while (await player.advance());

    expect(moved).toBeGreaterThan(10);
    expect([...changes]).toEqual([]);
  },
);
