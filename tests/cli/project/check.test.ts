import {beforeAll, describe, expect, test} from 'vitest';
import type {SceneCheck} from '../../../src/cli/project/sceneChecks.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {makeProject} from './helpers.ts';

/** Scenes with a flaw, and the rules that it breaks. */
const flawed: Readonly<Record<string, readonly [string, string]>> = {
  cutText: [
    'frame',
    `view.add(<Txt x={260} text={'Runs out of the frame'} fontSize={30} fill={'white'} />);`,
  ],
  cutCard: [
    'frame',
    `view.add(<Rect y={-150} width={200} height={80} fill={'teal'} />);`,
  ],
  neverSeen: [
    'frame',
    `view.add(<Txt x={900} text={'Nobody sees it'} fontSize={30} fill={'white'} />);`,
  ],
  grownCode: [
    'frame',
    `const code = createRef<Code>();
    view.add(<Code ref={code} code={'one'} fontSize={30} />);
    yield* waitFor(0.5);
    code().code('one, two, three, four, five, six, seven, eight, nine, ten, eleven');`,
  ],
  small: [
    'size',
    `view.add(<Txt text={'Small print'} fontSize={6} fill={'white'} />);`,
  ],
  smallByScale: [
    'size',
    `view.add(<Rect scale={0.2}><Txt text={'Small print'} fontSize={30} fill={'white'} /></Rect>);`,
  ],
  smallFormula: [
    'size',
    `view.add(<Latex tex={'a + b = c + d'} height={5} fill={'white'} />);`,
  ],
  smallCode: ['size', `view.add(<Code code={'const a = 1;'} fontSize={6} />);`],
  faint: [
    'contrast',
    `view.add(<Rect size={300} fill={'#444444'}><Txt text={'Faint'} fontSize={40} fill={'#5a5a5a'} /></Rect>);`,
  ],
  faintInPart: [
    'contrast',
    `view.add(<Rect x={160} width={320} height={360} fill={'white'} />);
    view.add(<Txt text={'Half of it is gone'} fontSize={40} fill={'white'} />);`,
  ],
  faintByFilter: [
    'contrast',
    `view.add(<Rect size={300} filters={[brightness(0.15)]}><Txt text={'Dark'} fontSize={40} fill={'white'} /></Rect>);`,
  ],
  noFill: ['contrast', `view.add(<Txt text={'Black'} fontSize={40} />);`],
  overlap: [
    'overlap',
    `view.add(<Txt text={'One text'} fontSize={40} fill={'white'} />);
    view.add(<Txt x={20} y={10} text={'Another'} fontSize={40} fill={'yellow'} />);`,
  ],
};

/** Scenes that are as they should be. */
const fine: Readonly<Record<string, string>> = {
  plain: `view.add(<Txt text={'Plain'} fontSize={40} fill={'white'} />);`,
  entering: `
    const text = createRef<Txt>();
    view.add(<Txt ref={text} x={-420} text={'It comes in'} fontSize={40} fill={'white'} />);
    yield* text().x(0, 1.2);`,
  clipped: `
    view.add(<Rect x={200} width={200} height={60} clip>
      <Txt text={'It is longer than the window'} fontSize={30} fill={'white'} />
    </Rect>);`,
  bleeding: `
    view.add(<Rect width={700} height={400} fill={'#224466'} />);
    view.add(<Circle x={320} y={180} size={200} fill={'#335577'} />);`,
  zoomed: `
    const camera = createRef<Camera>();
    view.add(<Camera ref={camera}>
      <Txt text={'A long line of text'} fontSize={40} fill={'white'} />
    </Camera>);
    yield* waitFor(0.5);
    yield* camera().zoom(3, 0.5);`,
  covered: `
    view.add(<Txt text={'Under the plate'} fontSize={6} fill={'#222222'} />);
    view.add(<Txt text={'And so is this'} fontSize={6} fill={'#222222'} />);
    view.add(<Rect size={300} fill={'teal'} />);`,
  loose: `
    view.add(<Txt y={-22} text={'one'} lineHeight={100} fontSize={40} fill={'white'} />);
    view.add(<Txt y={22} text={'over'} lineHeight={100} fontSize={40} fill={'white'} />);`,
  shadow: `
    view.add(<Txt x={3} y={3} text={'Shadow'} fontSize={40} fill={'#666666'} />);
    view.add(<Txt text={'Shadow'} fontSize={40} fill={'white'} />);`,
  outlined: `
    view.add(<Rect size={300} fill={'white'} />);
    view.add(<Txt text={'Outline'} fontSize={60} fill={'white'} stroke={'black'} lineWidth={4} />);`,
  dimmed: `
    view.add(<Rect opacity={0.5}><Txt text={'Dimmed'} fontSize={40} fill={'white'} /></Rect>);`,
  selected: `
    view.add(<Code code={'first line\\nsecond line'} selection={[[[0, 0], [0, 20]]]} fontSize={30} />);`,
};

