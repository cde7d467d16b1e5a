import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {freeIds} from '../../helpers/freeIds.ts';
import {openEditorPage} from '../helpers/editorPage.ts';
import {editorSuite} from '../helpers/editorSuite.ts';
import {keepFigures} from '../helpers/keepFigures.ts';

let page: Page;
/** Three that trace on the map, and one that does not. */
const kept = ['figure03', 'figure06', 'figure07', 'figure17'];
const suite = editorSuite({
  prepare: copy => keepFigures(copy, ...kept),
  words: ['03', '06', '--size', '480x270'],
  open: async (context, address) => {
    ({page} = await openEditorPage(context, address, '03 · question'));
  },
});

const scene = 'src/scenes/figure03.tsx';
const [free, other] = freeIds;
const component = 'src/components/trace/traceOnMap.ts';

/** What the catalogue says of each figure's scene. */
const SCENES = 'scenes: [`figure${entry.id}`]';

/** What, in which file, is replaced by what, and what is told of it. */
type Mistake = readonly [
  what: string,
  file: string,
  edit: readonly [from: string, to: string],
  told: RegExp,
];

const mistakes: readonly Mistake[] = [
  [
    'of a syntax error, with its line',
    scene,
    ['const under', 'const , under'],
    /^figure03 cannot be loaded\. src\/scenes\/figure03\.tsx:33:9: Unexpected token/,
  ],
  [
    'of an import that leads nowhere, with its line',
    scene,
    ['components/layout/legible.ts', 'components/legibly.ts'],
    /^figure03 cannot be loaded\. src\/scenes\/figure03\.tsx:2: there is no “\.\.\/components\/legibly\.ts”/,
  ],
  [
    'of a throw at import, with its line',
    scene,
    ['export default', 'throw new Error("at import");\nexport default'],
    /^figure03 cannot be loaded\. src\/scenes\/figure03\.tsx:16: at import/,
  ],
  [
    'of a scene that exports none',
    scene,
    ['export default figure', 'export const scene = figure'],
    /^figure03 cannot be loaded\. src\/scenes\/figure03\.tsx exports no scene/,
  ],
  [
    'of a throw while it plays, with its second and its line',
    scene,
    ["yield* beat('error'", "throw new Error('now');\n  yield* beat('error'"],
    /^figure03 stops after [\d.]+ s\. src\/scenes\/figure03\.tsx:39: now/,
  ],
  [
    'of a throw in a component, with both lines',
    component,
    [
      'export function* askFor(',
      "export function* askFor() { throw new Error('no'); }\nfunction* rest(",
    ],
    /^figure03 stops after [\d.]+ s\. src\/components\/acts\/traceOnMap\.ts:\d+, from src\/scenes\/figure03\.tsx:35: no/,
  ],
  [
    'of a syntax error in a component, once for all scenes that have it',
    component,
    ['import ', 'const = 1;\nimport '],
    /^figure\d\d and \d+ more scenes cannot be loaded\. src\/components\/acts\/traceOnMap\.ts:1:7/,
  ],
  [
    'of a beat that comes twice',
    scene,
    ["'question'", "'error'"],
    /^figure03: The beat "error" comes twice/,
  ],
  [
    'of a project that cannot be loaded',
    'src/project.ts',
    ['scenes: Object', 'scenes: [Object'],
    /^The project cannot be loaded\. src\/project\.ts:\d+:\d+/,
  ],
  [
    'of a scene that the catalogue has and the project has not',
    'src/catalogue.ts',
    [
      SCENES,
      `scenes: [entry.id === '03' ? 'figure${free}' : \`figure\${entry.id}\`]`,
    ],
    new RegExp(
      `^src/catalogue\\.ts names the scene figure${free}, but src/scenes/figure${free}\\.tsx is missing`,
    ),
  ],
  [
    'of a figure that is in the catalogue no more',
    'src/catalogue.ts',
    ["id: '03'", `id: '${other}'`],
    /^src\/catalogue\.ts no longer has a figure 03/,
  ],
];

