import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  interpolate,
  type Rgb,
  wcagContrast,
} from 'culori';
import {describe, expect, test} from 'vitest';
import {letterRoles, type Role} from '../src/math/term/variable.ts';
import {pageOf} from '../src/page.ts';
import {palettes, size, space} from '../src/theme.ts';

const roles = [...new Set(Object.values(letterRoles))];
const coloured = roles.filter(role => role !== 'foreground');
const pairs = coloured.flatMap((one, index) =>
  coloured.slice(index + 1).map(other => [one, other] as const),
);
const rgb = converter('rgb');
const distance = differenceCiede2000();

/** Sight by Machado, Oliveira and Fernandes (2009) at full severity; what is rare weighs less. */
const sights = [
  {name: 'normal', see: (color: Rgb) => color, weight: 1},
  {name: 'protan', see: filterDeficiencyProt(1), weight: 1},
  {name: 'deutan', see: filterDeficiencyDeuter(1), weight: 1},
  {name: 'tritan', see: filterDeficiencyTrit(1), weight: 1.4},
] as const;

describe.each(['dark', 'light'] as const)('in the %s theme', name => {
  const palette = palettes[name];

  test.each(coloured)('%s has 5:1 on the ground', role => {
    expect(wcagContrast(palette[role], palette.ground)).toBeGreaterThan(5);
  });

  test.each([...roles, 'secondary'] as const)(
    '%s has 4.5:1 on ground and panel, as text that is read needs',
    role => {
      for (const behind of [palette.ground, palette.panel]) {
        expect(wcagContrast(palette[role], behind)).toBeGreaterThan(4.5);
      }
    },
  );

  test.each(roles)('%s keeps 2:1 on the ground when it is dimmed', role => {
    expect(
      dimmedContrast(palette[role], palette.ground, palette.dim),
    ).toBeGreaterThan(2);
  });

  test.each(roles.filter(role => role !== 'weight' && role !== 'delta'))(
    '%s keeps 2:1 in a node when it is dimmed',
    role => {
      expect(
        dimmedContrast(palette[role], palette.panel, palette.dim),
      ).toBeGreaterThan(2);
    },
  );

  test('edges stand out from the ground, as graphics need', () => {
    expect(wcagContrast(palette.edge, palette.ground)).toBeGreaterThan(3);
  });

  test.each(sights)(
    'every two roles differ to $name sight',
    ({see, weight}) => {
      const distances = pairs.map(([one, other]) => {
        const [a, b] = [see(rgb(palette[one])!), see(rgb(palette[other])!)];
        return {pair: `${one}, ${other}`, far: weight * distance(a, b)};
      });
      const alike = distances.filter(({far}) => far < 16.5);

      expect(alike).toEqual([]);
    },
  );
});

test('the dark ground is dark and the light ground is light', () => {
  expect(wcagContrast(palettes.dark.ground, '#000')).toBeLessThan(1.3);
  expect(wcagContrast(palettes.light.ground, '#fff')).toBeLessThan(1.3);
});

test('both themes give each role the same hue family', () => {
  const hue = converter('oklch');
  const turns = coloured.map(role => {
    const [dark, light] = [palettes.dark[role], palettes.light[role]];
    const turn = Math.abs((hue(dark)!.h ?? 0) - (hue(light)!.h ?? 0));
    return [role, Math.min(turn, 360 - turn)] as const satisfies [Role, number];
  });

  expect(turns.filter(([, turn]) => turn > 30)).toEqual([]);
});

describe('what a phone still shows', () => {
  const {frame, width, height} = pageOf('landscape');

  test('no text is below 2.2 % of the frame', () => {
    const smallest = Math.min(size.value, size.factorValue, size.formulaSmall);

    expect(smallest).toBeGreaterThanOrEqual(0.022 * frame.height);
  });

  test('a main equation has glyphs of 4 % of the frame', () => {
    expect(size.formula).toBeGreaterThanOrEqual(0.04 * frame.height);
  });

  test('the margins keep more than the outer 4 % free', () => {
    expect(width).toBeLessThan(0.92 * frame.width);
    expect(height).toBeLessThan(0.92 * frame.height);
  });
});

test('each gap is 1.5 to 1.75 times the one before, about a golden step', () => {
  const gaps = Object.values(space);
  const steps = gaps.slice(1).map((gap, index) => gap / gaps[index]!);

  expect(Math.min(...steps)).toBeGreaterThan(1.5);
  expect(Math.max(...steps)).toBeLessThanOrEqual(1.75);
});

/** The contrast of a colour with what it is drawn on at the strength of what is out of focus. */
function dimmedContrast(color: string, behind: string, dim: number): number {
  const blended = interpolate([behind, color], 'rgb')(dim);
  return wcagContrast(formatHex(blended), behind);
}
