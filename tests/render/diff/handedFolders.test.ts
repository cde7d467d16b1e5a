import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  copyFile,
  mkdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {diffSides} from '../../../src/render/diff/diffSides.ts';
import {filmDecoders} from '../../../src/render/diff/filmDecoders.ts';
import {readSide} from '../../../src/render/diff/side.ts';
import {stillsOf} from '../../../src/render/diff/stills.ts';
import {writeManifest} from '../../../src/render/manifest/writeManifest.ts';
import {remembered} from '../../../src/remembered.ts';
import {ffmpegCandidates} from '../../../src/render/video/ffmpeg.ts';
import {writeFilm} from '../helpers/films.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {listener} from '../helpers/listener.ts';
import {manifestFigure, manifestOf} from '../helpers/manifests.ts';

const film = remembered(async (seconds: number) => {
  const file = path.join(await emptyFolder(), 'film.mp4');
  await writeFilm(file, {seconds});
  return readFile(file);
});

/** A folder with a manifest that lists one file. */
async function writeSet(
  folder: string,
  name: string,
  {sha256, format = 'mp4'}: {sha256: string; format?: string},
): Promise<void> {
  await mkdir(folder, {recursive: true});
  const {files, ...rest} = manifestFigure('03');
  const listed = files.map(file => ({...file, path: name, format, sha256}));
  const figures = [{...rest, files: listed}];
  await writeManifest(folder, {...manifestOf([]), figures});
}

const sha256 = (bytes: string | Buffer) =>
  createHash('sha256').update(bytes).digest('hex');

const decoders = filmDecoders(ffmpegCandidates());

/** What is found where a good folder is compared with one from elsewhere. */
async function compare(
  root: string,
  {quick = false}: {quick?: boolean} = {},
): Promise<string> {
  const sides = await Promise.all(
    ['good', 'handed'].map(side => readSide(path.join(root, side), {quick})),
  );
  const set = await diffSides(sides[0]!, sides[1]!, decoders);
  const [figure] = set.figures;
  if (figure?.seconds?.known) {
    const stills = await stillsOf(figure.seconds, decoders);
    return `decoded: ${stills.length}`;
  }
  const why = figure?.seconds?.known === false ? figure.seconds.why : undefined;
  return `${figure?.kind}: ${why ?? figure?.damage.join()}`;
}

/** A folder that is good, and one from elsewhere with a file of the same name. */
async function twoFolders(name: string, content: string | Buffer) {
  const root = await emptyFolder();
  const good = await film(1);
  for (const side of ['good', 'handed']) {
    await mkdir(path.dirname(path.join(root, side, name)), {recursive: true});
  }
  await writeFile(path.join(root, 'good', name), good);
  await writeFile(path.join(root, 'handed', name), content);
  await writeSet(path.join(root, 'good'), name, {sha256: sha256(good)});
  await writeSet(path.join(root, 'handed'), name, {sha256: sha256(content)});
  return root;
}

describe('A manifest cannot send ffmpeg anywhere', () => {
  test.each(['http', 'tcp', 'concat', 'file', 'subfile', 'crypto+http'])(
    'by a path that looks like a place of %s',
    async kind => {
      const {port, calls} = await listener();
      const place = `127.0.0.1:${port}/film.mp4`;
      const name = kind === 'concat' ? `concat:a|http://${place}` : '';
      const root = await emptyFolder();
      const lists = name === '' ? `${kind}://${place}` : name;
      await writeSet(path.join(root, 'good'), lists, {sha256: sha256('a')});
      await writeSet(path.join(root, 'handed'), lists, {sha256: sha256('b')});

      expect(await compare(root, {quick: true})).toMatch(
        /^changed: .* is missing\.$/,
      );
      expect(await compare(root)).toMatch(/^damaged: .* is missing$/);
      expect(calls()).toBe(0);
    },
  );

  test('and a file whose name is an address is read as the file that it is', async () => {
    const {port, calls} = await listener();
    const root = await emptyFolder();
    const name = `http:/127.0.0.1:${port}/a.mp4`;
    for (const [side, seconds] of [
      ['good', 1] as const,
      ['handed', 2] as const,
    ]) {
      const file = path.join(root, side, name);
      await mkdir(path.dirname(file), {recursive: true});
      await writeFile(file, await film(seconds));
      const hash = sha256(await film(seconds));
      await writeSet(path.join(root, side), name, {sha256: hash});
    }

    expect(await compare(root)).toBe('decoded: 1');
    expect(calls()).toBe(0);
  });
});

