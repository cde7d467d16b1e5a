import {readdir, readFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {chapterMetadata} from '../../../src/render/video/chapters.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';

const settings = {width: 320, height: 180, fps: 30, frames: 90};
const timeline = [
  {name: 'one', firstFrame: 0},
  {name: 'two', firstFrame: 31},
  {name: 'three', firstFrame: 62},
];
const chapters = [
  {scene: 'one', title: 'The network'},
  {scene: 'two', title: 'Zurück; w = 1 #2 \\ δ'},
  {scene: 'three', title: 'The end'},
];

describe('an MP4 with chapters', () => {
  test('has each from its scene’s first frame to the next one’s, with its title', async () => {
    const {said} = await probe(await film());

    expect(said.match(/Chapter #0[:.]\d: start [\d.]+, end [\d.]+/g)).toEqual([
      expect.stringMatching(/start 0\.0+, end 1\.03/),
      expect.stringMatching(/start 1\.03\d*, end 2\.06/),
      expect.stringMatching(/start 2\.06\d*, end 3\.0/),
    ]);
    for (const {title} of chapters) expect(said).toContain(title);
  });

  test('keeps its own title, and every frame', async () => {
    const path = await film({title: 'The whole derivation'});
    const {said} = await probe(path);

    expect(said).toMatch(/title +: The whole derivation/);
    expect(await decode(path, 'gray', 320 * 180)).toHaveLength(90);
  });

  test('leaves no file of chapters behind, and is the same every time', async () => {
    const folders = [await emptyFolder(), await emptyFolder()];
    const files = await Promise.all(folders.map(folder => film({}, folder)));
    const [one, other] = await Promise.all(files.map(file => readFile(file)));

    expect(other!.equals(one!)).toBe(true);
    expect(await readdir(folders[0]!)).toEqual(['figure.mp4']);
  });
});

test('a figure without chapters has none', async () => {
  const [file] = await renderSynthetic(await emptyFolder(), settings);
  const {said} = await probe(file!.path);

  expect(said).not.toContain('Chapter #');
});

test('chapters are told to ffmpeg in millionths of a second, at any rate', () => {
  const rate = {fps: 30_000 / 1001, frames: 90};
  const text = chapterMetadata([{title: 'a=b', firstFrame: 30}], rate);

  expect(text).toBe(
    ';FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000000\nSTART=1001000\nEND=3003000\ntitle=a\\=b\n',
  );
});

async function film(change = {}, folder?: string): Promise<string> {
  const [file] = await renderSynthetic(
    folder ?? (await emptyFolder()),
    {...settings, timeline},
    {chapters, ...change},
  );
  return file!.path;
}

function probe(file: string) {
  return runFfmpeg(['-i', file]);
}
