import {createCanvas} from '@napi-rs/canvas';
import {describe as suite, expect, test} from 'vitest';
import {describe} from '../../../src/components/drawing/describe.ts';
import {type Ink, straight} from '../../../src/components/drawing/mark.ts';

const edge: Ink = {color: '#4dabf7', alpha: 0.8, width: 3};
const inside: Ink = {color: '#1a202b', alpha: 1};
const box = {left: -10, top: -20, right: 30, bottom: 40};
const plate = {kind: 'plate', name: 'frame', box, round: 4} as const;
const disc = {kind: 'disc', name: 'x1', center: [5, 7], radius: 9} as const;

suite('A drawing says of', () => {
  test('a frame that is open that it hides nothing', () => {
    expect(describe({...plate, inks: [edge]})).toEqual([
      {
        kind: 'frame',
        name: 'frame',
        box,
        color: '#4dabf7',
        strength: expect.closeTo(0.8, 9),
        fill: {color: '#4dabf7', opacity: 0},
      },
    ]);
  });

  test('a frame that is filled what it hides, and of its edge how it looks', () => {
    expect(describe({...plate, inks: [inside, edge]})).toMatchObject([
      {color: '#4dabf7', fill: {color: '#1a202b', opacity: 1}},
    ]);
  });

  test('a plate without an edge that it looks as it is filled', () => {
    expect(describe({...plate, inks: [inside]})).toMatchObject([
      {kind: 'frame', color: '#1a202b', strength: 1},
    ]);
  });

  test('a disc where lines end, and of one that frames as of a frame', () => {
    expect(describe({...disc, inks: [inside, edge]})).toMatchObject([
      {kind: 'disc', name: 'x1', center: [5, 7], radius: 9},
    ]);
    expect(
      describe({...disc, framing: true, inks: [inside, edge]}),
    ).toMatchObject([
      {kind: 'frame', box: {left: -4, top: -2, right: 14, bottom: 16}},
    ]);
  });

  test('a line each of its pieces, unless nobody names it', () => {
    const strokes = [
      straight([0, 0], [1, 0], [1, 2]),
      straight([5, 5], [6, 6]),
    ];
    const line = {kind: 'line', strokes, inks: [edge]} as const;

    expect(
      describe({...line, name: 'x1>z1-1'}).map(one =>
        one.kind === 'line' ? [one.name, one.from, one.to] : [],
      ),
    ).toEqual([
      ['x1>z1-1', [0, 0], [1, 0]],
      ['x1>z1-1', [1, 0], [1, 2]],
      ['x1>z1-1', [5, 5], [6, 6]],
    ]);
    expect(describe(line)).toEqual([]);
  });

  test('dots their name, and the box around all of them', () => {
    expect(
      describe({
        kind: 'dots',
        name: '⋯',
        reads: 'label',
        color: '#ffffff',
        alpha: 0.5,
        em: 20,
        at: [
          [0, 0],
          [10, 4],
        ],
        radius: 2,
      }),
    ).toMatchObject([
      {
        kind: 'label',
        name: '⋯',
        strength: 0.5,
        box: {left: -2, top: -2, right: 12, bottom: 6},
      },
    ]);
  });

  test.each([
    {...plate, inks: [{...edge, alpha: 0}]},
    {...disc, inks: []},
    // Light around something is not read.
    {...disc, inks: [{...inside, beyond: 4}]},
  ])('what is invisible nothing: $kind', mark => {
    expect(describe(mark)).toEqual([]);
  });

  test.each<readonly (readonly [string, number])[]>([
    [['#ff0000', 1]],
    [
      ['#ff0000', 0.5],
      ['#0000ff', 0.5],
    ],
    [
      ['#102030', 1],
      ['#f0e0d0', 0.25],
    ],
    [
      ['#ffffff', 0.3],
      ['#000000', 0.6],
      ['#08fa20', 0.2],
    ],
  ])(
    'inks over each other the colour that a canvas shows: %j, %j',
    (...layers) => {
      const context = createCanvas(1, 1).getContext('2d');
      for (const [color, alpha] of layers) {
        context.globalAlpha = alpha;
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      const inks = layers.map(([color, alpha]) => ({color, alpha}));
      const [said] = describe({...plate, inks});

      expect(said!.strength).toBeCloseTo(alpha! / 255, 2);
      const channels = [1, 3, 5].map(at =>
        parseInt(said!.color.slice(at, at + 2), 16),
      );
      [red!, green!, blue!].forEach((channel, at) => {
        expect(Math.abs(channels[at]! - channel)).toBeLessThanOrEqual(3);
      });
    },
  );
});
