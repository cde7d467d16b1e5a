import {describe, expect, test} from 'vitest';
import {
  type Box,
  center,
  distanceTo,
  gapTo,
  isWithin,
  union,
} from '../../src/box.ts';
import {
  isDisc,
  isFrame,
  isLettering,
  isLine,
  type SeenFrame,
} from '../../src/check/sight.ts';
import type {Seen} from '../../src/check/sight.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {isEdge} from '../../src/network/mapIds.ts';
import type {Network} from '../../src/network/network.ts';
import {size, space} from '../../src/theme.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {fullyDrawn} from '../helpers/sampleNetworks.ts';
import {seenAtEnd} from '../helpers/seenAt.ts';

const known = new Map<Network, Promise<readonly Seen[]>>();

function endOf(network: Network): Promise<readonly Seen[]> {
  const seen = known.get(network) ?? seenAtEnd({id: '19', network});
  known.set(network, seen);
  return seen;
}

/** `npm run test:whole` looks at all. */
const networks = [...fullyDrawn].filter(
  ([name]) => isWhole || ['default', '3-4-2-tanh'].includes(name),
);

describe.each(networks)('The panels of the laws, for %s', (_, network) => {
  test('are used across most of their width, from row to row', async () => {
    const seen = await endOf(network);
    const panels = framesOf(seen, 'panel');
    const rows = [...new Set(panels.map(({box}) => box.top))];
    const shares = rows.map(top => {
      const row = panels.filter(({box}) => box.top === top);
      const used = row.map(panel => widthOf(contentOf(panel, seen)));
      return total(used) / total(row.map(({box}) => widthOf(box)));
    });

    expect(Math.min(...shares)).toBeGreaterThan(0.6);
  });

  test('have equations of one em, and numbers of one em', async () => {
    const seen = await endOf(network);
    const type = seen.filter(isLettering);
    const emsOf = (kind: string) =>
      type
        .filter(one => one.kind === kind && isIn(one.box, seen))
        .filter(({name}) => kind !== 'value' || name.length > 1)
        .map(({em}) => Math.round(em * 10) / 10);

    expect(new Set(emsOf('equation')).size).toBe(1);
    expect(new Set(emsOf('value')).size).toBe(1);
  });

  test('have badges that touch nothing on the map', async () => {
    const seen = await endOf(network);
    const badges = badgesOnMap(seen);
    const others = seen.filter(
      thing =>
        !(isFrame(thing) && ['panel', 'badge'].includes(thing.name)) &&
        !(
          isLettering(thing) && badges.some(({box}) => isWithin(thing.box, box))
        ),
    );
    const gaps = badges.flatMap(badge => [
      ...others.map(thing => gapBetween(badge, thing)),
      ...badges
        .filter(other => other !== badge)
        .map(
          other =>
            distanceTo(
              center(badge.box),
              center(other.box),
              center(other.box),
            ) -
            2 * radiusOf(badge),
        ),
    ]);

    expect(badges).toHaveLength(framesOf(seen, 'panel').length);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(space.tiny - 0.01);
  });

  test('are tied to their part of the map by a colour', async () => {
    const seen = await endOf(network);
    const onMap = new Map(
      badgesOnMap(seen).map(badge => [numberOn(badge, seen), badge.color]),
    );
    const tied = framesOf(seen, 'panel').map(panel => {
      const badge = framesOf(seen, 'badge').find(({box}) =>
        isWithin(box, panel.box),
      )!;
      const lines = seen
        .filter(isLine)
        .filter(({color, name}) => color === panel.color && isEdge(name));
      return {
        colors: new Set([
          panel.color,
          badge.color,
          onMap.get(numberOn(badge, seen)),
        ]).size,
        lines: lines.length > 0,
      };
    });

    expect(tied).toEqual(tied.map(() => ({colors: 1, lines: true})));
    expect(new Set(onMap.values()).size).toBe(tied.length);
  });
});

test('The laws of two neurons a layer stand in equations larger than any other two lines, with numbers larger than the least', async () => {
  const type = (await endOf(defaultNetwork))
    .filter(isLettering)
    .filter(({kind}) => kind === 'equation' || kind === 'value');
  const emOf = (kind: string) =>
    Math.min(
      ...type
        .filter(one => one.kind === kind && one.name.length > 1)
        .map(({em}) => em),
    );

  expect(emOf('equation')).toBeGreaterThan(size.result);
  expect(emOf('value')).toBeGreaterThan(size.formulaSmall + 2);
});

function framesOf(seen: readonly Seen[], name: string): readonly SeenFrame[] {
  return seen.filter(isFrame).filter(frame => frame.name === name);
}

function isIn(box: Box, seen: readonly Seen[]): boolean {
  return framesOf(seen, 'panel').some(panel => isWithin(box, panel.box));
}

/** The box around the equation and the numbers of a panel. */
function contentOf(panel: SeenFrame, seen: readonly Seen[]): Box {
  const boxes = seen
    .filter(isLettering)
    .filter(({kind}) => kind === 'equation' || kind === 'value')
    .filter(({box}) => isWithin(box, panel.box))
    .filter(
      ({box}) =>
        !framesOf(seen, 'badge').some(badge => isWithin(box, badge.box)),
    )
    .map(({box}) => box);
  return union(boxes)!;
}

function badgesOnMap(seen: readonly Seen[]): readonly SeenFrame[] {
  return framesOf(seen, 'badge').filter(({box}) => !isIn(box, seen));
}

function numberOn(badge: SeenFrame, seen: readonly Seen[]): string {
  return seen.filter(isLettering).find(({box}) => isWithin(box, badge.box))!
    .name;
}

/** The space between a badge and something else; negative when they overlap. */
function gapBetween(badge: SeenFrame, thing: Seen): number {
  const middle = center(badge.box);
  const distance = isLine(thing)
    ? distanceTo(middle, thing.from, thing.to)
    : isDisc(thing)
      ? distanceTo(middle, thing.center, thing.center) - thing.radius
      : gapTo(middle, thing.box);
  return distance - radiusOf(badge);
}

function radiusOf({box}: SeenFrame): number {
  return widthOf(box) / 2;
}

function widthOf({left, right}: Box): number {
  return right - left;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
