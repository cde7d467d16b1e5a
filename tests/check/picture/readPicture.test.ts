import {describe, expect, test} from 'vitest';
import {catalogue, type FigureEntry, isFilm} from '../../../src/catalogue.ts';
import {center} from '../../../src/box.ts';
import {look} from '../../../src/check/look.ts';
import {
  isLettering,
  isLine,
  type Seen,
  type SeenLettering,
} from '../../../src/check/sight.ts';
import {onTheLine} from '../../../src/math/write/alphabets.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {palettes} from '../../../src/theme.ts';
import type {Picture} from '../../helpers/compare.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {frameAt, openFigure, picture} from '../../helpers/openFigure.ts';
import {readingOf} from './readPicture.ts';
import {unclaimedInk} from './unclaimedInk.ts';

type Theme = 'dark' | 'light';

interface Still {
  readonly at: string;
  readonly picture: Picture;
  readonly seen: readonly Seen[];
  readonly ground: string;
}

/** What is fainter is on its way, or gone. */
const FAINT = 0.35;

/**
 * More of a sign's ink than this is not as claimed: of what is drawn as it says, at
 * most 0.26 of a number's, and 0.57 of a word's or a label's, whose letters may lie a
 * pixel apart; of a number with a 9 for a 6, which is most alike, 0.4 and more.
 */
function most({kind, name}: SeenLettering): number {
  if (kind === 'value') return 0.36;
  // Its own symbol stands close to an index that is another part.
  return onTheLine(name[0]!) === name[0] ? 0.6 : 0.7;
}

const size = {width: 1920, height: 1080};
const looks = {network: defaultNetwork, size, captions: true, fps: 10};

/** Stills of a figure at the ends of some beats. */
async function* stills(
  figure: FigureEntry,
  theme: Theme,
  count: number,
): AsyncGenerator<Still, undefined> {
  const player = await openFigure(figure, {...looks, theme});
  const events = player.scenes[0]!.events;
  const ground = palettes[theme].ground;
  // Spread over the figure, another moment in each theme.
  const offset = theme === 'dark' ? 0.3 : 0.7;
  for (let n = 0; n < count; n++) {
    const {name, time} =
      events[Math.floor(((n + offset) * events.length) / count)]!;
    const drawn = await picture(player, frameAt(player, time));
    const seen = await look(player);
    yield {at: `${figure.id} ${theme} ${name}`, picture: drawn, seen, ground};
  }
}

/** What of a still's claims is not there. */
function missing({at, picture, seen}: Still, tried: Map<string, number>) {
  const claims = seen.filter(isLettering);
  const lines = seen.filter(isLine);
  return claims.flatMap((claim, order) => {
    const isUnder = claims.slice(order + 1).some(over => liesOn(over, claim));
    if (claim.strength < FAINT || isUnder) return [];
    const reading = readingOf(claim, picture, lines);
    const kind = reading ? claim.kind : `no ${claim.kind}`;
    tried.set(kind, (tried.get(kind) ?? 0) + 1);
    if (!reading || reading.miss <= most(claim)) return [];
    return `${at}: ${claim.kind} “${claim.name}”, its ${reading.sign} by ${reading.miss.toFixed(2)}`;
  });
}

/** Whether one hides another, as a copy that is about to fly does what it is of. */
function liesOn(over: SeenLettering, under: SeenLettering): boolean {
  const [x, y] = center(under.box);
  const {left, top, right, bottom} = over.box;
  return left <= x && x <= right && top <= y && y <= bottom;
}

const figures = catalogue.filter(figure => !isFilm(figure));
const sample = new Set(['03', '14']);

describe('In a picture', () => {
  test.each(
    figures.flatMap(figure =>
      (['dark', 'light'] as const)
        .filter(theme => isWhole || (sample.has(figure.id) && theme === 'dark'))
        .map(theme => [figure.id, theme, figure] as const),
    ),
  )(
    'of %s, %s, stands every number and symbol that is claimed, and nothing else',
    async (_id, theme, figure) => {
      const tried = new Map<string, number>();
      const faults: string[] = [];
      for await (const still of stills(figure, theme, isWhole ? 3 : 2)) {
        const {at, picture, seen, ground} = still;
        faults.push(...missing(still, tried));
        const strays = unclaimedInk(picture, seen, ground);
        faults.push(
          ...strays.map(box => `${at}: ink at ${JSON.stringify(box)}`),
        );
      }
      expect(faults).toEqual([]);
      expect(
        [...tried.values()].reduce((sum, n) => sum + n, 0),
      ).toBeGreaterThan(0);
    },
  );

  test('what is claimed by one sign otherwise is missed, and what is not claimed is found', async () => {
    const figure = figures.find(({id}) => id === '14')!;
    const {value: still} = await stills(figure, 'dark', 1).next();
    const {picture, seen, ground}: Still = still!;
    const claims = seen
      .filter(isLettering)
      .filter(({strength}) => strength >= FAINT);
    const wrong = claims.flatMap(claim =>
      otherwise(claim.name).map(name => ({claim, name})),
    );
    const unseen = wrong.filter(({claim, name}) => {
      const reading = readingOf({...claim, name}, picture);
      return reading !== undefined && reading.miss <= most(claim);
    });
    // A 4 at 30 px is much like a 1.
    expect(unseen.length).toBeLessThan(0.03 * wrong.length);

    const alone = claims.filter(({kind}) => kind === 'equation');
    expect(alone.length).toBeGreaterThan(0);
    for (const claim of alone) {
      const others = seen.filter(({id}) => id !== claim.id);
      const {left, right, top, bottom} = claim.box;
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const found = unclaimedInk(picture, others, ground);
      const isFound = found.some(
        box =>
          box.left < x + 40 &&
          box.right > x - 40 &&
          box.top < y + 40 &&
          box.bottom > y - 40,
      );
      expect([claim.name, isFound]).toEqual([claim.name, true]);
    }
  });
});

/** The name with each of its digits, on the line or not, another. */
function otherwise(name: string): string[] {
  const rows = ['0123456789', '₀₁₂₃₄₅₆₇₈₉', '⁰¹²³⁴⁵⁶⁷⁸⁹'].map(row =>
    Array.from(row),
  );
  const signs = Array.from(name);
  return signs.flatMap((sign, at) => {
    const row = rows.find(digits => digits.includes(sign));
    if (!row) return [];
    const other = row[(row.indexOf(sign) + 3) % 10]!;
    return signs.with(at, other).join('');
  });
}
