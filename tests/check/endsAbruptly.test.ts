import {describe, expect, test} from 'vitest';
import {endsAbruptly} from '../../src/check/endsAbruptly.ts';
import {showing, stay, value} from './helpers/things.ts';

const before = value('result', {x: 500});
const after = value('result', {x: 900});

describe('The last frame', () => {
  test('stays two seconds', () => {
    const film = showing([...stay(5, [before]), ...stay(20, [after])]);

    expect(endsAbruptly(film)).toEqual([]);
  });

  test('is found out when it stays less, with what still changed', () => {
    const film = showing([...stay(15, [before]), ...stay(10, [after])]);

    expect(endsAbruptly(film)).toMatchObject([
      {rule: 'hold', time: 1.5, nodes: ['result'], message: /stays 1.00 s/},
    ]);
  });

  test('may be drawn by new nodes, as long as it looks the same', () => {
    const anew = {...after, id: 'another'};
    const film = showing([...stay(15, [after]), ...stay(10, [anew])]);

    expect(endsAbruptly(film)).toEqual([]);
  });

  test('is found out in a figure that is over too soon', () => {
    expect(endsAbruptly(showing(stay(10, [after])))).toHaveLength(1);
  });
});
