import {describe, expect, test} from 'vitest';
import {overlaps} from '../../src/check/overlaps.ts';
import type {Seen} from '../../src/check/sight.ts';
import {seededRandom} from '../render/helpers/random.ts';
import {disc, enclosure, line, showing, stay, value} from './helpers/things.ts';

function found(...seen: readonly Seen[]) {
  return overlaps(showing(stay(5, seen)));
}

describe('Type on type', () => {
  test('is found, with how far one reaches into the other', () => {
    expect(found(value('one'), value('two', {x: 1030, y: 560}))).toMatchObject([
      {
        nodes: ['two', 'one'],
        message: 'overlaps by 20 px',
        time: 0,
        until: 0.4,
      },
    ]);
  });

  test('is not found where boxes only touch', () => {
    expect(found(value('one'), value('two', {x: 1059}))).toEqual([]);
  });

  test('is found from three pixels on', () => {
    expect(found(value('one'), value('two', {x: 1057}))).toMatchObject([
      {message: 'overlaps by 3 px'},
    ]);
  });

  test('is no fault within one formula, which is typeset as a whole', () => {
    const [one, two] = ['one', 'two'].map(name =>
      value(name, {kind: 'equation', formula: 'E1'}),
    );
    const other = value('other', {kind: 'equation', formula: 'E2'});

    expect(found(one!, two!)).toEqual([]);
    expect(found(one!, other)).toHaveLength(1);
  });

  test('is no fault where a copy lies on what it is a copy of', () => {
    expect(found(value('w'), value('w', {id: 'copy'}))).toEqual([]);
  });
});

describe('Type on a line', () => {
  const slanted = line('edge', [900, 600], [1000, 480]);

  test('is found where the line crosses it', () => {
    expect(found(slanted, value('label'))).toMatchObject([
      {nodes: ['label', 'edge'], message: 'is crossed by the line'},
    ]);
  });

  test('is found where a level line crosses it', () => {
    const level = line('edge', [900, 540], [1000, 540]);

    expect(found(level, value('label'))).toMatchObject([
      {message: 'is crossed by the line'},
    ]);
  });

  test('is found whichever of the two is drawn later', () => {
    expect(found(value('label'), slanted)).toMatchObject([
      {message: 'is crossed by the line'},
    ]);
  });

  test('is not found beside the line, though the boxes overlap', () => {
    const long = line('edge', [0, 0], [1920, 1080]);

    expect(found(long, value('label', {x: 1100, y: 540}))).toEqual([]);
  });

  test('is no fault where the line is its own', () => {
    const owned = value('label', {owners: ['view', 'edge', 'label']});

    expect(found(slanted, owned)).toEqual([]);
  });

  test('is no fault on an opaque plate that covers the line', () => {
    const box = {left: 900, top: 510, right: 1020, bottom: 570};
    const plate = enclosure(box, {color: '#11151d', opacity: 1});
    const tint = enclosure(box);

    expect(found(slanted, plate, value('label'))).toEqual([]);
    expect(found(slanted, tint, value('label'))).toHaveLength(1);
  });

  test.each([
    [0.99, 0],
    [0.9, 1],
  ])('stands out on a plate of opacity %d: findings', (opacity, count) => {
    const box = {left: 900, top: 510, right: 1020, bottom: 570};
    const plate = enclosure(box, {color: '#11151d', opacity});

    expect(found(slanted, plate, value('label'))).toHaveLength(count);
  });

  test('is no fault while the plate that covers the line still grows', () => {
    const fill = {color: '#11151d', opacity: 1};
    const plateFrom = (left: number) =>
      enclosure({left, top: 510, right: 1020, bottom: 570}, fill);
    const growing = (from: number, step: number) =>
      [0, 1, 2, 3, 4].flatMap(at =>
        stay(1, [slanted, plateFrom(from - at * step), value('label')]),
      );

    expect(overlaps(showing(growing(900, 10)))).toEqual([]);
    expect(overlaps(showing(growing(1015, 10)))).toHaveLength(1);
  });
});

