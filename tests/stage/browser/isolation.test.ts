import {afterAll, expect, test} from 'vitest';
import {installBrowser} from '../../../src/stage/browser/install.ts';
import {browserKey, browserNames} from '../../../src/stage/browser/names.ts';

const before = Object.getOwnPropertyNames(globalThis);

afterAll(() => {
  Reflect.deleteProperty(globalThis, browserKey);
});

test('Installing the browser adds one name to the process and no window', () => {
  installBrowser();
  const added = Object.getOwnPropertyNames(globalThis).filter(
    name => !before.includes(name),
  );

  expect(added).toEqual([browserKey]);
  expect(typeof Reflect.get(globalThis, 'window')).toBe('undefined');
  expect(typeof Reflect.get(globalThis, 'document')).toBe('undefined');
});

test('Every name that bundles are promised is there', () => {
  installBrowser();
  const browser: object = Reflect.get(globalThis, browserKey);

  expect(browserNames.filter(name => !Reflect.get(browser, name))).toEqual([]);
});

test('The window tells no size of its own, which differs between machines', () => {
  installBrowser();
  const browser: {window: typeof globalThis} = Reflect.get(
    globalThis,
    browserKey,
  );

  expect(() => browser.window.innerWidth).toThrow('Use view.size()');
  expect(browser.window.devicePixelRatio).toBe(1);
});

test('The window shows its own names before those of Node', () => {
  installBrowser();
  const browser: {window: typeof globalThis} = Reflect.get(
    globalThis,
    browserKey,
  );

  expect(Reflect.get(browser.window, 'location').origin).toBe(
    'http://localhost',
  );
  expect(browser.window.setTimeout).toBe(setTimeout);
  expect('document' in browser.window).toBe(true);
});