/** By these, something false would be shown. */
const falsehoods: readonly Mistake[] = [
  [
    'of an equation that does not hold',
    scene,
    [
      "yield* beat('error'",
      "board.set([{...trace.equation, right: {kind: 'number', id: 'seven', value: 7, shape: [1, 1]}}]);\n  yield* beat('error'",
    ],
    /^figure03 stops after [\d.]+ s\. .*The board is given an equation that does not hold.*the left side is [\d.]+, the right side 7/,
  ],
  [
    'of gradients that are not those of the network',
    'src/network/backward.ts',
    [
      'outer(error, entry(pass.a, index))',
      'outer(error, entry(pass.z, index + 1))',
    ],
    /^figure\d\d stops after [\d.]+ s\. .*is given an equation that does not hold/,
  ],
];

/** Each takes a second or two; all are for `test:editor`. */
const tried = process.env['EDITOR_KILLS']
  ? [...mistakes, ...falsehoods]
  : [...mistakes.filter((_, i) => i % 4 === 0), falsehoods[1]!];

describe('An author is told in the page, and the next save mends it,', () => {
  test.each(tried)('%s', async (_what, file, [from, to], told) => {
    const text = read(file);
    const mended = await listed();
    expect(text).toContain(from);
    write(file, text.replace(from, to));

    try {
      await expect.poll(notices, soon).toMatch(told);
    } finally {
      write(file, text);
    }
    await expect.poll(notices, soon).toBe('');
    await expect.poll(listed, soon).toEqual(mended);
  });

  test('of a scene that is renamed, until the catalogue says so too', async () => {
    const catalogue = read('src/catalogue.ts');
    const renamed = 'figureThree';
    renameSync(place(scene), place(`src/scenes/${renamed}.tsx`));
    await expect
      .poll(notices, soon)
      .toMatch(
        /^src\/catalogue\.ts names the scene figure03, but src\/scenes\/figure03\.tsx is missing/,
      );
    await expect.poll(beats, soon).toContain('delta');

    expect(catalogue).toContain(SCENES);
    write(
      'src/catalogue.ts',
      catalogue.replace(
        SCENES,
        `scenes: [entry.id === '03' ? '${renamed}' : \`figure\${entry.id}\`]`,
      ),
    );
    await expect.poll(notices, soon).toBe('');
    await expect.poll(beats, soon).toContain('03 · question');
  });

  test('of a figure whose script is to be written, until it is there', async () => {
    const catalogue = read('src/catalogue.ts');
    const script = 'src/scenes/figure06.tsx';
    const own = `src/scenes/figure${free}.tsx`;
    const ahead = 'scenes: [';
    expect(catalogue).toContain(ahead);
    write(
      'src/catalogue.ts',
      catalogue.replace(
        ahead,
        `${ahead}...(entry.id === '06' ? ['figure${free}'] : []), `,
      ),
    );
    await expect
      .poll(notices, soon)
      .toMatch(
        new RegExp(`^src/catalogue\\.ts names the scene figure${free}, but `),
      );

    write(own, read(script).replaceAll("beat('", "beat('new "));
    await expect.poll(notices, soon).toBe('');
    await expect.poll(allBeats, soon).toContain('new numbers');

    rmSync(place(own));
    await expect.poll(notices, soon).toMatch(`${own} is missing`);
    write('src/catalogue.ts', catalogue);
    await expect.poll(notices, soon).toBe('');
    expect(await allBeats()).not.toContain('new');
  });

  test('after all of which the server has said no stack, and ends as ever', async () => {
    const {code, stderr} = await suite.editor.stop();

    expect(code).toBe(0);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

const soon = {timeout: 20_000};

function place(file: string): string {
  return path.join(suite.copy.folder, file);
}

function read(file: string): string {
  return readFileSync(place(file), 'utf8');
}

function write(file: string, text: string): void {
  writeFileSync(place(file), text);
}

async function notices(): Promise<string> {
  return (await page.locator('[data-notice]').allTextContents()).join('\n');
}

async function allBeats(): Promise<string> {
  return (await beats()).join('\n');
}

/** The figures and beats in the list, whatever stretch the timeline shows. */
function listed(): Promise<string | null> {
  return page.locator('.beat-list .beats').textContent();
}

/** The names of the beats on the timeline. */
function beats(): Promise<readonly string[]> {
  return page
    .locator('[data-name]')
    .evaluateAll(found =>
      found.map(beat => beat.getAttribute('data-name') ?? ''),
    );
}
