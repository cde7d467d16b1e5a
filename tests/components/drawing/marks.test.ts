import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {isWithin, union} from '../../../src/box.ts';
import {rgbOf} from '../../../src/check/colour.ts';
import {extentOf} from '../../../src/check/geometry.ts';
import {type Drawn, isInspectable} from '../../../src/drawn.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {filesBelow} from '../../../src/stage/modules/filesBelow.ts';
import {stroke} from '../../../src/theme.ts';
import {caseNetwork} from '../../helpers/caseNetworks.ts';
import {figures} from '../../helpers/figuresCalling.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {paintedBy, type Painted, type Rgb} from './painted.ts';

const folder = path.resolve(import.meta.dirname, '../../../src/components');

/** Every class that draws something by itself. */
const drawings = filesBelow(folder).flatMap(file =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(/class (\w+) extends Drawing\b/g),
    ([, name]) => name!,
  ),
);

/**
 * Each figure in one theme, every other one in light; `npm run test:whole` plays
 * all in both. In these every component is on its way somewhere, and at rest.
 */
const plays = [
  ...figures.map(figure => ({figure, network: defaultNetwork})),
  // Of its neurons, some are left out.
  {figure: figures[1]!, network: caseNetwork('eight-hidden')},
].flatMap(({figure, network}, at) =>
  (['dark', 'light'] as const)
    .filter((_, turn) => isWhole || at % 2 === turn)
    .map(theme => ({figure, network, theme})),
);

test(
  'What components draw, still or moving, is what they say that they draw',
  {timeout: 600_000},
  async () => {
    const tried = new Map<string, number>();
    const faults = new Map<string, string>();
    for (const {figure, network, theme} of plays) {
      const size = {width: 1920, height: 1080};
      const look = {network, theme, size, captions: true, fps: isWhole ? 8 : 4};
      const player = await openFigure(figure, {...look, timeline: 'played'});
      const known = new Set<string>();
      const judge = ({node}: {readonly node: object}) => {
        const name = node.constructor.name;
        if (!drawings.includes(name) || !isInspectable(node)) return;
        const drawn = node.inspect();
        const key = `${name} ${JSON.stringify(drawn)}`;
        if (known.has(key) || count(known, name) >= MOST) return;
        known.add(key);
        tried.set(name, (tried.get(name) ?? 0) + 1);
        const painted = paintedBy(node, drawn.map(extentOf));
        const fault = faultOf(name, drawn, painted);
        if (fault) faults.set(`${name}: ${fault}`, `${figure.id} ${theme}`);
      };
      do await player.visit(judge);
      while (await player.advance());
    }

    expect([...faults].slice(0, 20)).toEqual([]);
    expect([...tried.keys()].sort()).toEqual([...drawings].sort());
  },
);

/** So many states of a class are looked at in a figure. */
const MOST = 12;

function count(known: ReadonlySet<string>, name: string): number {
  return [...known].filter(key => key.startsWith(`${name} `)).length;
}

/** What is wrong with what a class says of its pixels; nothing if they agree. */
function faultOf(
  name: string,
  drawn: readonly Drawn[],
  painted: Painted,
): string | undefined {
  if (drawn.some(thing => thing.name === '')) return 'has no name for a part';
  const strange = drawn.find(({strength}) => !(strength >= 0 && strength <= 1));
  if (strange) return `says that ${strange.name} is ${strange.strength} strong`;
  const seen = drawn.filter(({strength}) => strength >= FAINT);
  const {rgb, alpha} = painted.strongest;
  const said = union(seen.map(extentOf));
  if (!said) {
    return alpha > 2 * FAINT ? `paints ${alpha}, and says nothing` : undefined;
  }
  const {left, top, right, bottom} = said;
  if (Math.hypot(right - left, bottom - top) < 1) return undefined;
  const weakest = Math.min(...seen.map(({strength}) => strength));
  const box = painted.boxFrom(Math.min(BEYOND_LIGHT, weakest * 0.9));
  if (!box) return `says ${JSON.stringify(seen)}, and paints nothing`;
  const play = name === 'MapEdge' ? stroke.gradient[1] / 2 + 1 : PLAY;
  const story = `paints ${JSON.stringify(box)}, says ${JSON.stringify(said)}: ${JSON.stringify(drawn).slice(0, 400)}`;
  if (!isWithin(box, said, play)) return `${story}, which reaches further`;
  if (!isWithin(said, box, play + airIn(seen) + (weakest < 0.4 ? PLAY : 0)))
    return `${story}, which is less`;
  // What is faint tints what it lies on.
  const colors = drawn.flatMap(thing => [
    channelsOf(thing.color),
    ...('fill' in thing ? [channelsOf(thing.fill.color)] : []),
  ]);
  if (!isBetween(rgb, colors, 3 + 2 / alpha)) {
    return `${story} in ${rgb.join()} above all`;
  }
  const missing = seen.find(
    (thing, at) =>
      thing.strength >= FULL &&
      !isUnder(thing, seen.slice(at + 1)) &&
      !painted.has(channelsOf(thing.color), SHADE),
  );
  return missing && `${story}, nothing of it in ${missing.color}`;
}

/** Whether what is drawn later hides all of it, as light does an edge. */
function isUnder(thing: Drawn, later: readonly Drawn[]): boolean {
  return later.some(
    over =>
      over.strength >= HIDES && isWithin(extentOf(thing), extentOf(over), PLAY),
  );
}

/** A letter seldom fills its line: so much of an em may stay empty. */
function airIn(seen: readonly Drawn[]): number {
  const ems = seen.map(thing =>
    thing.kind === 'words' || thing.kind === 'value' ? thing.em / 2 : 0,
  );
  return Math.max(...ems);
}

function channelsOf(color: string): Rgb {
  const [red, green, blue] = rgbOf(color);
  return [255 * red, 255 * green, 255 * blue];
}

/** Where colours lie on each other, each channel is between theirs. */
function isBetween(rgb: Rgb, colors: readonly Rgb[], play: number): boolean {
  return rgb.every((channel, at) => {
    const all = colors.map(color => color[at]!);
    return (
      channel >= Math.min(...all) - play && channel <= Math.max(...all) + play
    );
  });
}

/** In pixels: half of a stroke, and of the pixel in which it ends. */
const PLAY = 2.5;

/** What is fainter is not looked at. */
const FAINT = 0.1;

/** From here on something has its own colour. */
const FULL = 0.95;

/** From here on what lies under something has no colour of its own. */
const HIDES = 0.9;

/** By how much a channel may differ where colours lie on each other. */
const SHADE = 20;

/** Halos are fainter, and are not described. */
const BEYOND_LIGHT = 0.36;
