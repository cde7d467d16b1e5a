import {describe, expect, test} from 'vitest';
import {
  visible,
  visibleJson,
  visibleLines,
} from '../../../src/network/file/visible.ts';

const hostile =
  'a\u001B]8;;http://x\u0007b\u009B31m\u202Ec\r\nd\u2066\u007F\u2028\u{E0041}';

describe('What cannot be seen is shown', () => {
  test('as a sign of its own, on one line', () => {
    expect(visible(hostile)).toBe(
      'a␛]8;;http://x␇b<U+009B>31m<U+202E>c␍␊d<U+2066>␡<U+2028><U+E0041>',
    );
  });

  test('in lines, which stay, and colours, which stay too', () => {
    expect(visibleLines(`\u001B[1mbold\u001B[22m\n\t${hostile}`)).toBe(
      '\u001B[1mbold\u001B[22m\n\ta␛]8;;http://x␇b<U+009B>31m<U+202E>c␍\nd<U+2066>␡<U+2028><U+E0041>',
    );
    expect(visibleLines('\u001B[2J\u001B[?25l')).toBe('␛[2J␛[?25l');
  });

  test('in JSON as JSON writes it: the value is the same', () => {
    const json = visibleJson(JSON.stringify({hostile, row: [1]}, null, 2));

    expect(JSON.parse(json)).toEqual({hostile, row: [1]});
    expect(json.replaceAll('\n', '')).toMatch(/^[\x20-\x7E]+$/);
  });
});

test.each(['Größe ∂E/∂w⁽²⁾', 'שלום عربي', '图 é é', '👩‍🔬🏳️‍🌈', 'نمی‌خواهم'])(
  '%s is left as it is',
  text => {
    expect([visible(text), visibleLines(text), visibleJson(text)]).toEqual([
      text,
      text,
      text,
    ]);
  },
);