describe('Frames and nodes', () => {
  test.each([
    ['inside', {left: 900, top: 510, right: 1020, bottom: 570}, 0],
    ['outside', {left: 1020, top: 510, right: 1120, bottom: 570}, 0],
    ['half inside', {left: 960, top: 510, right: 1120, bottom: 570}, 1],
    ['larger than', {left: 950, top: 530, right: 970, bottom: 550}, 1],
  ])('hold type that is %s a frame: findings', (_, box, count) => {
    expect(found(enclosure(box), value('type'))).toHaveLength(count);
  });

  test('are not reached into by the type of others', () => {
    expect(found(disc('node', [1040, 540]), value('type'))).toMatchObject([
      {nodes: ['type', 'node'], message: 'reaches 16 px into the node'},
    ]);
    expect(found(disc('node', [1040, 600]), value('type'))).toEqual([]);
  });

  test('are not run through by the edges of others', () => {
    const passing = line('edge', [800, 520], [1200, 520]);
    const ending = line('edge', [800, 540], [914, 540]);

    expect(found(disc('node', [960, 540]), passing)).toMatchObject([
      {nodes: ['edge', 'node'], message: 'runs 26 px into the node'},
    ]);
    expect(found(disc('node', [960, 540]), ending)).toEqual([]);
  });
});

describe('What is on its way', () => {
  test('may pass over everything', () => {
    const flight = Array.from({length: 8}, (_, at) => ({
      seen: [value('still'), value('flying', {x: 860 + 30 * at})],
    }));

    expect(overlaps(showing(flight))).toEqual([]);
  });

  test('may be faded out while something else appears in its place', () => {
    const fading = Array.from({length: 8}, (_, at) => ({
      seen: [
        value('old', {strength: 1 - at / 8}),
        value('new', {strength: at / 8}),
      ],
    }));

    expect(overlaps(showing(fading))).toEqual([]);
  });

  test('does not rest when it creeps', () => {
    const creeping = Array.from({length: 12}, (_, at) => ({
      seen: [value('still'), value('creeping', {x: 1000 + 0.7 * at})],
    }));

    expect(overlaps(showing(creeping))).toEqual([]);
  });

  test('rests after three tenths of a second', () => {
    const arriving = [
      ...stay(1, [value('still'), value('late', {x: 1200})]),
      ...stay(3, [value('still'), value('late', {x: 1000})]),
    ];
    const staying = [...arriving, ...arriving.slice(-1)];

    expect(overlaps(showing(arriving))).toEqual([]);
    expect(overlaps(showing(staying))).toMatchObject([{time: 0.1}]);
  });

  test('counts as at rest when a beat ends', () => {
    const flight = [900, 950, 1000].map(x => ({
      seen: [value('still'), value('flying', {x})],
    }));
    const beaten = flight.map((glance, index) =>
      index === 1 ? {...glance, beat: 'here'} : glance,
    );

    expect(overlaps(showing(flight))).toEqual([]);
    expect(overlaps(showing(beaten))).toMatchObject([{time: 0.1, until: 0.1}]);
  });
});

test.each([1, 2, 3, 4, 5])(
  'What is known of things that stay is what looking at all of them again finds, %d',
  seed => {
    const random = seededRandom(seed);
    const things = Array.from({length: 14}, (_, at) => {
      const [x, y] = [900 + 160 * random(), 500 + 80 * random()];
      if (at % 4 === 1) return disc(`disc ${at}`, [x, y], {radius: 70});
      if (at % 4 === 2) return line(`line ${at}`, [x - 40, y], [x + 40, y + 9]);
      return value(`value ${at}`, {x, y});
    });
    const glances = Array.from({length: 60}, () => {
      const shown = things.filter(() => random() < 0.8);
      return random() < 0.2 ? shown.reverse() : shown;
    }).flatMap(seen => stay(5, seen));
    const copied = glances.map(({seen}) => ({seen: seen.map(copy)}));

    const known = overlaps(showing(glances));
    expect(known.length).toBeGreaterThan(20);
    expect(known).toEqual(overlaps(showing(copied)));
  },
);

function copy(thing: Seen): Seen {
  return {...thing};
}
