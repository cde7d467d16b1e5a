import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {UsageError} from '../../src/cli/errors.ts';
import {readNetwork} from '../../src/cli/networkFile.ts';

let folder = '';
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'networks-'));
  await mkdir(file('folder.json'));
  await writeFile(file('three-layers.json'), '{');
  await writeFile(file('network.schema.json'), '{}');
});
afterAll(() => rm(folder, {recursive: true}));

test('Without a file there is the default network', async () => {
  await expect(readNetwork()).resolves.toMatchObject({layers: [2, 2, 2]});
});

test('A file is read as the network it describes', async () => {
  await writeFile(file('tiny.json'), JSON.stringify(tiny));

  await expect(readNetwork(file('tiny.json'))).resolves.toMatchObject({
    title: 'Tiny',
    weights: [[[2]]],
  });
});

describe('A file that cannot be read', () => {
  test('is a usage error that names it and the nearest', async () => {
    const reading = readNetwork(file('tree-layers.json'));

    await expect(reading).rejects.toThrow(UsageError);
    await expect(reading).rejects.toThrow(
      `The network file ${file('tree-layers.json')} cannot be read: there is no such file. Did you mean ${file('three-layers.json')}?`,
    );
  });

  test('has no nearest when no name is like it, nor is a schema one', async () => {
    for (const name of ['xor', 'network.shema.json']) {
      await expect(readNetwork(file(name))).rejects.toThrow(
        /there is no such file\.$/,
      );
    }
  });

  test('may be a folder', async () => {
    await expect(readNetwork(file('folder.json'))).rejects.toThrow(
      'it is a folder',
    );
  });
});

describe('A file that cannot be used', () => {
  test('has its only problem on the line of its name', async () => {
    await writeFile(file('one.json'), JSON.stringify({...tiny, loss: 'hinge'}));
    const error = await readNetwork(file('one.json')).catch(String);

    expect(error).toContain(`${file('one.json')} cannot be used: loss: `);
    expect(error).not.toContain('\n');
  });

  test('has each of several problems on a line', async () => {
    const bad = {...tiny, loss: 'hinge', input: ['x'], depth: 3};
    await writeFile(file('bad.json'), JSON.stringify(bad));
    const error = await readNetwork(file('bad.json')).catch(String);

    expect(error).toMatch(/^[^\n]*:(\n {2}\S+: [^\n]+){3}$/);
  });
});

const tiny = {
  title: 'Tiny',
  layers: [1, 1],
  activation: 'identity',
  loss: 'half-squared-error',
  weights: [[[2]]],
  biases: [[0]],
  input: [1],
  target: [1],
};
