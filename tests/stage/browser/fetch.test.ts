import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {stageFetch, StageRequest} from '../../../src/stage/browser/fetch.ts';
import {serveFolders} from '../../../src/stage/browser/pageFile.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
writeFileSync(path.join(folder, 'tides.json'), '[1, 4]');
serveFolders(folder);
afterAll(() => {
  serveFolders();
  rmSync(folder, {recursive: true});
});

test.each([
  ['a path', '/tides.json'],
  ['a request', new StageRequest('/tides.json')],
  ['a request of a request', new StageRequest(new StageRequest('tides.json'))],
  [
    'a request by address',
    new StageRequest(new URL('http://localhost/tides.json')),
  ],
])('fetch() finds a file of the page by %s', async (_, input) => {
  const answer = await stageFetch(input);

  expect(await answer.json()).toEqual([1, 4]);
});

test('A request that sends something is refused', async () => {
  const request = new StageRequest('/tides.json', {method: 'POST'});

  await expect(stageFetch(request)).rejects.toThrow('sends a POST request');
});
