import {describe, expect, test} from 'vitest';
import {drawing} from '../../../src/cli/jobs/figureJobs.ts';
import {sizeOf} from '../../../src/cli/flags/values.ts';
import {catalogue} from '../../../src/catalogue.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

describe('A size', () => {
  test.each(['700x1000', '1300x1000', '3000x1000'])(
    'that no layout serves is refused with all that are served: %s',
    text => {
      expect(() => sizeOf('--size')(text)).toThrow(
        `--size takes proportions that a layout serves: landscape from 4:3 to 12:5, square from 4:5 to 5:4, portrait from 9:21 to 2:3; not “${text}”.`,
      );
    },
  );

  test.each([
    ['1920x1080', undefined, undefined],
    ['540x960', 'portrait', {width: 1080, height: 1920}],
    ['540x540', 'square', {width: 1080, height: 1080}],
  ])('of %s is drawn in its layout', (text, layout, design) => {
    const size = sizeOf('--size')(text);
    const job = drawing(catalogue[3]!, {
      network: defaultNetwork,
      theme: 'dark',
      size,
    });

    expect({layout: job.variables.layout, design: job.design}).toEqual({
      layout,
      design,
    });
  });
});
