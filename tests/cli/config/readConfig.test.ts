import {describe, expect, test} from 'vitest';
import {parseConfig, readConfig} from '../../../src/cli/config/readConfig.ts';
import {UsageError} from '../../../src/cli/words/errors.ts';

describe('A config file that is wrong', () => {
  test('is refused with every problem at once, each with its path', async () => {
    const lines = await refusal({
      fsp: 30,
      fps: 900,
      theme: 'drak',
      format: ['mp4', 'gfi', 3],
      size: '1280',
      quality: 4,
      jobs: 1.5,
      loop: 0,
      from: -1,
      out: '',
      captions: 'no',
      figures: ['03', 'trcing-the-error'],
    });

    expect(lines[0]).toBe('The config file my.json cannot be used:');
    expect(lines).toHaveLength(14);
    expect(lines.slice(1)).toEqual(
      expect.arrayContaining([
        'fsp: unknown key. Did you mean "fps"?',
        'fps: fps takes frames a second from 1 to 240: a whole number, a decimal such as 29.97, or a fraction such as 30000/1001, not “900”.',
        'theme: expected one of dark, light, got "drak". Did you mean "dark"?',
        expect.stringMatching(/^format\[1\]: .*Did you mean "gif"\?$/),
        expect.stringMatching(/^format\[2\]: expected one of mp4, .* got 3$/),
        'size: size takes a width and a height from 16 to 7680 pixels, such as 1280x720, not “1280”.',
        'quality: expected one of low, medium, high, 4k, got 4',
        'jobs: expected a whole number, got 1.5',
        'loop: expected at least 1, got 0',
        'from: expected at least 0, got -1',
        'out: expected some text, got ""',
        'captions: expected true or false, got "no"',
        expect.stringMatching(
          /^figures\[1\]: There is no figure “trcing-the-error”\. Did you mean tracing-the-error\?/,
        ),
      ]),
    );
  });

  test('has one line when there is one problem, in the words of its flag', async () => {
    expect(await refusal([])).toEqual([
      'The config file my.json cannot be used: expected an object with the settings of a render, got a list of 0',
    ]);
    expect(await refusal({transparent: true, background: 'white'})).toEqual([
      'The config file my.json cannot be used: transparent: excludes background: leave one out',
    ]);
    expect(await refusal({loop: 'twice', to: true})).toEqual([
      'The config file my.json cannot be used:',
      'loop: expected "forever", "once", or a number of times from 1 to 65535, got "twice"',
      'to: expected seconds from the start, or a beat, got true',
    ]);
    expect(await refusal({fps: '30/1001'})).toEqual([
      expect.stringMatching(/: fps: fps takes .* not “30\/1001”\.$/),
    ]);
    expect(await refusal({fps: true})).toEqual([
      expect.stringMatching(
        /: fps: expected a number of frames a second, or a fraction, got true$/,
      ),
    ]);
    expect(await refusal({size: '15x10'})).toEqual([
      expect.stringMatching(/: size: size takes .* not “15x10”\.$/),
    ]);
  });

  test('is refused with the place where it stops to be JSON', async () => {
    await expect(parseConfig('my.json', '{\n  "fps": 30,,')).rejects.toThrow(
      'The config file my.json cannot be used: not valid JSON: "," is not expected at line 2, column 13',
    );
  });

  test('is refused when it is named and cannot be read', async () => {
    await expect(readConfig('no-config.json')).rejects.toThrow(
      /^The config file no-config\.json cannot be read: there is no such file\./,
    );
  });
});

test('An empty config file settles nothing', async () => {
  await expect(parseConfig('my.json', '{}')).resolves.toEqual({});
});

async function refusal(config: unknown): Promise<string[]> {
  try {
    await parseConfig('my.json', JSON.stringify(config));
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.split('\n').map(line => line.trim());
  }
}
