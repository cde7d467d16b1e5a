import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {deriveDocument} from '../../src/math/document/document.ts';
import {derive} from '../../src/math/derivation.ts';
import {inkOf} from '../../src/math/write/latex.ts';
import {weight} from '../../src/math/term/parameter.ts';
import {verifySections} from '../../src/math/verify.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import {typescriptFlags} from '../../src/ownModules.ts';
import {plainNetwork} from './networks.ts';

// The limits are those that readers feel, several times what is measured on a
// quiet machine: 20 ms, 0.3 s and 0.1 s.

/** How long it takes, in milliseconds, at best of five: others work beside it. */
function timeOf(work: () => void): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function deriveAll(network: Network): number {
  return [...derive(network).sections()].flatMap(({steps}) => steps).length;
}

test('2-2-2 derives in under 50 ms', () => {
  expect(timeOf(() => deriveAll(defaultNetwork))).toBeLessThan(50);
});

test('8-8-8-8-8 derives in under 2 s, and no equation grows past what can be read', () => {
  const network = plainNetwork([8, 8, 8, 8, 8], 'sigmoid');
  expect(timeOf(() => deriveAll(network))).toBeLessThan(2000);
  const longest = [...derive(network).sections()]
    .flatMap(({steps}) => steps.flatMap(({after}) => after))
    .map(equation => inkOf(equation).size);
  expect(Math.max(...longest)).toBeLessThan(2000);
});

test('784-16-16-10 prints the trace of a parameter in under 1 s, its 160 paths counted', () => {
  const network = plainNetwork([784, 16, 16, 10], 'sigmoid');
  const parameter = weight(1, 16, 784);
  let text = '';
  expect(
    timeOf(() => {
      text = deriveDocument(network, {parameter});
    }),
  ).toBeLessThan(1000);
  expect(text).toContain('Tracing E back to w⁽¹⁾₁₆,₇₈₄, along 160 paths');
  const derivation = derive(network);
  const {failed} = verifySections(
    [derivation.trace(parameter)],
    derivation.point,
  );
  expect(failed).toBe(0);
  expect(text.length).toBeLessThan(20_000);
});

test('784-16-16-10 is traced in under 300 MB', async () => {
  // In a process of its own: this one holds what other tests have built.
  const code = `
    import {deriveDocument} from '${module('src/math/document/document.ts')}';
    import {weight} from '${module('src/math/term/parameter.ts')}';
    import {plainNetwork} from '${module('tests/math/networks.ts')}';
    const network = plainNetwork([784, 16, 16, 10], 'sigmoid');
    deriveDocument(network, {parameter: weight(1, 16, 784)});
    console.log(process.resourceUsage().maxRSS);
  `;
  const flags = [...typescriptFlags(), '--input-type=module', '--eval', code];
  const {stdout} = await promisify(execFile)(process.execPath, flags);

  expect(Number(stdout)).toBeGreaterThan(0);
  expect(Number(stdout) * 1024).toBeLessThan(300e6);
});

function module(file: string): string {
  return new URL(`../../${file}`, import.meta.url).href;
}

test('A network of millions of paths traces one of them as quickly', () => {
  const network = plainNetwork([4, 40, 40, 40, 40, 40], 'tanh');
  const derivation = derive(network);
  let paths = 0n;
  expect(
    timeOf(() => {
      ({paths} = derivation.trace(weight(1, 20, 3)));
    }),
  ).toBeLessThan(100);
  expect(paths).toBe(40n ** 4n);
  const {failed} = verifySections(
    [derivation.trace(weight(1, 20, 3))],
    derivation.point,
  );
  expect(failed).toBe(0);
});
