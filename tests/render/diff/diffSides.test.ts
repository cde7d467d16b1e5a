import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {
  diffSides,
  type SetDifference,
} from '../../../src/render/diff/diffSides.ts';
import {filmDecoders} from '../../../src/render/diff/filmDecoders.ts';
import {diffText} from '../../../src/render/diff/diffWords.ts';
import {readSide} from '../../../src/render/diff/side.ts';
import type {Manifest} from '../../../src/render/manifest/manifest.ts';
import {writeManifest} from '../../../src/render/manifest/writeManifest.ts';
import {ffmpegCandidates} from '../../../src/render/video/ffmpeg.ts';
import {remembered} from '../../../src/remembered.ts';
import {fakeFfmpeg} from '../helpers/fakeFfmpeg.ts';
import {writeFilm, type Film} from '../helpers/films.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {manifestFigure, manifestOf} from '../helpers/manifests.ts';

const films = {
  plain: {},
  worse: {quality: 22},
  boxed: {box: [1.5, 2.2]},
  long: {seconds: 4},
  fast: {fps: 60},
  lighter: {ground: '0x151a24'},
  red: {box: [0.5, 1], boxColour: '0x7f0000'},
  green: {box: [0.5, 1], boxColour: '0x004100'},
} as const satisfies Record<string, Film>;

type FilmName = keyof typeof films;

const bytesOf = remembered(async (name: FilmName) => {
  const file = path.join(await emptyFolder(), `${name}.mp4`);
  await writeFilm(file, films[name]);
  return readFile(file);
});

/** What differs where a folder with one film becomes one with another. */
async function difference(before: FilmName, after: FilmName) {
  return compared(await twoSides(before, after));
}

async function twoSides(before: FilmName, after: FilmName): Promise<string> {
  const root = await emptyFolder();
  for (const [side, film] of Object.entries({before, after})) {
    await mkdir(path.join(root, side));
    await writeFile(path.join(root, side, '03-a.mp4'), await bytesOf(film));
  }
  return root;
}

async function compared(
  root: string,
  name = '',
  candidates = ffmpegCandidates(),
): Promise<SetDifference> {
  const [before, after] = await Promise.all(
    ['before', 'after'].map(side => readSide(path.join(root, side, name))),
  );
  return diffSides(before!, after!, filmDecoders(candidates));
}

describe.skipIf(process.platform === 'win32')('What decodes a film', () => {
  test('is the first ffmpeg that makes pictures of both, such as of AVIF', async () => {
    const root = await twoSides('plain', 'boxed');
    const old = await fakeFfmpeg('echo "ffmpeg version 4" >&2; exit 1');
    const candidates = [
      {source: 'package', path: () => old},
      ...ffmpegCandidates(),
    ];
    const {figures} = await compared(root, '', candidates);
    const [alone] = (await compared(root, '', candidates.slice(0, 1))).figures;

    expect(figures[0]?.seconds).toMatchObject({
      known: true,
      stretches: [{from: expect.closeTo(1.5, 1)}],
    });
    expect(alone?.seconds).toMatchObject({
      known: false,
      why: expect.stringContaining('ffmpeg finds no pictures in it'),
    });
  });
});

describe('A change is found', () => {
  test.each<[string, FilmName, FilmName, number, number]>([
    ['in a small box, when it is there', 'plain', 'boxed', 1.5, 2.2],
    [
      'in a film that goes on, from where the other ends',
      'plain',
      'long',
      3,
      4,
    ],
    ['in a ground that is a little lighter', 'plain', 'lighter', 0, 3],
    ['in colours that are equally bright', 'red', 'green', 0.5, 1],
  ])('%s', async (_, before, after, from, to) => {
    const {figures} = await difference(before, after);

    expect(figures).toMatchObject([
      {id: '03-a', kind: 'changed', reasons: ['unknown']},
    ]);
    expect(figures[0]?.seconds).toMatchObject({known: true});
    expect(figures[0]?.seconds).toHaveProperty('stretches', [
      expect.objectContaining({
        from: expect.closeTo(from, 1),
        to: expect.closeTo(to, 1),
      }),
    ]);
  });
});

describe('No picture differs', () => {
  test('in the same bytes, which are not even decoded', async () => {
    const {figures} = await difference('plain', 'plain');

    expect(figures).toMatchObject([{kind: 'same'}]);
    expect(figures[0]).not.toHaveProperty('seconds');
  });

  test.each<[string, FilmName]>([
    ['a worse encoding', 'worse'],
    ['twice as many frames a second', 'fast'],
  ])('in %s of the same pictures', async (_, after) => {
    const {figures} = await difference('plain', after);

    expect(figures).toMatchObject([
      {kind: 'changed', seconds: {known: true, stretches: []}},
    ]);
  });
});

