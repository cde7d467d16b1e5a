import {Path2D, type SKRSContext2D} from '@napi-rs/canvas';
import {expect, test} from 'vitest';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';
import {crispFilter} from '../../../src/stage/browser/crispFilter.ts';
import {warnings} from '../../../src/stage/allowed/warnings.ts';
import {Recorder} from '../../../src/stage/drawing/recorder.ts';

function disc(): Path2D {
  const path = new Path2D();
  path.arc(20, 20, 14.3, 0, 7);
  return path;
}

test.each<[string, (context: SKRSContext2D) => void]>([
  ['a path is filled', context => context.fill(disc())],
  ['a path is stroked', context => context.stroke(disc())],
  [
    'the current path is stroked',
    context => {
      context.rotate(0.1);
      context.beginPath();
      context.moveTo(5, 5);
      context.lineTo(30, 20);
      context.stroke();
    },
  ],
  ['a rectangle is filled', context => context.fillRect(5.4, 5.4, 20, 20)],
  [
    'a picture is drawn',
    context => {
      context.rotate(0.3);
      context.drawImage(shape(), 10, 0);
    },
  ],
])('No pixel is half clear when %s', (_, draw) => {
  const context = createStageCanvas(40, 40).getContext('2d');
  draw(context);
  expect(alphas(context).size).toBeGreaterThan(2);

  context.reset();
  context.filter = crispFilter;
  draw(context);
  expect(alphas(context)).toEqual(new Set([0, 255]));
});

test('The filter ends with the style that it belongs to', () => {
  const context = createStageCanvas(40, 40).getContext('2d');
  context.save();
  context.filter = crispFilter;
  context.restore();
  context.fill(disc());

  expect(alphas(context).size).toBeGreaterThan(2);
});

test('A path that was begun before the filter is drawn smooth, with a warning', () => {
  const context = createStageCanvas(40, 40).getContext('2d');
  context.beginPath();
  context.arc(20, 20, 14.3, 0, 7);
  context.filter = crispFilter;
  context.fill();

  expect(alphas(context).size).toBeGreaterThan(2);
  expect(warnings().join('\n')).toContain('is drawn with smooth edges');
});

test('A drawing with sharp edges is not recorded, but drawn whole', () => {
  const recorder = new Recorder(createStageCanvas(40, 40));
  recorder.begin();
  Object(recorder).filter = crispFilter;
  recorder.fill(disc());

  expect(recorder.end()).toBeUndefined();
});

function shape() {
  const canvas = createStageCanvas(20, 20);
  canvas.getContext('2d').fillRect(0, 0, 20, 20);
  return canvas;
}

/** The levels of opacity that occur. */
function alphas(context: SKRSContext2D): Set<number> {
  const {data} = context.getImageData(0, 0, 40, 40);
  return new Set(data.filter((_, at) => at % 4 === 3));
}
