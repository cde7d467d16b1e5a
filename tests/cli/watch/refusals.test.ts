import {cpSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {root} from '../../../src/cli/process/root.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {Network} from '../../../src/network/network.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {overflowingNetwork} from '../../math/networks.ts';
import {handedOver} from '../fixtures/printedFaults.ts';
import {putIn} from '../helpers/faultPutIn.ts';
import {copyPackage, type PackageCopy} from '../helpers/packageCopy.ts';
import {startWatching, type Watching} from '../helpers/watching.ts';

const network = 'n.json';
const scene = 'src/scenes/figure03.tsx';
const look = ['03', '--size', '64x36', '--network', network];

/** What an author does by mistake, and what is said of it. */
interface Mistake {
  /** @returns What takes it back. */
  readonly make: (folder: string) => () => void;
  readonly told: RegExp;
}

const falseNetwork: Mistake = {
  make: folder => put(folder, network, textOf(overflowingNetwork)),
  told: /^Nothing was drawn, because the derivation is false for sure of the wrong class: .*larger than any number/m,
};

const falseGradients: Mistake = {
  make: folder =>
    putIn(folder, {
      file: 'src/network/backward.ts',
      right: 'dA.push(multiply(transpose(',
      wrong:
        'const same = <T,>(matrix: T): T => matrix;\n    dA.push(multiply(same(',
    }),
  told: /^Nothing was drawn, because the derivation is false for .*the left side is .*, the right side /m,
};

const falseEquation: Mistake = {
  make: folder =>
    put(
      folder,
      scene,
      "import {showing} from '../../tests/cli/fixtures/falsehoods.ts';\nexport default showing('a board that is set');\n",
    ),
  told: /Scene "figure03" at .*: The board is given an equation that does not hold/,
};

const falseWitness: Mistake = {
  make: folder => putIn(folder, handedOver.at(-1)!),
  told: /^Nothing was drawn, because reverse mode would not be asked/m,
};

const falseGlyphs: Mistake = {
  make: folder => putIn(folder, handedOver[0]!),
  told: /It was not drawn, because it shows what is not true:[^]*untrue /,
};

const ofDerivation = [
  falseNetwork,
  falseGradients,
  falseEquation,
  falseWitness,
];

// The ordinary run has a refusal each in `watchStill` and in `watchRender`.
describe.runIf(isWhole)(
  'After an edit by which something false would be drawn',
  () => {
    let copy: PackageCopy;

    beforeAll(() => {
      copy = copyPackage();
      const fixtures = 'tests/cli/fixtures';
      cpSync(path.join(root, fixtures), path.join(copy.folder, fixtures), {
        recursive: true,
      });
    });
    afterAll(() => copy.remove());

    beforeEach(() => {
      put(copy.folder, network, textOf(defaultNetwork));
    });
    test(
      'still --watch keeps the picture, tells what is false, and draws what is mended',
      {timeout: 300_000},
      async () => {
        const out = path.join(copy.folder, 'watched.png');
        const watch = startWatching(copy, ['still', ...look, '--out', out]);

        expect(await refusalsOf(watch, copy.folder, out, ofDerivation)).toEqual(
          expected(ofDerivation),
        );
        await expect(watch.stop()).resolves.toMatchObject({code: 0});
      },
    );

    test(
      'render --watch keeps the file, tells what is false, and draws what is mended',
      {timeout: 300_000},
      async () => {
        const out = path.join(copy.folder, 'out');
        const film = ['--fps', '5', '--format', 'gif', '--no-cache'];
        const watch = startWatching(copy, [
          'render',
          ...look,
          ...film,
          '--out',
          out,
        ]);
        const file = path.join(out, '03-tracing-the-error.gif');

        const mistakes = [...ofDerivation, falseGlyphs];

        expect(await refusalsOf(watch, copy.folder, file, mistakes)).toEqual(
          expected(mistakes),
        );
        await expect(watch.stop()).resolves.toMatchObject({code: 0});
      },
    );
  },
);

/** What is said and kept while something is false, and what when it is mended. */
interface Refusal {
  readonly refused: string;
  readonly kept: boolean;
  readonly mended: string;
}

/** Makes mistakes and takes them back, one after the other. */
async function refusalsOf(
  watch: Watching,
  folder: string,
  file: string,
  mistakes: readonly Mistake[],
): Promise<readonly Refusal[]> {
  await watch.untilRound(1);
  const drawn = readFileSync(file);
  const refusals: Refusal[] = [];
  for (const {make} of mistakes) {
    const made: (() => void)[] = [];
    const refused = await saidAfter(watch, () => {
      made.push(make(folder));
    });
    const kept = readFileSync(file).equals(drawn);
    const mended = await saidAfter(watch, () =>
      made.forEach(takeBack => takeBack()),
    );
    refusals.push({refused, kept, mended});
  }
  return refusals;
}

async function saidAfter(watch: Watching, edit: () => void): Promise<string> {
  const before = watch.said().length;
  await watch.after(edit);
  return watch.said().slice(before);
}

function expected(mistakes: readonly Mistake[]): readonly Refusal[] {
  return mistakes.map(({told}) => ({
    refused: expect.stringMatching(told),
    kept: true,
    mended: expect.not.stringMatching(/because|does not hold|cannot/),
  }));
}

/** @returns What puts back the text that was there. */
function put(folder: string, file: string, text: string): () => void {
  const name = path.join(folder, file);
  const before = existsSync(name) ? readFileSync(name, 'utf8') : '';
  writeFileSync(name, text);
  return () => writeFileSync(name, before);
}

/** A network as its file has it. */
function textOf({activations, ...numbers}: Network): string {
  return JSON.stringify({...numbers, activation: activations});
}
