import {chromiumOnPath, isProgram} from './chromium.ts';
import type {Finding} from './finding.ts';
import {installedVersion} from './packages.ts';

/** The browser that tests compare with; no figure needs it. */
export async function browserFinding(): Promise<Finding> {
  const found = await find();
  return {
    name: 'Chromium',
    ok: found.ok,
    found: `${found.found} (only for tests)`,
    needed: false,
    remedy:
      'Run npm ci with development packages, install Chromium, or name one with CHROME_PATH.',
  };
}

/** Searches like the tests, in the same order. */
async function find(): Promise<{ok: boolean; found: string}> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    const ok = await isProgram(named);
    const state = ok ? '' : ', which is not a program';
    return {ok, found: `from CHROME_PATH: ${named}${state}`};
  }
  const onPath = await chromiumOnPath();
  if (onPath) return {ok: true, found: `from the PATH: ${onPath}`};
  const packaged = await installedVersion('@sparticuz/chromium');
  return packaged === undefined
    ? {ok: false, found: 'none on the PATH, none among the packages'}
    : {ok: true, found: `from @sparticuz/chromium ${packaged}`};
}
