import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import packageFile from '../../package.json' with {type: 'json'};
import {program, projectRenderer} from '../../src/cli/program.ts';

const root = path.resolve(import.meta.dirname, '../..');
const workflows = path.join(root, '.github/workflows');
const guide = readFileSync(path.join(root, 'docs/ci.md'), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, {readonly steps: readonly Step[]; readonly needs?: string}>
  >;
}

const files = readdirSync(workflows).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(path.join(workflows, name), 'utf8')),
]);

/** The code blocks of the guide in a language. */
function blocks(language: string): string[] {
  const pattern = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs');
  return [...guide.matchAll(pattern)].map(([, code]) => code!);
}

/** The words that follow each call of the command, as a shell would fill them. */
function calls(text: string): string[][] {
  const filled = text
    .replaceAll(/\$\{\{ matrix\.\w+ \}\}|\$\(\(.*?\)\)/g, '1')
    .replaceAll(/\$\w*(COUNT|TOTAL)/g, '4')
    .replaceAll(/\$\w+/g, '1');
  return [...filled.matchAll(/npm run -s figures -- ([^\n>|&]*)/g)].map(
    ([, words]) => words!.trim().split(/\s+/),
  );
}

/** What commander does not know of a call; wrong values throw. */
function notKnown([name = '', ...words]: readonly string[]): string[] {
  const command = program().commands.find(known => known.name() === name);
  if (!command) return [name];
  const {operands, unknown} = command.parseOptions(words);
  const wanted = command.registeredArguments.filter(({required}) => required);
  return operands.length < wanted.length ? ['too few words'] : unknown;
}

describe.each(files)('The workflow %s', (_, {jobs, permissions}) => {
  const steps = Object.values(jobs).flatMap(({steps}) => steps);

  test('may only read', () => {
    expect(permissions).toEqual({contents: 'read'});
  });

  test('pins every action to a commit, one for each action', () => {
    const uses = steps.flatMap(({uses}) => uses ?? []);
    const pins = uses.map(used => used.replace(/(\w+\/[\w-]+).*@/, '$1@'));
    const names = pins.map(pin => pin.split('@', 1)[0]);

    for (const used of uses) expect(used).toMatch(/^[\w/-]+@[0-9a-f]{40}$/);
    expect(new Set(pins).size).toBe(new Set(names).size);
    expect(names).toContain('actions/checkout');
  });

  test('uses a Node that the package runs on, the same in every job', () => {
    const versions = steps.flatMap(step => step.with?.['node-version'] ?? []);

    expect(new Set(versions).size).toBe(1);
    expect(packageFile.engines.node).toBe('>=20.19');
    expect(versions[0]).toMatch(/^(20\.(19|[2-9]\d)|2[2-9]\.\d+)\.\d+$/);
  });

  test('waits only for jobs that there are', () => {
    const needed = Object.values(jobs).flatMap(({needs}) => needs ?? []);

    expect(Object.keys(jobs)).toEqual(expect.arrayContaining(needed));
  });

  test('calls commands and scripts that there are, with flags that they take', () => {
    const runs = steps.flatMap(({run}) => run ?? []);
    const scripts = runs.flatMap(run =>
      [...run.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name!),
    );

    expect(runs.flatMap(calls).flatMap(notKnown)).toEqual([]);
    expect(Object.keys(packageFile.scripts)).toEqual(
      expect.arrayContaining(scripts),
    );
    expect(scripts).not.toEqual([]);
  });
});

test('the shards of the matrix are all of those that it counts to', () => {
  const text = readFileSync(path.join(workflows, 'figures.yml'), 'utf8');
  const {jobs} = parse(text);
  const {shard} = jobs.render.strategy.matrix;

  expect(shard).toEqual([1, 2, 3, 4]);
  expect(text.match(/matrix\.shard \}\}\/\d+/g)).toEqual([
    'matrix.shard }}/4',
    'matrix.shard }}/4',
  ]);
});

describe('The guide', () => {
  test('has recipes that are YAML', () => {
    const [github, gitlab, kubernetes] = blocks('yaml').map(block =>
      parse(block),
    );

    const calls: {run?: string}[] = github.jobs.render.steps;
    const call = calls.find(({run}) => run?.includes('motion-canvas-render'));
    const flags = call?.run?.match(/--[a-z-]+/g) ?? [];
    const own = projectRenderer().options.map(({long}) => long);
    expect(own).toEqual(
      expect.arrayContaining(flags.filter(flag => !isOfNpx(flag))),
    );
    expect(flags).toContain('--cache-dir');

    expect(gitlab).toMatchObject({render: {parallel: 4}});
    expect(kubernetes).toMatchObject({
      kind: 'Job',
      spec: {completions: 4, completionMode: 'Indexed'},
    });
  });

  test('calls commands that there are, with flags that they take', () => {
    const found = calls(guide);

    expect(found.map(([name]) => name)).toEqual(
      expect.arrayContaining(['render', 'merge']),
    );
    expect(found.flatMap(notKnown)).toEqual([]);
  });

  test('names flags that its commands have', () => {
    const known = ['render', 'merge', 'diff'].flatMap(
      name =>
        program()
          .commands.find(command => command.name() === name)
          ?.options.map(({long}) => long) ?? [],
    );
    const prose = guide.replaceAll(/```.*?```/gs, '');
    const named = [...prose.matchAll(/(?<!-)--[a-z][\w-]+/g)].map(
      ([flag]) => flag,
    );

    expect(known).toEqual(expect.arrayContaining(named));
    expect(named).toContain('--exit-code');
  });
});

/** Whether a flag stands before the command, for npx. */
function isOfNpx(flag: string): boolean {
  return ['--yes', '--package'].includes(flag);
}
