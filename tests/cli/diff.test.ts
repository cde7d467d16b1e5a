import {mkdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {writeFilm} from '../render/helpers/films.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {run} from './helpers/run.ts';

test('diff ends with 0, with 1 if a difference is to, and with 2 where nothing can be compared', async () => {
  const root = await emptyFolder();
  const [before, after] = ['before', 'after'].map(side =>
    path.join(root, side),
  );
  await mkdir(before!);
  await mkdir(after!);
  const film = path.join(before!, '03-a.mp4');
  await writeFilm(film, {seconds: 1});
  await writeFile(path.join(after!, '03-a.mp4'), await readFile(film));

  await expect(run(['diff', before!, after!, '--exit-code'])).resolves.toEqual({
    code: 0,
    stdout: 'All figures are the same; 1 unchanged.\n',
    stderr: '',
  });
  await expect(run(['diff', before!, root])).resolves.toEqual({
    code: 2,
    stdout: '',
    stderr: `${root} holds neither a manifest.json nor a figure. Name a folder that render has written to.\n`,
  });

  const html = path.join(root, 'page', 'diff.html');
  await writeFilm(path.join(after!, '03-a.mp4'), {seconds: 1, box: [0.5, 1]});
  const words = ['diff', before!, after!, '--json', '--html', html];
  const plain = await run(words);
  expect(plain).toMatchObject({code: 0, stderr: `${html}\n`});
  expect(JSON.parse(plain.stdout)).toMatchObject({
    before,
    after,
    figures: [
      {
        id: '03-a',
        kind: 'changed',
        seconds: {stretches: [{from: 0.5, to: 1}]},
      },
    ],
  });
  await expect(readFile(html, 'utf8')).resolves.toContain('0.50–1.00 s');
  await expect(run([...words, '--exit-code'])).resolves.toMatchObject({
    code: 1,
    stdout: plain.stdout,
  });
});
