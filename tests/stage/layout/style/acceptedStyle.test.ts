import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {acceptedStyle} from '../../../../src/stage/layout/style/acceptedStyle.ts';
import {
  styleProperties,
  type StyleProperty,
} from '../../../../src/stage/layout/style/styleProperties.ts';
import {openBrowser} from '../../../helpers/browser.ts';
import {styleValues} from './styleValues.ts';

const {browser, missing} = await openBrowser();
afterAll(() => browser?.close());
beforeEach(context => {
  if (!browser) context.skip(missing);
});

const page = await browser?.newPage();
await page?.setContent('<!doctype html><title>Styles</title>');

describe('A value is taken where a browser takes it', () => {
  test.each(styleProperties)('%s', async property => {
    const values = styleValues[property];

    expect(values.map(value => takes(property, value))).toEqual(
      await takenInBrowser(property, values),
    );
  });
});

describe('What is taken', () => {
  test.each([
    ['fontStyle', 'ITALIC', 'italic'],
    ['fontFamily', ' JetBrains Mono ', 'JetBrains Mono'],
    ['whiteSpace', 'preserve  nowrap', 'pre'],
    ['aspectRatio', 'auto 3 / 2', '1.5'],
    ['textAlign', 'inherit', ''],
    ['textAlign', 'initial', 'initial'],
    ['width', 'unset', ''],
  ] as const)('by %s of %j is %j', (property, value, taken) => {
    expect(acceptedStyle(property, value)).toBe(taken);
  });
});

function takes(property: StyleProperty, value: string): string {
  const isTaken = acceptedStyle(property, value) !== undefined;
  return `${value}: ${isTaken}`;
}

/** Assigned after a valid value, which another one replaces, and an invalid one not. */
function takenInBrowser(
  property: StyleProperty,
  values: readonly string[],
): Promise<string[]> {
  const given = {property, values: [...values]};
  return page!.evaluate(({property, values}) => {
    const {style} = document.createElement('div');
    return values.map(value => {
      style[property] = 'inherit';
      style[property] = value;
      return `${value}: ${style[property] !== 'inherit'}`;
    });
  }, given);
}
