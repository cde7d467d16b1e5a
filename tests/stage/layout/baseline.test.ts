import {beforeAll, describe, expect, test} from 'vitest';
import {boxOf, element, flex, item, registerInter, textBlock} from '../page.ts';

beforeAll(registerInter);

const large = () => textBlock('Ag', {fontSize: '80px', lineHeight: '100px'});
const small = () => textBlock('Ag', {fontSize: '20px', lineHeight: '30px'});

/** Where the first baselines of these two lie below their tops. */
const drop = {large: 79, small: 22};

describe('A row on its baseline', () => {
  test('lets texts of different sizes stand on one line', () => {
    const [a, b] = [large(), small()];
    flex({alignItems: 'baseline'}, a, b);

    expect(boxOf(a)[1]).toBe(0);
    expect(boxOf(b)[1]).toBe(drop.large - drop.small);
    expect(boxOf(b)[3]).toBe(30);
  });

  test('takes the first text of a box, below its padding', () => {
    const [a, b] = [large(), small()];
    const box = element(
      'div',
      {
        position: 'relative',
        display: 'flex',
        flexDirection: 'column',
        paddingTop: '10px',
      },
      b,
      item(10, 40),
    );
    flex({alignItems: 'baseline'}, a, box);

    expect(boxOf(box)[1]).toBe(drop.large - drop.small - 10);
  });

  test('stands a box without text on its lower edge', () => {
    const [a, b] = [large(), item(20, 30)];
    flex({alignItems: 'baseline'}, a, b);

    expect(boxOf(b)[1]).toBe(drop.large - 30);
  });

  test('aligns an item that asks for it alone', () => {
    const a = textBlock('Ag', {
      fontSize: '80px',
      lineHeight: '100px',
      alignSelf: 'baseline',
    });
    const [b, c] = [
      textBlock('Ag', {
        fontSize: '20px',
        lineHeight: '30px',
        alignSelf: 'baseline',
      }),
      small(),
    ];
    flex({alignItems: 'start'}, a, b, c);

    expect(boxOf(b)[1]).toBe(drop.large - drop.small);
    expect(boxOf(c)[1]).toBe(0);
  });

  test('keeps the sizes of wrapped and padded texts', () => {
    const styles = {
      width: '100px',
      whiteSpace: 'normal',
      paddingLeft: '8px',
      paddingTop: '6px',
    };
    const free = textBlock('Low tide at noon', styles);
    const based = textBlock('Low tide at noon', styles);
    flex({alignItems: 'start'}, free);
    flex({alignItems: 'baseline'}, based);

    expect(boxOf(based)).toEqual(boxOf(free));
  });
});