const rest = '\nyield* waitFor(0.8);';
const project = makeProject(
  Object.fromEntries([
    ...Object.entries(flawed).map(([name, [, body]]) => [name, body + rest]),
    ...Object.entries(fine).map(([name, body]) => [name, body + rest]),
  ]),
  '',
  {x: 640, y: 360},
);

describe('check --project', () => {
  let checks: readonly SceneCheck[] = [];
  let code: number | null = null;
  beforeAll(async () => {
    const result = await project.run('check', '--json');
    ({code} = result);
    checks = JSON.parse(result.stdout);
  }, 60_000);
  const checkOf = (scene: string) => checks.find(one => one.scene === scene)!;

  test('ends with 1 when it finds something', () => {
    expect(code).toBe(1);
  });

  test.each(Object.entries(flawed).map(([scene, [rule]]) => [scene, rule]))(
    'finds in %s what breaks the rule %s, and nothing else',
    (scene, rule) => {
      const {findings, error} = checkOf(scene);

      expect(error).toBeUndefined();
      expect(findings.map(finding => finding.rule)).toEqual([rule]);
    },
  );

  test.each(Object.keys(fine))('finds nothing in %s', scene => {
    expect(checkOf(scene)).toEqual({scene, findings: []});
  });

  test('tells the node, where it is made, when, how much, and the way out', () => {
    expect(checkOf('small').findings).toEqual([
      {
        rule: 'size',
        scene: 'small',
        time: 0.3,
        until: expect.closeTo(0.8, 1),
        seconds: expect.closeTo(0.5, 1),
        nodes: [
          {
            key: expect.stringContaining('Txt'),
            type: 'Txt',
            text: 'Small print',
            place: expect.stringMatching(/^src\/scenes\/small\.tsx:9:\d+$/),
          },
        ],
        message:
          'has letters of 6.0 px in 640×360, less than 7.9, 2.2 % of the shorter side',
        value: 6,
        limit: 7.92,
        remedy: 'Give it a fontSize of 8 or more, or scale it up.',
      },
    ]);
    const [faint] = checkOf('faint').findings;
    // WCAG 2 by its own formula: (0.1022 + 0.05) / (0.0578 + 0.05).
    expect(faint).toMatchObject({
      value: expect.closeTo(1.41, 1),
      message: expect.stringContaining('#5a5a5a on #444444'),
    });
    expect(checkOf('noFill').findings[0]).toMatchObject({value: 1});
    expect(checkOf('overlap').findings[0]?.nodes).toMatchObject([
      {text: 'Another'},
      {text: 'One text'},
    ]);
  });
});

test('Each rule can be left out, and a scene chosen', async () => {
  const {code, stdout} = await project.run('check', 'small', '--skip', 'size');

  expect({code, stdout}).toEqual({code: 0, stdout: 'small: clean\n'});
});

test('A small picture shrinks the letters of a text', async () => {
  const {stdout} = await project.run('check', 'plain', '--size', '80x80');

  expect(stdout).toContain('has letters of 5.0 px in 80×80, less than 6.0');
});

describe('render --project', () => {
  const words = 'render faint plain --format png --jobs 1'.split(' ');

  test('tells flaws with --check', async () => {
    const {code, stderr} = await project.run(...words, '--check');

    expect(code).toBe(0);
    expect(stderr).toContain('check: faint: contrast  0.3–');
    expect(stderr).not.toContain('check: plain');
  });

  test.runIf(isWhole)('looks for none unless told', async () => {
    const {code, stderr} = await project.run(...words, '--no-cache');

    expect(code).toBe(0);
    expect(stderr).not.toContain('check:');
  });

  test.runIf(isWhole)('draws no flawed video with --strict', async () => {
    const {code, stderr} = await project.run(...words, '--check', '--strict');

    expect(code).toBe(1);
    expect(stderr).toContain('--strict allows no findings');
  });
});

test.runIf(isWhole)('A scene that throws does not hide others', async () => {
  const broken = makeProject({
    thrown: "yield* waitFor(0.2); throw new Error('The tide is out.');",
    clean: 'yield* waitFor(0.2);',
  });

  const {code, stdout} = await broken.run('check');

  expect(code).toBe(1);
  expect(stdout).toContain('The tide is out.');
  expect(stdout).toContain('clean: clean');
});
