import {expect, test} from 'vitest';
import {soundsOf} from '../../../src/stage/motionCanvas/sounds.ts';

test('A scene has the sounds that it has played, with how each is heard', () => {
  const kept = [
    {audio: '/waves.wav', offset: 1.5, realPlaybackRate: 1},
    {
      audio: '/wind.wav',
      offset: -0.5,
      start: 1,
      end: 3,
      gain: -6,
      detune: 1200,
      realPlaybackRate: 2,
    },
  ];

  expect(soundsOf({sounds: {onChanged: {current: kept}}})).toEqual([
    {address: '/waves.wav', time: 1.5, from: 0, gain: 0, rate: 1},
    {address: '/wind.wav', time: -0.5, from: 1, to: 3, gain: -6, rate: 2},
  ]);
});

test('Scenes of versions without sounds have none', () => {
  expect(soundsOf({name: 'old'})).toEqual([]);
});
