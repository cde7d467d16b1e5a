import {describe, expect, test} from 'vitest';
import {exitCodeOf} from '../../src/cli/runCommand.ts';
import {program} from '../../src/cli/program.ts';

/** The error of a command line that asks for something that there is not. */
async function refusal(...words: string[]): Promise<Error> {
  try {
    await program().parseAsync(words, {from: 'user'});
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error(`“${words.join(' ')}” was accepted.`);
}

describe('A command line that cannot be understood', () => {
  test.each([
    [['rendr', '03'], /^There is no command “rendr”\. Did you mean render\?/],
    [['rendr', '--fps', '9'], /^There is no command “rendr”\./],
    [['help', 'stil'], /^There is no command “stil”\. Did you mean still\?/],
    [['--vrsion'], /^There is no flag “--vrsion”\. Did you mean --version\?/],
    [
      ['render', '--fsp', '9'],
      /^There is no flag “--fsp” of render\. Did you mean --fps\?/,
    ],
    [
      ['list', '--jsn=3'],
      /^There is no flag “--jsn” of list\. Did you mean --json\?/,
    ],
    [['render', '--fps'], /^--fps needs a value: --fps <rate>\.$/],
    [['render', '--out', '--json'], /^--out needs a value, not “--json”\.$/],
    [['render', '--fps', '0'], /^--fps takes .* not “0”\.$/],
    [['render', '--size', '10'], /^--size takes .* not “10”\.$/],
    [
      ['render', '--format', 'mp5'],
      /^There is no format “mp5”\. Did you mean mp4\?/,
    ],
    [
      ['render', '--quality', 'hgh'],
      /^There is no quality “hgh”\. Did you mean high\?/,
    ],
    [
      ['still', '03', '--theme', 'drak'],
      /^There is no theme “drak”\. Did you mean dark\?/,
    ],
    [
      ['still', 'trcing-the-error'],
      /^There is no figure “trcing-the-error”\. Did you mean tracing-the-error\?/,
    ],
    [['render', '99'], /^There is no figure “99”\./],
    [
      ['still'],
      /^Name a figure, such as 03, or a scene of your own with --scene\.$/,
    ],
    [
      ['still', '03', '04', '05'],
      /^still does not take “04”, “05”: still \[options\] \[id\]\.$/,
    ],
    [
      ['render', '03', '--ffmpeg', './no-ffmpeg'],
      /^The ffmpeg that --ffmpeg names does not run: \.\/no-ffmpeg /,
    ],
    [['list', 'x'], /^list does not take “x”: list \[options\]\.$/],
    [
      ['render', '03', '--size', '321x180'],
      /^MP4 needs an even width and height, not 321x180\. Use --size 322x180, or --format gif\.$/,
    ],
    [
      ['render', '03', '--format', 'webm', '--size', '321x180'],
      /^WebM needs an even width and height, not 321x180\./,
    ],
    [
      ['render', '03', '--format', 'gif', '--transparent'],
      /^GIF has no transparency\. Use --format webm, mov, webp, apng or png/,
    ],
    [
      ['render', '03', '--background', 'bleu'],
      /^--background takes an opaque CSS colour, .* not “bleu”\./,
    ],
    [
      ['still', '03', '--background', '#11151d80'],
      /^--background takes an opaque CSS colour, .* For none use --transparent\./,
    ],
    [
      ['render', '03', '--background', 'white', '--transparent'],
      /^--background and --transparent exclude each other: leave one out\.$/,
    ],
    [
      ['render', '--codec', 'h265'],
      /^There is no codec “h265”\. Did you mean h264\?/,
    ],
    [['render', '--loop', '0'], /^--loop takes forever, once, or a number/],
    [
      ['render', '--gif-width', '9'],
      /^--gif-width takes pixels, .* not “9”\.$/,
    ],
    [['render', '--from', '-1'], /^--from takes seconds .* not “-1”\.$/],
    [
      ['derive', '--layer', '3'],
      /^There is no layer 3: .* has weight layers 1 to 2\.$/,
    ],
    [
      ['derive', '--parameter', 'w2,3,1'],
      /^There is no w2,3,1: its row is 3\. Choose 1 to 2\.$/,
    ],
    [['derive', '--parameter', 'W'], /^"W" is not a parameter\. Write w2,1,1/],
    [
      ['derive', '--layer', '1', '--parameter', 'b1,1'],
      /^--layer and --parameter exclude each other: leave one out\.$/,
    ],
    [
      ['derive', '--format', 'tex'],
      /^There is no format “tex”\. Did you mean text\?/,
    ],
  ])('%j has one line that says what would be', async (words, message) => {
    const error = await refusal(...words);

    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
    expect(exitCodeOf(error)).toBe(2);
  });
});

test('Every command and every flag of it says what it means', () => {
  for (const command of program().commands) {
    expect(command.description()).not.toBe('');
    for (const {description} of command.options) {
      expect(description).not.toBe('');
    }
  }
});
