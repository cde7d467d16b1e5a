import {readdirSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {isWhole} from '../../helpers/isWhole.ts';
import {makeProject, middleOf} from './helpers.ts';

const plain = makeProject({
  red: `
    view.add(<Rect size={40} fill={'#ff0000'} />);
    yield* waitFor(0.5);`,
  blue: `
    view.add(<Rect size={40} fill={'#0000ff'} />);
    yield* waitUntil('later');
    yield* waitFor(0.3);`,
});

/** The figure that a run with \`--json\` reports. */
function summaryOf(stdout: string) {
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '').figures;
}

describe('render --project', () => {
  test('writes the whole project as one MP4, as it says itself', async () => {
    const {code, stdout, stderr} = await plain.run('render', '--json');

    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    const [{id, files}] = summaryOf(stdout);
    expect(id).toBe('project');
    // As Motion Canvas does, a wait ends a frame early, and the end frame counts.
    expect(files).toMatchObject([
      {format: 'mp4', width: 64, height: 36, fps: 10, frames: 7},
    ]);
  });

  test('leaves what has not changed, and nothing beside the sources', async () => {
    const {code, stderr} = await plain.run('render');

    expect(code).toBe(0);
    expect(stderr).toContain('project: unchanged');
    expect(readdirSync(plain.folder).sort()).toEqual([
      'node_modules',
      'output',
      'package.json',
      'src',
      'vite.config.ts',
    ]);
    expect(readdirSync(path.join(plain.folder, 'src/scenes')).sort()).toEqual([
      'blue.tsx',
      'red.tsx',
    ]);
  });

  test.each([
    [['--each-scene'], ['red', 'blue']],
    [['blue'], ['blue']],
  ])('writes a file a scene with %j', async (words, names) => {
    const {stdout} = await plain.run('render', ...words, '--json');

    const figures: {id: string; files: {frames: number}[]}[] =
      summaryOf(stdout);
    expect(figures.map(({id}) => id)).toEqual(names);
  });

  test('draws no background where there is none and the format can', async () => {
    await plain.run('render', 'red', '--format', 'png', '--size', '128x36');

    const first = path.join(plain.folder, 'output/red');
    const [picture = ''] = readdirSync(first).sort();
    expect(await middleOf(path.join(first, picture))).toEqual([255, 0, 0, 255]);
  });

  test.each([
    [['render', 'rde'], 'There is no scene “rde”. Did you mean red?'],
    [
      ['render', '--size', '63x36'],
      'MP4 needs an even width and height, not 63x36.',
    ],
    [['render', '--theme', 'dark'], 'There is no flag “--theme” of render.'],
    [['render', '--var', 'title'], '--var takes a name and a value'],
    [['render', '--from', '3'], 'There is no frame at 3 s'],
  ])('refuses %j in a line', async (words, line) => {
    const {code, stderr} = await plain.run(...words);

    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain(line);
  });
});

describe('A range that the editor saved', () => {
  const ranged = makeProject({
    only: 'yield* waitFor(2);',
  });
  const settings = (range: readonly (number | null)[]) =>
    ranged.write(
      'src/project.meta',
      JSON.stringify({
        version: 1,
        shared: {range, size: {x: 64, y: 36}, background: 'rgb(0,128,0)'},
        rendering: {fps: 10},
      }),
    );

  const ranges = [
    [[0.5, 1], 6],
    [[0.5, null], 15],
    [[0.5, 20], 15],
  ] as const;
  test.each(isWhole ? ranges : ranges.slice(0, 1))(
    '%j holds %i frames',
    async (range, frames) => {
      settings(range);

      const {stdout} = await ranged.run('render', '--json');

      expect(summaryOf(stdout)[0].files[0].frames).toBe(frames);
    },
  );

  test('gives way to --from and --to', async () => {
    const {stdout} = await ranged.run(
      'render',
      '--from',
      '0',
      '--to',
      '0.2',
      '--json',
    );

    expect(summaryOf(stdout)[0].files[0].frames).toBe(2);
  });

  test('stands beside the background of the project', async () => {
    await ranged.run('still', '--out', 'green.png');

    expect(await middleOf(path.join(ranged.folder, 'green.png'))).toEqual([
      0, 128, 0, 255,
    ]);
  });
});

