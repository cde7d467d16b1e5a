import {describe, expect, test} from 'vitest';
import {disagreement} from '../../src/check/oneSubject.ts';
import type {Spoken} from '../../src/check/readBack/spoken.ts';
import type {EdgeId} from '../../src/network/mapIds.ts';

/** w⁽²⁾₁₁, w⁽²⁾₁₂, w⁽¹⁾₁₁ and b⁽²⁾₁. */
const w211 = 'a1-1>z2-1';
const w212 = 'a1-2>z2-1';
const w111 = 'x1>z1-1';
const b21 = 'b2>z2-1';

/** The way of the error's light to a weight of the last layer. */
const wayTo = (edge: EdgeId): readonly EdgeId[] => [
  'e1>E',
  'a2-1>e1',
  'z2-1>a2-1',
  edge,
];

function spoken(
  given: {
    readonly [TWay in Exclude<keyof Spoken, 'layers'>]?: readonly EdgeId[];
  } & {readonly layers?: readonly number[]},
): Spoken {
  const {lit = [], written = given.asked ?? [], asked = [], said = []} = given;
  return {
    lit: new Set(lit),
    written: new Set(written),
    asked: new Set(asked),
    layers: new Set(given.layers),
    said: new Set(said),
  };
}

describe('Light, equation and caption agree', () => {
  test.each([
    ['where nothing is spoken of', {}],
    ['on one weight', {lit: wayTo(w211), asked: [w211], said: [w211]}],
    ['while the light is on its way', {lit: ['e1>E'], asked: [w211]}],
    ['on a parameter in the equation alone', {written: [w211], said: [w211]}],
    [
      'on all weights of a matrix that is shown',
      {lit: [...wayTo(w211), w212], asked: [w212], layers: [2]},
    ],
    [
      'where equations of other kinds are recalled',
      {lit: wayTo(b21), asked: [b21, w211], said: [b21]},
    ],
  ] as const)('%s', (_, given) => {
    expect(disagreement(spoken(given))).toBeUndefined();
  });

  test.each([
    [
      'the light ends at w2,1,2, and the equation asks for w2,1,1',
      {lit: wayTo(w212), asked: [w211]},
    ],
    [
      'the light ends at w2,1,2, and the equation asks for w2,1,1',
      {lit: wayTo(w212), asked: [w211], layers: [1]},
    ],
    [
      'the light ends at w2,1,1, and the equation asks for w2,1,1 and w2,1,2',
      {lit: wayTo(w211), asked: [w211, w212]},
    ],
    [
      'the light ends at w2,1,2, and the equation asks for b2,1 and w2,1,1',
      {lit: wayTo(w212), asked: [b21, w211]},
    ],
    [
      'the caption names w1,1,1, and w2,1,1 is shown',
      {lit: wayTo(w211), asked: [w211], said: [w111]},
    ],
    ['the caption names b2,1, and nothing is shown', {said: [b21]}],
  ] as const)('but not where %s', (why, given) => {
    expect(disagreement(spoken(given))).toBe(why);
  });
});
