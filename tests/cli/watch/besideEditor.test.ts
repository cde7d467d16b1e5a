import {readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type BrowserSearch, openBrowser} from '../../helpers/browser.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {beatAt, drag, openEditorPage} from '../helpers/editorPage.ts';
import {startEditor} from '../helpers/editorProcess.ts';
import {keepFigures} from '../helpers/keepFigures.ts';
import {copyPackage, type PackageCopy} from '../helpers/packageCopy.ts';
import {startWatching} from '../helpers/watching.ts';

let found: BrowserSearch;
let copy: PackageCopy;

beforeAll(async () => {
  found = await openBrowser();
  copy = copyPackage();
  keepFigures(copy, 'figure03');
});

afterAll(async () => {
  await found.browser?.close();
  copy.remove();
});

test.runIf(isWhole)(
  'The editor, render --watch and still --watch see a save and an edit side by side, and hold nothing that another waits for',
  {timeout: 300_000},
  async context => {
    if (!found.browser) return context.skip(found.missing);
    const out = path.join(copy.folder, 'out');
    const still = path.join(copy.folder, 'still.png');
    const render = startWatching(
      copy,
      `render 03 --format gif --fps 5 --size 64x36 --no-check --out ${out}`.split(
        ' ',
      ),
    );
    const watched = startWatching(
      copy,
      `still 03 --at gradient --size 64x36 --out ${still}`.split(' '),
    );
    const editor = await startEditor(copy);
    const {page, red} = await openEditorPage(
      await found.browser.newContext(),
      editor.address,
      'question',
    );
    await Promise.all([render.untilRound(1), watched.untilRound(1)]);
    const first = beats(out);

    await render.after(() => watched.after(() => drag(page, 'question', 30)));
    const dragged = beats(out);
    expect(dragged['question']).toBeGreaterThan(first['question']! + 0.2);

    const before = await placeOf('error');
    await render.after(() =>
      watched.after(() => {
        const scene = path.join(copy.folder, 'src/scenes/figure03.tsx');
        const text = readFileSync(scene, 'utf8');
        writeFileSync(scene, text.replace("'error', hold.term", "'error', 4"));
      }),
    );
    expect(beats(out)['error']).toBeGreaterThan(dragged['error']! + 0.2);
    await expect.poll(() => placeOf('error')).not.toBe(before);

    expect(red).toEqual([]);
    for (const watch of [render, watched]) {
      expect((await watch.stop()).code).toBe(0);
      expect(watch.said()).not.toMatch(/cannot|failed| {4}at /);
    }
    await expect(editor.stop()).resolves.toMatchObject({code: 0, stderr: ''});
    expect(readdirSync(out).filter(name => name.startsWith('.'))).toEqual([]);
    return undefined;

    async function placeOf(beat: string) {
      return (await beatAt(page, beat).boundingBox())?.x;
    }
  },
);

/** When beats fall in what was rendered, by name. */
function beats(out: string): Readonly<Record<string, number>> {
  const {figures}: Manifest = JSON.parse(
    readFileSync(path.join(out, 'manifest.json'), 'utf8'),
  );
  return Object.fromEntries(
    figures.flatMap(({beats}) => beats.map(({name, time}) => [name, time])),
  );
}

interface Manifest {
  readonly figures: readonly {
    readonly beats: readonly {readonly name: string; readonly time: number}[];
  }[];
}
