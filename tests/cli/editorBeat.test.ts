import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openBrowser} from '../helpers/browser.ts';
import {ended, start} from './helpers/run.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const beat = 'drop one';

// A copy, so that the repository's own timing stays as it is.
let copy: string;
let file: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'figures-editor-'));
  file = path.join(copy, 'bin/backprop-figures.mjs');
  for (const part of [
    'bin',
    'src',
    'networks',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
  ]) {
    cpSync(path.join(repository, part), path.join(copy, part), {
      recursive: true,
    });
  }
  const modules = path.join(repository, 'node_modules');
  execFileSync('cp', ['-al', modules, path.join(copy, 'node_modules')]);
  for (const cache of ['.vite', '.cache']) {
    rmSync(path.join(copy, 'node_modules', cache), {
      recursive: true,
      force: true,
    });
  }
});

afterAll(() => rmSync(copy, {recursive: true, force: true}));

test(
  'A beat that is dragged in the editor is saved alone, and every render honours it',
  {timeout: 120_000},
  async context => {
    const found = await openBrowser();
    if ('missing' in found) {
      context.skip(found.missing);
      return;
    }
    const before = beatTime();
    const editor = start(['editor', '--port', '9480'], {cwd: copy, file});
    const end = ended(editor);
    try {
      const page = await found.browser.newPage({
        viewport: {width: 1600, height: 1000},
      });
      // Its standard output stays open: the editor ends with its reader.
      const [line] = await once(createInterface(editor.stdout), 'line');
      await page.goto(/http:\S+/.exec(line)![0]);
      const label = page.locator(`[data-name="${beat}"]`).first();
      await label.waitFor({state: 'attached', timeout: 60_000});
      // The playhead's scenes settle once all figures have been timed.
      await page.waitForTimeout(4000);
      const box = await label.boundingBox();
      await page.mouse.move(box!.x + 3, box!.y + 5);
      await page.mouse.down();
      await page.mouse.move(box!.x + 23, box!.y + 5, {steps: 6});
      await page.mouse.up();
      await expect.poll(savedBeats, {timeout: 20_000}).toHaveLength(1);
    } finally {
      editor.kill('SIGINT');
      await end;
      await found.browser.close();
    }
    const [saved] = savedBeats();
    expect(saved!.name).toBe(beat);
    expect(saved!.targetTime).toBeGreaterThan(before + 0.5);
    expect(beatTime()).toBeCloseTo(saved!.targetTime, 1);
  },
);

interface SavedBeat {
  readonly name: string;
  readonly targetTime: number;
}

function savedBeats(): readonly SavedBeat[] {
  const meta = path.join(copy, 'src/scenes/figure03.meta');
  const saved: {timeEvents?: readonly SavedBeat[]} = JSON.parse(
    readFileSync(meta, 'utf8'),
  );
  return saved.timeEvents ?? [];
}

/** When the beat falls, as the command says. */
function beatTime(): number {
  const list = execFileSync(
    process.execPath,
    ['bin/backprop-figures.mjs', 'list', '--json'],
    {cwd: copy, encoding: 'utf8'},
  );
  const figures: readonly {
    id: string;
    beats: readonly {name: string; time: number}[];
  }[] = JSON.parse(list);
  const beats = figures.find(({id}) => id === '03')!.beats;
  return beats.find(({name}) => name === beat)!.time;
}
