import {expect, test} from 'vitest';
import {PassedBeats, timeOf} from '../../src/timing/PassedBeats.ts';

test('Beats are passed with the rest that is saved, else with the script’s own, in the order in which they fall', () => {
  const beats = new PassedBeats(() => {});
  beats.pass('late', 1, 5, null);
  beats.pass('early', 2, 5, {rest: 0.5});

  expect(beats.all.map(beat => [beat.name, beat.rest, timeOf(beat)])).toEqual([
    ['early', 0.5, 2.5],
    ['late', 5, 6],
  ]);
});

test('A saved moment that has passed is overtaken: the script’s own rest counts', () => {
  const beats = new PassedBeats(() => {});

  expect(beats.pass('hop', 3, 0.8, {targetTime: 2})).toMatchObject({
    rest: 0.8,
    overtaken: true,
  });
});

test('A beat that comes twice is told, and not when its scene begins anew', () => {
  const told: string[] = [];
  const beats = new PassedBeats(message => told.push(message));
  beats.pass('hop', 0, 1, null);
  beats.forget();
  beats.pass('hop', 0, 1, null);
  expect(told).toEqual([]);
  beats.pass('hop', 2, 1, null);

  expect(told).toEqual([
    'The beat "hop" comes twice. Give each beat of a scene its own name.',
  ]);
});
