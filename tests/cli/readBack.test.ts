import {mkdtempSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {isWhole} from '../helpers/isWhole.ts';
import {handedOver, siblings} from './fixtures/printedFaults.ts';
import {beside, inFilm} from './fixtures/shownFaults.ts';
import {type Fault, putIn} from './helpers/faultPutIn.ts';
import {copyPackage, type PackageCopy} from './helpers/packageCopy.ts';
import {run} from './helpers/run.ts';

let copy: PackageCopy;

beforeAll(() => {
  copy = copyPackage();
});

afterAll(() => copy.remove());

function render(
  {figure, network, captions}: Pick<Fault, 'figure' | 'network' | 'captions'>,
  out: string,
) {
  const look = ['--size', '64x36', '--fps', '5', '--format', 'gif'];
  const of = network ? ['--network', path.resolve(copy.folder, network)] : [];
  const said = captions ? ['--captions'] : [];
  const flags = [...look, ...of, ...said, '--no-cache'];
  const words = ['render', figure, ...flags, '--out', out];
  return run(words, {file: copy.file});
}

/** The ordinary run tries one of each kind: glyphs, words on screen, sentences, witnesses. */
const sampled = [...[0, 1, 3, 4, 5].map(at => handedOver[at]!), beside[0]!];
const faults = isWhole
  ? [...handedOver, ...siblings, ...beside, ...inFilm]
  : sampled;

describe('What lies between a true term and what is seen is refused by render', () => {
  test.each(faults)('$name', {timeout: 300_000}, async fault => {
    const takeOut = putIn(copy.folder, fault);
    const out = mkdtempSync(path.join(copy.folder, 'out-'));
    const {code, stderr} = await render(fault, out).finally(takeOut);

    expect(stderr).toMatch(fault.refused);
    expect(code).toBe(1);
    expect(readdirSync(out).filter(name => name.endsWith('.gif'))).toEqual([]);
  });

  test('and told by check, with its rule and exit code 1', async () => {
    const fault = handedOver[0]!;
    const takeOut = putIn(copy.folder, fault);
    const words = ['check', fault.figure, '--theme', 'dark', '--json'];
    const {code, stdout} = await run(words, {file: copy.file}).finally(takeOut);
    const [{findings} = {findings: []}]: readonly Check[] = JSON.parse(stdout);

    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'untrue',
        message: expect.stringMatching(/the left side is .*, the right side /),
      }),
    );
  });

  test.runIf(isWhole)(
    'in a film as well, of which nothing is left',
    async () => {
      const takeOut = putIn(copy.folder, handedOver[0]!);
      const out = mkdtempSync(path.join(copy.folder, 'out-'));
      const {code, stderr} = await render({figure: 'film'}, out).finally(
        takeOut,
      );

      expect(code).toBe(1);
      expect(stderr).toMatch(handedOver[0]!.refused);
      expect(readdirSync(out).filter(name => name.endsWith('.gif'))).toEqual(
        [],
      );
    },
  );
});

interface Check {
  readonly findings: readonly {
    readonly rule: string;
    readonly message: string;
  }[];
}
