import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {shownNetworks} from '../../../src/cli/editor/shownNetworks.ts';
import {shownSettings} from '../../../src/cli/editor/shownSettings.ts';
import {root} from '../../../src/cli/process/root.ts';
import {palettes} from '../../../src/theme.ts';
import {sampleText} from '../../helpers/sampleNetworks.ts';

let folder: string;
let own: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'figures-shown-'));
  own = path.join(folder, 'own.json');
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

const first = {figures: ['03'], theme: 'dark', verify: true} as const;

async function shown(address: string, network?: string, more: object = {}) {
  const query = new URLSearchParams(address);
  const networks = await shownNetworks(network);
  const {answer} = await shownSettings(query, {...first, ...more}, networks);
  return answer;
}

describe('What a page shows', () => {
  test('is what the command asks for, where the address says nothing', async () => {
    const answer = await shown('', undefined, {
      size: {width: 540, height: 960},
    });

    expect(answer).toMatchObject({
      figures: ['03'],
      network: {name: 'default'},
      theme: 'dark',
      captions: false,
      background: palettes.dark.ground,
      // In the layout of that size.
      variables: {layout: 'portrait'},
      frame: {width: 1080, height: 1920, scale: 0.5},
      problems: [],
    });
  });

  test('is what the address says, where it says something', async () => {
    const answer = await shown(
      'figures=05,06&network=1-1-1&theme=light&captions=on',
    );

    expect(answer).toMatchObject({
      figures: ['05', '06'],
      network: {name: '1-1-1'},
      captions: true,
      background: palettes.light.ground,
      variables: {network: {layers: [1, 1, 1]}, theme: 'light', captions: true},
    });
  });

  test('has captions with the film, unless somebody says otherwise', async () => {
    expect(await shown('figures=film')).toMatchObject({captions: true});
    expect(await shown('figures=film&captions=off')).toMatchObject({
      captions: false,
    });
    expect(await shown('', undefined, {captions: true})).toMatchObject({
      captions: true,
    });
  });

  test('has the ground that is asked for, or none', async () => {
    const ground = {background: '#ffffff'};
    expect(await shown('', undefined, ground)).toMatchObject(ground);
    expect(await shown('', undefined, {transparent: true})).toMatchObject({
      background: null,
    });
  });

  test('is the command’s network, and a reason, for one that there is not', async () => {
    const answer = await shown('network=3-4-2-tan');

    expect(answer.network.name).toBe('default');
    expect(answer.problems).toEqual([
      expect.stringContaining('Did you mean 3-4-2-tanh?'),
    ]);
  });

  test('reads no file that an address names', async () => {
    writeFileSync(own, sampleText('1-1-1'));
    const {network} = await shown(`network=${encodeURIComponent(own)}`);

    expect(network.name).toBe('default');
  });
});

describe('The networks of a page', () => {
  test('are the samples, the built-in one first', async () => {
    const {choices, first} = await shownNetworks(undefined);

    expect(first.name).toBe('default');
    expect(choices.map(({name}) => name).slice(0, 2)).toEqual([
      'default',
      '1-1-1',
    ]);
  });

  test('do not have a sample twice, by whatever path it is named', async () => {
    const sample = path.join(root, 'networks/../networks/3-4-2-tanh.json');
    const {choices, first} = await shownNetworks(sample);

    expect(first.name).toBe('3-4-2-tanh');
    expect(choices.filter(({name}) => name.includes('tanh'))).toHaveLength(1);
  });

  test('have one of one’s own, as its file says now', async () => {
    writeFileSync(own, sampleText('1-1-1'));
    const {first, choices, read} = await shownNetworks(own);
    expect(choices[0]).toEqual({name: own, text: own});

    const edited = sampleText('1-1-1').replace('0.91', '0.25');
    writeFileSync(own, edited);
    expect((await read(own)).hash).not.toBe(first.hash);

    writeFileSync(own, '{');
    await expect(read(own)).rejects.toThrow('own.json cannot be used');
  });
});
