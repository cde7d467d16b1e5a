import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {openBrowser} from '../helpers/browser.ts';

const repository = path.resolve(import.meta.dirname, '../..');
const beat = 'drop one';

// A copy, so that the repository's own timing stays as it is.
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'figures-editor-'));
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
  {retry: 2, timeout: 90_000},
  async context => {
    const found = await openBrowser();
    if ('missing' in found) {
      context.skip(found.missing);
      return;
    }
    const before = beatTime();
    const editor = spawn(
      process.execPath,
      ['bin/backprop-figures.mjs', 'editor', '--port', '9480'],
      {cwd: copy},
    );
    try {
      const page = await found.browser.newPage({
        viewport: {width: 1600, height: 1000},
      });
      const address = await addressOf(editor);
      // Vite begins anew when it finds what is to be bundled.
      await vi.waitFor(() => page.goto(address), {timeout: 30_000});
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
      // One that has ended already tells of it no more.
      if (editor.exitCode === null && editor.signalCode === null) {
        editor.kill('SIGINT');
        await Promise.race([once(editor, 'exit'), sleep(10_000)]);
        editor.kill('SIGKILL');
      }
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

async function addressOf(editor: ReturnType<typeof spawn>): Promise<string> {
  for await (const text of editor.stdout!) {
    const address = /http:\S+/.exec(String(text))?.[0];
    if (address) return address;
  }
  throw new Error('The editor ended without an address.');
}
