import {expect, test} from 'vitest';
import {scripts} from '../package.json';

test('No script of npm sets a variable, which Windows writes another way', () => {
  const setting = Object.entries(scripts).filter(([, line]) =>
    /(^|&&\s*)\w+=|\$/.test(line),
  );

  expect(setting).toEqual([]);
});
