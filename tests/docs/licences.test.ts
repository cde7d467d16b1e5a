import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {
  refusedLicences,
  thirdParties,
  thirdPartyText,
} from '../../docs/licences/thirdParty.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('Third parties', () => {
  test('have a licence that is allowed, each of them', () => {
    expect(refusedLicences(thirdParties())).toEqual([]);
  });

  test('are listed as they are locked', () => {
    const file = readFileSync(path.join(root, 'THIRD-PARTY.md'), 'utf8');

    expect(file, 'Run npm run licences.').toBe(thirdPartyText(thirdParties()));
  });

  test('include what is installed for what is installed, and the fonts', () => {
    const names = thirdParties().map(({name}) => name);

    for (const name of ['vite', 'rolldown', 'zod', '@fontsource/inter']) {
      expect(names).toContain(name);
    }
    expect(names).not.toContain('vitest');
  });

  test('are told where a licence is missing, or is none for code', () => {
    const parties = thirdParties({
      '': {version: '1.0.0'},
      'node_modules/a': {version: '1.0.0'},
      'node_modules/b': {version: '1.0.0', license: 'AGPL-3.0-only'},
      'node_modules/c': {version: '1.0.0', license: '(MIT OR GPL-3.0-only)'},
      'node_modules/c/node_modules/d': {version: '2.0.0', license: 'GPLv3'},
      'node_modules/ffmpeg-static': {version: '5', license: 'GPL-3.0-or-later'},
      'node_modules/tool': {version: '1.0.0', license: 'AGPL', dev: true},
    });

    expect(refusedLicences(parties)).toEqual([
      'a 1.0.0: no licence is stated',
      'b 1.0.0: AGPL-3.0-only is not allowed',
      'd 2.0.0: GPL-3.0-only is not allowed',
    ]);
  });
});
