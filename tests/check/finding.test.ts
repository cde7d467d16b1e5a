import {expect, test} from 'vitest';
import {findingsOf} from '../../src/check/finding.ts';
import type {Moment, Seen} from '../../src/check/sight.ts';
import {value} from './helpers/things.ts';

test('What goes on is one finding; a rule is asked again only where something else is shown or rests', () => {
  const [one, other] = [value('one'), value('other')];
  const both = [one, other];
  const rest = [one];
  const moments: readonly Moment[] = [
    {time: 0, seen: both, resting: rest},
    {time: 1, seen: both, resting: rest},
    {time: 2, seen: both, resting: both},
    {time: 3, seen: rest, resting: both},
  ];
  const asked: unknown[] = [];
  const findings = findingsOf('margin', moments, ({seen, resting}) => {
    asked.push([seen.length, resting.length]);
    return resting.map(observed);
  });

  expect(asked).toEqual([
    [2, 1],
    [2, 2],
    [1, 2],
  ]);
  expect(findings).toMatchObject([
    {time: 0, until: 3, nodes: ['one']},
    {time: 2, until: 3, nodes: ['other']},
  ]);
});

function observed({name}: Seen) {
  return {about: name, nodes: [name], message: 'is there'};
}
