import {describe, expect, test} from 'vitest';
import {workbench} from '../../../src/components/layout/bands.ts';
import {compose} from '../../../src/components/layout/composition.ts';
import {legibleTrace} from '../../../src/components/trace/legibleTrace.ts';
import {derive} from '../../../src/math/derivation.ts';
import {weight} from '../../../src/math/term/parameter.ts';
import {pageOf} from '../../../src/page.ts';
import {size} from '../../../src/theme.ts';
import {scales, widestNetwork} from '../widestNetworks.ts';

describe.each(scales)('Numbers of about %d', scale => {
  test.each([false, true])(
    'leave a trace of sixteen paths legible, with captions or without: %s',
    captions => {
      const page = pageOf('landscape', captions);
      const derivation = derive(widestNetwork(scale));
      const plan = legibleTrace(derivation, weight(1, 1, 1), page);
      const {trace, subject, arrangement} = plan;
      const forms = trace.steps.flatMap(({after}) => after);
      const band = workbench(page, subject);

      expect(
        compose([], band, arrangement, {}, forms).em,
      ).toBeGreaterThanOrEqual(size.formulaPair);
    },
  );
});