describe('Variables', () => {
  const coloured = makeProject(
    {
      card: `
        const colour = useScene().variables.get('colour', 'black');
        view.add(<Rect size={40} fill={colour} />);
        yield* waitFor(0.1);`,
    },
    "variables: {colour: '#00ff00'}",
  );
  const still = async (...words: string[]) => {
    await coloured.run('still', '--out', 'card.png', ...words);
    return middleOf(path.join(coloured.folder, 'card.png'));
  };

  test('are those of the project, of a file, and of the command line', async () => {
    coloured.write('vars.json', '{"colour": "#0000ff"}');

    expect(await still()).toEqual([0, 255, 0, 255]);
    expect(await still('--vars', 'vars.json')).toEqual([0, 0, 255, 255]);
    expect(
      await still('--vars', 'vars.json', '--var', 'colour=#ff0000'),
    ).toEqual([255, 0, 0, 255]);
  });

  test('make a video for each line of a file', async () => {
    coloured.write(
      'people.jsonl',
      '{"id": "ann", "colour": "#ff0000"}\n\n{"id": "bob", "colour": "#0000ff"}\n',
    );

    const {code} = await coloured.run(
      'render',
      '--each',
      'people.jsonl',
      '--each-name',
      'id',
      '--format',
      'png',
    );

    expect(code).toBe(0);
    const colourOf = (name: string) => {
      const folder = path.join(coloured.folder, 'output', name);
      return middleOf(path.join(folder, readdirSync(folder).sort()[0]!));
    };
    expect(await colourOf('ann')).toEqual([255, 0, 0, 255]);
    expect(await colourOf('bob')).toEqual([0, 0, 255, 255]);
  });

  test.each([
    [
      '{"id": "ann"}\n{"id": "ann"}',
      'id',
      'people.jsonl:2 and people.jsonl:1 have the same id, “ann”',
    ],
    [
      '{"id": "../ann"}',
      'id',
      'people.jsonl:1 has the id “../ann”, which cannot name a file',
    ],
    [
      '{"id": "ann"}',
      'name',
      'people.jsonl:1 has no name that names its files. It has id',
    ],
    ['[1]', 'id', 'people.jsonl:1 holds no JSON object'],
    ['{"id"', 'id', 'people.jsonl:1 is not JSON'],
    ['', 'id', 'people.jsonl has no line'],
  ])('in the line %j, named by %s, are refused', async (text, field, line) => {
    coloured.write('people.jsonl', text);

    const {code, stderr} = await coloured.run(
      'render',
      '--each',
      'people.jsonl',
      '--each-name',
      field,
    );

    expect(code).toBe(2);
    expect(stderr).toContain(line);
  });
});

describe('A render is made again', () => {
  const project = makeProject({
    card: `
      view.add(<Rect size={40} fill={import.meta.env.VITE_COLOUR ?? 'white'} />);
      yield* waitFor(0.1);`,
  });

  const changes = [
    ['a public file', () => project.write('public/a.txt', 'a')],
    ['a lockfile', () => project.write('package-lock.json', '{}')],
    [
      'a file of the environment',
      () => project.write('.env', 'VITE_COLOUR=red'),
    ],
    [
      'the configuration',
      () =>
        project.write(
          'vite.config.ts',
          "import motionCanvas from '@motion-canvas/vite-plugin';\nexport default {plugins: [motionCanvas()]};",
        ),
    ],
  ] as const;
  beforeAll(() => project.run('render'));

  test.each(isWhole ? changes : changes.slice(1, 3))(
    'when %s changes, and only then',
    async (_, change) => {
      const before = await project.run('render');
      change();
      const after = await project.run('render');

      expect(before.stderr).toContain('project: unchanged');
      expect(after.stderr).toContain('project: done');
    },
  );
});
