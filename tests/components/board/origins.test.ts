import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';
import {comingsOf, faultsOf, type Coming} from './moveFaults.ts';
import {smallMoves} from './smallMoves.ts';
import {movesOf, type Moment, type Move} from './watchedMoves.ts';

const project = await loadProject(
  fileURLToPath(new URL('fixture/src/project.ts', import.meta.url)),
);

/** Eight of its frames are a move. */
const fps = 10;

/** At the start of a move, at each eighth of it, and at its end; undefined is gone. */
type Strengths = readonly (number | undefined)[];

const whole: Strengths = [1, 1, 1, 1, 1, 1, 1, 1, 1];
const faint: Strengths = whole.map(() => 0.4);
const none: Strengths = whole.map(() => 0);
const met: Strengths = [0, 0, 0, 0, 0, 0.06, 0.5, 0.94, 1];
const ran: Strengths = [1, 0.88, 0.21, 0, 0, 0, 0, 0, undefined];
const went: Strengths = [1, 0.94, 0.5, 0.06, 0, 0, 0, 0, undefined];
const writtenFirst: Strengths = [0, 0, 0, 0, 0, 0.5, 1, 1, 1];
const writtenLast: Strengths = [0, 0, 0, 0, 0, 0, 0, 0.5, 1];

/** A copy shows once it is clear of its start. */
function flown(clear: number): Strengths {
  return [0, 0, clear, 1, 1, 1, 1, 1, 1];
}

interface Designed {
  /** Of what comes to be, by id: how it comes, and how strongly it is drawn. */
  readonly comes: Readonly<Record<string, readonly [Coming, Strengths]>>;
  /** Of what was there. Left out is what goes on as another part from the first moment on. */
  readonly was?: Readonly<Record<string, Strengths>>;
}

const designed: Readonly<Record<keyof typeof smallMoves, Designed>> = {
  kept: {
    comes: {one: ['stays', whole], two: ['stays', whole]},
    was: {'two.plus': went},
  },
  keptSmaller: {comes: {one: ['stays', whole], two: ['stays', whole]}},
  keptFaint: {comes: {one: ['stays', faint], two: ['stays', faint]}},
  merged: {
    comes: {all: ['meets', met], three: ['stays', whole]},
    was: {one: ran, two: ran, 'two.plus': ran},
  },
  mergedFlying: {
    comes: {all: ['flies', flown(0.6)]},
    was: {one: ran, two: ran},
  },
  split: {
    comes: {
      first: ['stays', whole],
      second: ['copies', [0, 0, 0, 0, 0.36, 1, 1, 1, 1]],
      'second.plus': ['appears', writtenFirst],
    },
  },
  substituted: {comes: {value: ['meets', met]}, was: {right: ran}},
  new: {
    comes: {
      'zero.plus': ['appears', writtenFirst],
      zero: ['appears', writtenLast],
    },
  },
  newFlying: {comes: {zero: ['flies', flown(0.56)]}},
  newLater: {comes: {zero: ['waits', none]}},
  gone: {
    comes: {all: ['stays', whole]},
    was: {zero: went, 'zero.plus': went},
  },
};

test.each(Object.keys(smallMoves))(
  'A part keeps to what its origin allows, from the start to the end of a move: %s',
  async name => {
    const move = await performed(name);

    expect(faultsOf(move)).toEqual([]);
    const {comes, was = {}} = designed[name]!;
    const comings = comingsOf(move);
    for (const [id, [coming, strengths]] of Object.entries(comes)) {
      expect([id, comings.get(id)]).toEqual([id, coming]);
      expect([id, strengthsOf(move, move.after, id)]).toEqual([id, strengths]);
    }
    const going = Object.keys(was).map(id => [
      id,
      strengthsOf(move, move.before, id),
    ]);
    expect(Object.fromEntries(going)).toEqual(was);
  },
);

test('Parts of one origin set off from its one place', async () => {
  const {before, after, moments} = await performed('split');
  const zero = before.get('zero')!;
  const from = moments[0].get(zero)!.at;

  const starts = ['first', 'second'].map(
    id => moments[1]!.get(after.get(id)!)!.at,
  );
  expect(starts).toEqual([from, from]);
});

test('Of parts that merge, one remains, where all have run to', async () => {
  const {before, after, moments} = await performed('merged');
  const {home} = after.get('all')!;
  const sources = ['one', 'two', 'two.plus'].map(id => before.get(id)!);

  for (const source of sources) {
    const [x, y] = moments.at(-2)!.get(source)!.at;
    expect(Math.hypot(x - home[0], y - home[1])).toBeLessThan(5);
  }
  expect([...moments.at(-1)!.keys()]).not.toEqual(
    expect.arrayContaining(sources),
  );
});

test('What takes the place of another is read only when that one hardly is', async () => {
  const move = await performed('substituted');
  const [symbol, value] = [move.before.get('right')!, move.after.get('value')!];

  for (const moment of move.moments) {
    const both = [symbol, value].map(part => moment.get(part)?.strength ?? 0);
    expect(Math.min(...both)).toBeLessThan(0.25);
  }
});

async function performed(name: string): Promise<Move> {
  const size = {width: 480, height: 270};
  const variables = {move: name};
  const player = await openPlayer(project, {variables, ...size, fps});
  const [move, ...others] = await movesOf(player);
  expect(others).toEqual([]);
  return move!;
}

function strengthsOf(
  {moments}: Move,
  parts: Move['after'],
  id: string,
): Strengths {
  const strength = (moment: Moment) => moment.get(parts.get(id)!)?.strength;
  return moments.slice(-whole.length).map(moment => {
    const value = strength(moment);
    return value === undefined ? value : Math.round(100 * value) / 100;
  });
}
