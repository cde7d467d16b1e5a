import {createCanvas, type SKRSContext2D} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {compare, type Picture} from './compare.ts';
import {toleranceOf} from '../stage/parity/tolerances.ts';

const tolerance = toleranceOf('rect');
const [width, height] = [160, 90];

describe('Comparing two drawings', () => {
  test('A drawing agrees with itself', () => {
    expect(faults(scene({}), scene({}))).toEqual([]);
  });

  test('Edges may be smoothed a little differently', () => {
    expect(faults(scene({}), scene({x: 0.02}))).toEqual([]);
  });

  test.each([1, 0.5, 0.25])('A shift by %f pixels is refused', x => {
    expect(faults(scene({}), scene({x})).join()).toMatch('of the edge');
  });

  test('A colour that is two levels off is refused', () => {
    expect(faults(scene({}), scene({fill: '#4aa5ff'})).join()).toMatch(
      'away from edges differ, by up to 2 levels (allowed: 1)',
    );
  });

  test('A ground of another colour is refused', () => {
    expect(faults(scene({}), scene({ground: '#13151d'}))).not.toEqual([]);
  });

  test('A hairline that is missing is refused', () => {
    expect(faults(scene({}), scene({hairline: false}))).not.toEqual([]);
  });

  test('A detail that is missing is refused, however small its share', () => {
    expect(faults(crowd(-1), crowd(77)).join()).toMatch('in one place');
  });

  test('Pictures of different sizes cannot be compared', () => {
    const small = {width: 1, height: 1, data: new Uint8Array(4)};

    expect(() => compare(scene({}), small, tolerance)).toThrow(
      'Pictures of one size can be compared, not 160×90 with 1×1.',
    );
  });
});

function faults(expected: Picture, actual: Picture): readonly string[] {
  return compare(expected, actual, tolerance).faults;
}

/** Many small boxes but for one. */
function crowd(missing: number): Picture {
  return draw(context => {
    for (let at = 0; at < 200; at++) {
      if (at === missing) continue;
      context.fillRect((at % 20) * 8, Math.floor(at / 20) * 9, 4, 5);
    }
  });
}

interface SceneProps {
  readonly x?: number;
  readonly fill?: string;
  readonly ground?: string;
  readonly hairline?: boolean;
}

function scene(props: SceneProps): Picture {
  const {x = 0, fill = '#4aa3ff', ground = '#11151d', hairline = true} = props;
  return draw(context => {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
    context.translate(x, 0);
    context.fillStyle = fill;
    context.beginPath();
    context.arc(50, 45, 30, 0, Math.PI * 2);
    context.fill();
    context.strokeStyle = '#e8ecf4';
    context.lineWidth = 0.5;
    if (hairline) context.strokeRect(100, 20, 40, 50);
  });
}

function draw(paint: (context: SKRSContext2D) => void): Picture {
  const context = createCanvas(width, height).getContext('2d');
  paint(context);
  return {width, height, data: context.getImageData(0, 0, width, height).data};
}
