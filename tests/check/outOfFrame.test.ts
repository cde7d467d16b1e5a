import {describe, expect, test} from 'vitest';
import {outOfFrame} from '../../src/check/outOfFrame.ts';
import {disc, line, showing, stay, value} from './helpers/things.ts';

describe('The border of the frame', () => {
  test('is kept when everything stays 4 % of its sides away', () => {
    const seen = [
      value('left', {x: 77 + 50}),
      value('top', {y: 44 + 20}),
      value('right', {x: 1843 - 50}),
      value('bottom', {y: 1036 - 20}),
    ];

    expect(outOfFrame(showing(stay(3, seen)))).toEqual([]);
  });

  test.each([
    ['left', value('near', {x: 117})],
    ['top', value('near', {y: 53})],
    ['right', value('near', {x: 1803})],
    ['bottom', value('near', {y: 1026})],
    ['right', line('near', [1700, 500], [1853, 500])],
    ['top', disc('near', [960, 79])],
  ])('is come near at the %s', (side, thing) => {
    const [finding, ...others] = outOfFrame(showing(stay(3, [thing])));

    expect(others).toEqual([]);
    expect(finding).toMatchObject({rule: 'margin', nodes: ['near']});
    expect(finding!.message).toMatch(
      new RegExp(`reaches (9|10) px into the ${side} margin`),
    );
  });

  test('is watched while things are on their way, too', () => {
    const flight = [2000, 1700, 1400, 1100].map(x => ({
      seen: [value('flying', {x})],
    }));

    expect(outOfFrame(showing(flight))).toMatchObject([
      {time: 0, until: 0, nodes: ['flying']},
    ]);
  });

  test('is wider where a player of portrait videos covers the picture', () => {
    const frame = {width: 1080, height: 1920};
    const seen = [
      value('free', {x: 500, y: 900}),
      value('below the title', {x: 500, y: 200}),
      value('below the words', {x: 500, y: 1600}),
      value('below the buttons', {x: 960, y: 900}),
    ];
    const found = outOfFrame({...showing(stay(3, seen)), frame});

    expect(
      found
        .map(({nodes}) => nodes)
        .flat()
        .toSorted(),
    ).toEqual(['below the buttons', 'below the title', 'below the words']);
  });
});