describe('A playlist under the name of a film sends no request and shows no other film', () => {
  const playlists = {
    hls: (url: string) =>
      `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n${url}\n#EXT-X-ENDLIST\n`,
    dash: (url: string) =>
      `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S" profiles="urn:mpeg:dash:profile:isoff-main:2011"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1" width="320" height="180"><BaseURL>${url}</BaseURL><SegmentBase/></Representation></AdaptationSet></Period></MPD>`,
    concat: (url: string) => `ffconcat version 1.0\nfile ${url}\n`,
    sdp: (url: string) =>
      `v=0\no=- 0 0 IN IP4 ${url}\ns=-\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\na=rtpmap:96 H264/90000\n`,
  };

  test.each(Object.entries(playlists))('of %s', async (_, playlist) => {
    const {port, calls} = await listener();
    const secret = path.join(await emptyFolder(), 'secret.mp4');
    await writeFile(secret, await film(2));
    for (const url of [`http://127.0.0.1:${port}/a.mp4`, secret]) {
      const root = await twoFolders('03-a.mp4', playlist(url));

      expect(await compare(root)).toMatch(
        /^changed: .*03-a.mp4 cannot be decoded/,
      );
    }
    expect(calls()).toBe(0);
  });
});

describe('What is no regular file of the folder is not opened', () => {
  test.each(['a film elsewhere', '/dev/zero', 'a folder above'])(
    'a link to %s',
    async target => {
      const root = await twoFolders('films/03-a.mp4', await film(2));
      const films = path.join(root, 'handed/films');
      const away = path.join(root, 'away');
      await copyFolder(films, away);
      if (target === 'a folder above') {
        await rm(films, {recursive: true});
        await symlink('../away', films);
      } else {
        await rm(path.join(films, '03-a.mp4'));
        const to = target.startsWith('/') ? target : '../../away/03-a.mp4';
        await symlink(to, path.join(films, '03-a.mp4'));
      }

      expect(await compare(root)).toMatch(
        /^damaged: .*films\S* is a symbolic link, not a regular file$/,
      );
      expect(await compare(root, {quick: true})).toMatch(
        /^changed: .*films\S* is a symbolic link, not a regular file\.$/,
      );
    },
  );

  test('a pipe', async () => {
    const root = await twoFolders('03-a.mp4', 'x');
    const file = path.join(root, 'handed/03-a.mp4');
    await rm(file);
    execFileSync('mkfifo', [file]);

    expect(await compare(root)).toMatch(
      /^damaged: .*03-a.mp4 is a pipe, not a regular file$/,
    );
  });

  test('a manifest that is a link, by its name', async () => {
    const root = await twoFolders('03-a.mp4', 'x');
    const manifest = path.join(root, 'handed/manifest.json');
    await rm(manifest);
    await symlink('/dev/zero', manifest);

    await expect(compare(root)).rejects.toThrow(
      `${manifest} is a symbolic link, not a regular file.`,
    );
    await expect(readSide(manifest)).rejects.toThrow(
      `The manifest ${manifest} cannot be read: it is a device. Name a file.`,
    );
  });
});

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  await copyFile(path.join(from, '03-a.mp4'), path.join(to, '03-a.mp4'));
}

describe('A damaged set is not the same as a whole one', () => {
  const damages: Record<string, (bytes: Buffer) => Buffer | undefined> = {
    'with a bit that has flipped': bytes => {
      const flipped = Buffer.from(bytes);
      flipped[2000]! ^= 1;
      return flipped;
    },
    'cut short': bytes => bytes.subarray(0, bytes.length / 2),
    emptied: () => Buffer.alloc(0),
    'that has gone': () => undefined,
  };

  test.each(Object.entries(damages))('a film %s', async (_, damage) => {
    const whole = await film(1);
    const root = await twoFolders('03-a.mp4', whole);
    const file = path.join(root, 'handed/03-a.mp4');
    const bytes = damage(whole);
    await rm(file);
    if (bytes) await writeFile(file, bytes);

    expect(await compare(root)).toBe(
      `damaged: ${file} ${bytes ? 'differs from its manifest' : 'is missing'}`,
    );
    expect(await compare(root, {quick: true})).toBe('same: ');
  });
});
