import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {emptyFolder} from '../render/helpers/folder.ts';
import {root} from '../../src/cli/process/root.ts';
import {run} from './helpers/run.ts';

/** Has a process write down every module that it loads. */
const hooks = `import {appendFileSync} from 'node:fs';
export function load(url, context, next) {
  appendFileSync(process.env.LOADED_MODULES, url + '\\n');
  return next(url, context);
}`;
const preload = `import {appendFileSync} from 'node:fs';
import Module, {register} from 'node:module';
register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});
const {_load: load, _resolveFilename: resolve} = Module;
Module._load = function (name, parent, ...rest) {
  if (!Module.isBuiltin(name)) {
    appendFileSync(process.env.LOADED_MODULES, resolve.call(Module, name, parent) + '\\n');
  }
  return load.call(this, name, parent, ...rest);
};`;

/** The packages that a command has loaded modules of, and its processes. */
async function packagesLoaded(
  words: readonly string[],
): Promise<readonly string[]> {
  const list = path.join(await emptyFolder(), 'loaded.txt');
  const {code, stderr} = await run(words, {
    env: {
      LOADED_MODULES: list,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}`,
    },
  });
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  const names = readFileSync(list, 'utf8').matchAll(
    /\/node_modules\/((?:@[^/]+\/)?[^/\n]+)\//g,
  );
  return [...new Set([...names].map(([, name]) => name!))];
}

test('A render of which nothing changed loads nothing that bundles, links, compiles or draws', async () => {
  const out = path.join(await emptyFolder(), 'out');
  const smallest = path.join(root, 'networks/1-1-1.json');
  const words = `render 03 --format gif --size 64x36 --fps 5 --network ${smallest} --out ${out}`;
  const heavy = [
    '@motion-canvas/2d',
    '@napi-rs/canvas',
    'esbuild',
    'rolldown',
    'typescript',
    'vite',
    'yoga-layout',
    'zod',
  ];

  // What draws is found, so that it would be found.
  expect(await packagesLoaded(words.split(' '))).toContain('@napi-rs/canvas');
  const loaded = await packagesLoaded(words.split(' '));
  expect(loaded).toContain('commander');
  expect(loaded.filter(name => heavy.includes(name))).toEqual([]);
});
