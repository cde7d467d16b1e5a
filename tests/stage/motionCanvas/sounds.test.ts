import {expect, test} from 'vitest';
import {unheardSounds} from '../../../src/stage/motionCanvas/sounds.ts';

/** A scene as Canvas Commons keeps the sounds that it has played. */
const scene = (name: string, ...audio: readonly string[]) => ({
  name,
  sounds: {onChanged: {current: audio.map(one => ({audio: one, offset: 0}))}},
});

test('Sounds of scenes that no file has are told, with their scenes', () => {
  const told = unheardSounds([
    scene('sea', '/waves.wav'),
    scene('shore'),
    scene('storm', '/wind.wav', '/rain.wav'),
  ]);

  expect(told).toContain('not in the files: sea, storm. Mix them');
});

test('Scenes without sounds, and versions without them, have nothing to tell', () => {
  expect(unheardSounds([scene('shore'), {name: 'old'}])).toBeUndefined();
});