/** A folder with a manifest of figure 03, with one film. */
async function writeSet(
  folder: string,
  film: FilmName,
  change: Parameters<typeof manifestFigure>[1],
  others: Partial<Manifest> = {},
) {
  await mkdir(folder, {recursive: true});
  const bytes = await bytesOf(film);
  await writeFile(path.join(folder, '03.mp4'), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const {files, ...rest} = manifestFigure('03', change);
  const figures = [{...rest, files: files.map(file => ({...file, sha256}))}];
  await writeManifest(folder, {...manifestOf([]), figures, ...others});
}

describe('Manifests tell', () => {
  const {inputs} = manifestFigure('03');
  const other = 'e'.repeat(64);

  test('why a figure differs, which versions and which equations', async () => {
    const root = await emptyFolder();
    await writeSet(path.join(root, 'before'), 'plain', {
      equations: [
        {id: 'kept', latex: 'a'},
        {id: 'gone', latex: 'b'},
        {id: 'other', latex: 'c'},
      ],
    });
    const after = {
      inputs: {...inputs, mathematics: other, renderer: other},
      equations: [
        {id: 'kept', latex: 'a'},
        {id: 'other', latex: 'd'},
        {id: 'new', latex: 'e'},
      ],
    };
    const versions = {...manifestOf([]).versions, ffmpeg: '6.0'};
    await writeSet(path.join(root, 'after'), 'boxed', after, {versions});
    const set = await compared(root);

    expect(set).toMatchObject({
      figures: [
        {
          id: '03',
          kind: 'changed',
          reasons: ['mathematics', 'renderer'],
          equations: [
            {id: 'other', before: 'c', after: 'd'},
            {id: 'new', after: 'e'},
            {id: 'gone', before: 'b'},
          ],
        },
      ],
      versions: [{name: 'ffmpeg', before: '5.1', after: '6.0'}],
    });
    expect(diffText(set)).toBe(
      [
        '03  Figure 03: changed (mathematics, renderer)',
        '    Pictures differ at 1.50–2.20 s.',
        '    Equations that differ: other, new, gone.',
        'Versions: ffmpeg 5.1 → 6.0.',
        'Figures: 1 changed; 0 unchanged.',
      ].join('\n'),
    );
  });

  test('which figures come and go, and which formats', async () => {
    const root = await emptyFolder();
    const [before, after] = ['before', 'after'].map(side =>
      path.join(root, side),
    );
    const [mp4] = manifestFigure('02').files;
    const gif = {...mp4!, format: 'gif', path: '02.gif'};
    await mkdir(before!);
    await mkdir(after!);
    await writeManifest(before!, manifestOf(['01', '02']));
    await writeManifest(after!, {
      ...manifestOf(['03']),
      figures: [
        manifestFigure('03'),
        manifestFigure('02', {files: [mp4!, gif]}),
      ],
    });
    const set = await compared(root, 'manifest.json');

    expect(set.figures).toMatchObject([
      {id: '01', kind: 'removed'},
      {id: '02', kind: 'changed', formats: {added: ['gif'], removed: []}},
      {id: '03', kind: 'added'},
    ]);
    expect(diffText(set)).toContain('Figures: 1 changed, 1 added, 1 removed;');
  });

  test('that a figure differs, also where the files have not come along', async () => {
    const root = await emptyFolder();
    for (const [side, sha256] of Object.entries({before: '1', after: '2'})) {
      const {files, ...rest} = manifestFigure('03');
      const [file] = files.map(file => ({...file, sha256: sha256.repeat(64)}));
      await mkdir(path.join(root, side));
      await writeManifest(path.join(root, side), {
        ...manifestOf([]),
        figures: [{...rest, files: [file!]}],
      });
    }
    const {figures} = await compared(root, 'manifest.json');

    expect(figures).toMatchObject([
      {
        kind: 'changed',
        reasons: ['unknown'],
        seconds: {known: false, why: expect.stringContaining('03.mp4')},
      },
    ]);
  });
});

test('a folder without figures is refused, and so is one that is not there', async () => {
  const root = await emptyFolder();
  const missing = path.join(root, 'missing');

  await expect(readSide(root)).rejects.toThrow(
    `${root} holds neither a manifest.json nor a figure.`,
  );
  await expect(readSide(missing)).rejects.toThrow(`There is no ${missing}.`);
});
