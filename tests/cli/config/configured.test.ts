import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Command} from 'commander';
import {describe, expect, test} from 'vitest';
import {check} from '../../../src/cli/commands/check.ts';
import {render} from '../../../src/cli/commands/render.ts';
import {still} from '../../../src/cli/commands/still.ts';
import {configured} from '../../../src/cli/config/configured.ts';
import type {Config} from '../../../src/cli/config/configSchema.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';

describe('A setting of the config file', () => {
  test('counts where the command line says nothing', async () => {
    const {flags, ids} = await settle(render, '', {
      figures: ['3', 'the-bias-equation'],
      size: '640x360',
      fps: 24,
      format: ['gif', 'mp4'],
      loop: 'once',
      from: 0.5,
      to: 'trace',
      captions: false,
      theme: 'light',
    });

    expect(ids).toEqual(['3', 'the-bias-equation']);
    expect(flags).toMatchObject({
      size: {width: 640, height: 360},
      fps: 24,
      format: ['gif', 'mp4'],
      loop: 1,
      from: 0.5,
      to: 'trace',
      captions: false,
      theme: 'light',
      // A default of the command line.
      quality: 'high',
    });
  });

  test('gives way to a flag, also to the word of a default', async () => {
    const config: Config = {
      theme: 'light',
      captions: true,
      fps: 24,
      out: 'there',
    };
    const words = '--theme dark --no-captions --fps 30 --out here';

    const {flags} = await settle(render, words, config);

    expect(flags).toMatchObject({
      theme: 'dark',
      captions: false,
      fps: 30,
      out: 'here',
    });
  });

  test('gives way to a flag that excludes it', async () => {
    const {flags} = await settle(render, '--background white', {
      transparent: true,
    });
    const {flags: all, ids} = await settle(render, '--all', {figures: ['03']});
    const named = await settle(render, '04', {all: true});

    expect(flags).toMatchObject({background: 'white'});
    expect(flags).not.toHaveProperty('transparent');
    expect([all, ids]).toMatchObject([{all: true}, []]);
    expect(named.ids).toEqual(['04']);
    expect(named.flags).not.toHaveProperty('all');
  });

  test('that is a path starts from the folder of the file', async () => {
    const {flags, folder} = await settle(render, '', {
      network: '../n.json',
      out: 'films',
      ffmpeg: 'ffmpeg',
    });

    expect(flags).toMatchObject({
      network: path.join(folder, 'n.json'),
      out: path.join(folder, 'with spaces é', 'films'),
      ffmpeg: 'ffmpeg',
    });
  });

  test('is passed over by a command that has no such flag', async () => {
    const config: Config = {theme: 'light', out: 'films', fps: 24};
    const {flags: ofCheck} = await settle(check, '', config);
    const {flags: ofStill} = await settle(still, '03', config, ['out']);

    expect(ofCheck).toMatchObject({theme: 'light'});
    expect(ofCheck).not.toHaveProperty('fps');
    expect(ofStill).toMatchObject({theme: 'light', at: 'last'});
    expect(ofStill).not.toHaveProperty('out');
  });
});

test('Without a config file the flags are as they were', async () => {
  const command = parsed(render, ['--fps', '30', '3']);

  expect(await configured(command)).toEqual({
    flags: command.opts(),
    ids: ['3'],
  });
});

/** What a command line comes to beside a config file. */
async function settle(
  of: () => Command,
  words: string,
  config: Config,
  except: readonly (keyof Config)[] = [],
) {
  const folder = await emptyFolder();
  const file = path.join(folder, 'with spaces é', 'my.json');
  await mkdir(path.dirname(file));
  await writeFile(file, JSON.stringify(config));
  const command = parsed(of, [
    ...words.split(' ').filter(Boolean),
    '--config',
    file,
  ]);
  return {
    ...(await configured<Record<string, unknown>>(command, except, () => {})),
    folder,
  };
}

/** A command that has read its words, but not acted on them. */
function parsed(of: () => Command, words: readonly string[]): Command {
  return of()
    .action(() => {})
    .parse(words, {from: 'user'});
}
