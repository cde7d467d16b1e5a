import {expect, test} from 'vitest';
import {look} from '../../src/check/look.ts';
import {
  isFrame,
  isLettering,
  isLine,
  type Seen,
} from '../../src/check/sight.ts';
import type {Box} from '../../src/box.ts';
import {figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {openFigure} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

/** Figures that frame parts of equations. */
const framing = figuresCalling(
  'GroupFrame',
  'AlikeFrames',
  'Grouping',
  'frameInNumbers',
  'DeltaRecall',
  'RowTimesColumn',
);
/** These have the narrowest gaps; `npm run test:whole` looks at all. */
const narrowest = figuresCalling('frameInNumbers', 'AlikeFrames').slice(1);
const names = isWhole ? ['default', '3-4-2-tanh'] : ['default'];
const plays = (isWhole ? framing : narrowest).flatMap(figure =>
  names.map(name => [figure.id, name, figure] as const),
);

test.each(plays)(
  'No resting frame of figure %s of %s has its line on a bracket',
  {timeout: 300_000},
  async (_, name, figure) => {
    const player = await openFigure(figure, {
      network: sampleNetworks.get(name)!,
      theme: 'dark',
      size: {width: 1920, height: 1080},
      fps: 4,
    });
    const crossed = new Set<string>();
    let frames = 0;
    let before: ReadonlySet<string> = new Set();
    do {
      const seen = (await look(player)).filter(({strength}) => strength > 0.3);
      const rests = (box: Box) => before.has(JSON.stringify(box));
      const framed = seen.filter(isFrame).filter(({name}) => name === 'frame');
      const brackets = seen.flatMap(bracketOf).filter(rests);
      for (const {box} of framed.filter(frame => rests(frame.box))) {
        frames++;
        const on = brackets.filter(bracket => crosses(box, bracket));
        const time = (player.frame / player.fps).toFixed(2);
        on.forEach(bracket =>
          crossed.add(`${time} s: ${spanOf(box)} on ${spanOf(bracket)}`),
        );
      }
      before = new Set(
        [...framed.map(({box}) => box), ...seen.flatMap(bracketOf)].map(box =>
          JSON.stringify(box),
        ),
      );
    } while (await player.advance());

    expect(frames).toBeGreaterThan(0);
    expect([...crossed]).toEqual([]);
  },
);

/** The box of a part that is a bracket or a parenthesis. */
function bracketOf(thing: Seen): readonly Box[] {
  if (isLine(thing) && thing.name === 'bracket') {
    const [[x, y], [otherX, otherY]] = [thing.from, thing.to];
    return [
      {
        left: Math.min(x, otherX),
        right: Math.max(x, otherX),
        top: Math.min(y, otherY),
        bottom: Math.max(y, otherY),
      },
    ];
  }
  const isBracket =
    isLettering(thing) && /^[[\]()⎛⎝⎜⎞⎠⎟⎡⎣⎢⎤⎦⎥]+$/u.test(thing.name);
  return isBracket ? [thing.box] : [];
}

/** Whether a frame's line lies on a bracket: it is neither in it nor outside. */
function crosses(frame: Box, bracket: Box): boolean {
  const isApart =
    bracket.right <= frame.left ||
    bracket.left >= frame.right ||
    bracket.bottom <= frame.top ||
    bracket.top >= frame.bottom;
  const isInside =
    bracket.left >= frame.left &&
    bracket.right <= frame.right &&
    bracket.top >= frame.top &&
    bracket.bottom <= frame.bottom;
  return !isApart && !isInside;
}

function spanOf({left, right}: Box): string {
  return `${Math.round(left)}–${Math.round(right)}`;
}
