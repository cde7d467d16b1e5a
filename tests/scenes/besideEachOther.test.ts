import {describe, expect, test} from 'vitest';
import {type Box, union} from '../../src/box.ts';
import {isLettering, type Seen} from '../../src/check/sight.ts';
import {readNetwork} from '../../src/cli/files/networkFile.ts';
import {apart} from '../../src/theme.ts';
import {figuresCalling} from '../helpers/figuresCalling.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {seenAt} from '../helpers/seenAt.ts';

/** Figures with numbers below equations that stand beside each other. */
const figures = figuresCalling('NumbersBelow', 'underPlan', 'findByNudging');

/** Ordinary runs take the first two in turns; `npm run test:rows` takes all. */
const plays = [
  'networks/4-4-4-4-3-softmax.json',
  'networks/2-3-3-2-binary.json',
  'networks/3-4-2-tanh.json',
]
  .map((file, turn) => ({
    file,
    some: figures.filter((_, at) => isWhole || at % 2 === turn),
  }))
  .filter(({some}) => some.length > 0);

describe.each(plays)('Of $file, in figure', ({file, some}) => {
  test.each(some)(
    '$id, equations with numbers, and these, are clearly apart from their neighbours',
    async ({id}) => {
      const network = await readNetwork(file);
      const looks = await seenAt({id, network}, beat =>
        /^(nudge|numbers|layer|deltas)/.test(beat),
      );
      const gaps = looks.flatMap(gapsIn);

      expect(gaps.length).toBeGreaterThan(0);
      expect(Math.min(...gaps)).toBeGreaterThan(apart - 2);
    },
  );
});

/** Between neighbouring equations in a line, and between neighbouring rows of numbers. */
function gapsIn(seen: readonly Seen[]): readonly number[] {
  const [equations, rows] = [new Map<string, Box>(), new Map<string, Box>()];
  for (const one of seen.filter(isLettering)) {
    if (one.kind === 'equation' && one.formula !== undefined)
      grow(equations, one.formula, one.box);
    // A value on the map is not one of a row.
    if (one.kind === 'value' && (one.row || one.whole !== undefined))
      grow(rows, one.row?.key ?? one.owners.at(-2)!, one.box);
  }
  return [equations, rows].flatMap(boxes => neighbours([...boxes.values()]));
}

function grow(boxes: Map<string, Box>, key: string, box: Box): void {
  boxes.set(key, union([boxes.get(key) ?? box, box])!);
}

function neighbours(boxes: readonly Box[]): readonly number[] {
  return boxes.flatMap(one => {
    const after = boxes.filter(
      other =>
        other !== one &&
        other.left > one.left &&
        other.top < one.bottom &&
        other.bottom > one.top,
    );
    return after.length > 0
      ? [Math.min(...after.map(({left}) => left)) - one.right]
      : [];
  });
}
