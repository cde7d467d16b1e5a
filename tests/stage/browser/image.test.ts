import {expect, test} from 'vitest';
import {StageImage} from '../../../src/stage/browser/image.ts';

const dot =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';

test.each([
  ['before its source is set', true],
  ['after it', false],
])(
  'An image tells a listener %s that it has loaded, once',
  async (_, isBefore) => {
    const image = new StageImage();
    const heard: unknown[] = [];
    const listen = () =>
      image.addEventListener('load', function (this: unknown) {
        heard.push(this);
      });
    if (isBefore) listen();
    image.src = dot;
    if (!isBefore) listen();
    expect(heard).toEqual([]);
    await Promise.resolve();
    await Promise.resolve();

    expect(heard).toEqual([image]);
    expect([image.width, image.height]).toEqual([4, 2]);
  },
);

test('A listener that is taken back hears nothing', async () => {
  const image = new StageImage();
  const heard: string[] = [];
  const listener = () => heard.push('load');
  image.addEventListener('load', listener);
  image.removeEventListener('load', listener);
  image.src = dot;
  await Promise.resolve();
  expect(heard).toEqual([]);
});
