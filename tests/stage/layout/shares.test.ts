import {expect, test} from 'vitest';
import {boxOf, element, flex, item} from '../page.ts';

const holding = (styles: Parameters<typeof flex>[0], inner: number) =>
  element(
    'div',
    {position: 'relative', display: 'flex', ...styles},
    item(inner, inner, {flexShrink: '0'}),
  );

test('A share of a container that fits its content is one of its content', () => {
  const half = item(0, 10, {width: '50%'});
  const root = flex({flexDirection: 'column'}, item(200, 10), half);

  expect(boxOf(root)[2]).toBe(200);
  expect(boxOf(half)[2]).toBe(100);
});

test('Beside content that takes all room, nothing is left for a share', () => {
  const half = item(0, 10, {width: '50%'});
  const fixed = item(200, 10, {flexShrink: '0'});
  const root = flex({}, half, fixed);

  expect(boxOf(root)[2]).toBe(200);
  expect(boxOf(half)[2]).toBe(0);
  expect(boxOf(fixed)[0]).toBe(0);
});

test('A share of a share is one of that share', () => {
  const inner = item(0, 10, {width: '50%'});
  const outer = element(
    'div',
    {
      position: 'relative',
      display: 'flex',
      width: '80%',
      flexDirection: 'column',
    },
    inner,
  );
  flex({flexDirection: 'column'}, item(200, 10), outer);

  expect(boxOf(outer)[2]).toBe(160);
  expect(boxOf(inner)[2]).toBe(80);
});

test('Limits in percent leave the width of a container to its content', () => {
  const least = item(10, 10, {minWidth: '70%'});
  const most = item(100, 10, {maxWidth: '20%'});
  const root = flex({flexDirection: 'column'}, item(200, 10), least, most);

  expect(boxOf(root)[2]).toBe(200);
  expect(boxOf(least)[2]).toBe(140);
  expect(boxOf(most)[2]).toBe(40);
});

test('A share of a height that content decides is none', () => {
  const half = item(10, 0, {height: '50%'});
  const root = flex({}, item(10, 80), half);

  expect(boxOf(root)[3]).toBe(80);
  expect(boxOf(half)[3]).toBe(0);
});

test('A share of an item that is stretched is one of its line', () => {
  const half = item(10, 0, {height: '50%'});
  const stretched = element(
    'div',
    {position: 'relative', display: 'flex'},
    half,
  );
  flex({}, item(10, 80), stretched);

  expect(boxOf(half)[3]).toBe(40);
});

test('A share does not shrink below its content, unless it is less itself', () => {
  const whole = holding({width: '100%'}, 120);
  const fifth = holding({width: '20%'}, 120);
  flex({width: '200px'}, whole, fifth, item(100, 10, {flexShrink: '0'}));

  expect(boxOf(whole)[2]).toBe(120);
  expect(boxOf(fifth)[2]).toBe(40);

  const tall = holding({height: '100%'}, 120);
  const low = holding({height: '20%'}, 120);
  const column = {flexDirection: 'column', height: '200px'};
  flex(column, tall, low, item(10, 100, {flexShrink: '0'}));

  expect(boxOf(tall)[3]).toBe(120);
  expect(boxOf(low)[3]).toBe(40);
});
