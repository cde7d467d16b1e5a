import {execFileSync} from 'node:child_process';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {UsageError} from '../../../src/cli/words/errors.ts';
import {readNetwork} from '../../../src/cli/files/networkFile.ts';
import {bin, run} from '../helpers/run.ts';

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

describe('A file of another encoding', () => {
  const titled = JSON.stringify({...tiny, title: 'Größe ∂'}, undefined, 2);
  const utf16 = Buffer.from(titled, 'utf16le');

  test('is UTF-8 with a byte order mark, and read', async () => {
    await writeFile(file('marked.json'), `\uFEFF${titled}`);

    await expect(readNetwork(file('marked.json'))).resolves.toMatchObject({
      title: 'Größe ∂',
    });
  });

  test.each([
    ['UTF-16', 'little endian with a mark', [Buffer.of(0xff, 0xfe), utf16]],
    [
      'UTF-16',
      'big endian with a mark',
      [Buffer.of(0xfe, 0xff), Buffer.from(utf16).swap16()],
    ],
    ['UTF-16', 'little endian without a mark', [utf16]],
    ['UTF-16', 'big endian without a mark', [Buffer.from(utf16).swap16()]],
    ['UTF-32', 'with a mark', [Buffer.of(0xff, 0xfe, 0, 0), utf16]],
  ] as const)(
    'is %s, %s, and refused with the way out',
    async (name, _, parts) => {
      await writeFile(file('wide.json'), Buffer.concat(parts));
      const reading = readNetwork(file('wide.json'));

      await expect(reading).rejects.toThrow(UsageError);
      await expect(reading).rejects.toThrow(
        `The network file ${file('wide.json')} cannot be read: it is ${name}, as PowerShell’s > and Out-File write it, not UTF-8. Save it as UTF-8`,
      );
    },
  );

  test('is Latin-1, and refused with the place of its first letter', async () => {
    await writeFile(file('latin.json'), Buffer.from(titled, 'latin1'));

    await expect(readNetwork(file('latin.json'))).rejects.toThrow(
      'it is not UTF-8, but probably Latin-1 or Windows-1252: line 2, column 15 has the byte 0xf6, which is “ö” there. Save it as UTF-8',
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

describe('A network that is no file of its own', () => {
  test('is read from what a shell makes of another command', () => {
    const network = JSON.stringify(tiny);
    const script = `node ${bin} gradients --json --network <(printf '%s' '${network}')`;
    const said = execFileSync('bash', ['-c', script], {encoding: 'utf8'});

    expect(JSON.parse(said)).toMatchObject({title: 'Tiny'});
  });

  test('is read from the standard input', () => {
    const words = [bin, 'gradients', '--json', '--network', '-'];
    const input = JSON.stringify(tiny);
    const said = execFileSync('node', words, {encoding: 'utf8', input});

    expect(JSON.parse(said)).toMatchObject({title: 'Tiny'});
  });

  test.each(['network', 'config', 'costs'])(
    'is no device and no folder, as --%s',
    async flag => {
      const device = path.join(folder, `${flag}-device.json`);
      await symlink('/dev/zero', device);
      for (const [place, kind] of [
        [device, 'a device'],
        [folder, flag === 'costs' ? 'no such file' : 'a folder'],
      ] as const) {
        const words = ['render', '03', '--shard', '1/2', `--${flag}`, place];

        expect(await run([...words, '--dry-run'])).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(
            new RegExp(`^The .* cannot be read: .*${kind}\\.`),
          ),
        });
      }
    },
  );
});
