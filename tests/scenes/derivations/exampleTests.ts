import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {
  type ExampleName,
  exampleScene,
} from '../../../docs/derivations/examples.ts';
import {
  drawExample,
  exampleFile,
  exampleMoments,
} from '../../golden/derivationStills.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {compare} from '../../helpers/compare.ts';
import {decodePng} from '../../helpers/indexedPng.ts';
import {keptTolerance} from '../../helpers/keepPicture.ts';
import {popsOf} from '../../motion/playedMotion.ts';

/**
 * What is seen of a worked example. A process holds one project, so each
 * example has a test file of its own.
 */
export function exampleTests(name: ExampleName): void {
  describe(`The scene of ${name}`, () => {
    test('is drawn as it was', async () => {
      const asked = isWhole ? exampleMoments : ['two-thirds', 'last'];
      for (const {moment, picture} of await drawExample(name, asked)) {
        const file = exampleFile(name, moment);
        expect(existsSync(file), `Run npm run derivations: ${file}`).toBe(true);
        const golden = await decodePng(await readFile(file));
        expect(
          compare(golden, picture, keptTolerance).faults,
          `${moment}; if it is meant to be so, run npm run derivations`,
        ).toEqual([]);
      }
    });

    // `npm run test:whole` plays every example.
    test.runIf(isWhole || name === 'chain-rule')(
      'changes no mark in one step',
      {timeout: 300_000},
      async () => {
        const pops = await popsOf(exampleScene(name));
        expect(
          pops.map(
            ({time, name: mark, change}) =>
              `${time.toFixed(2)} s: ${mark} ${change}`,
          ),
        ).toEqual([]);
      },
    );
  });
}
