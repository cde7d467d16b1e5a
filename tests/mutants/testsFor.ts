import {filesOf} from './filesOf.ts';
import {importGraph} from './importGraph.ts';

/** Which tests run on a mutant, one group after the other. */
export interface TestPlan {
  /** The file's own, then those that take less than two seconds each. */
  readonly quick: readonly string[];
  readonly slow: readonly string[];
  /** Those that play figures, for what a scene loads. */
  readonly played: readonly string[];
  /** What is left of both, which takes minutes. */
  readonly long: readonly string[];
  /** Those that run the command. */
  readonly commands: readonly string[];
}

/** A test that takes longer is tried when all quicker ones have passed. */
const QUICK_SECONDS = 2;
const SLOW_SECONDS = 15;

/** Of the tests that play figures, those that notice most. */
const telling =
  /^tests\/(scenes\/(workings|golden|rows|looks)|components\/(board|acts|type))/;

/** What runs the command, so that imports do not tell what it tries. */
const byCommand: readonly (readonly [
  files: RegExp,
  tests: readonly string[],
])[] = [
  [/^src\/components\/type\/claim/, ['tests/cli/untrue.test.ts']],
  [
    /^src\/cli\/jobs\/requireTruth|^src\/math\/(verify|truth)/,
    ['tests/cli/untrueDerivation.test.ts'],
  ],
];

/**
 * Says which tests can notice a fault in a file.
 *
 * @param secondsOf - How long a test takes; undefined of one that is not to be run.
 */
export function testPlans(
  root: string,
  secondsOf: (test: string) => number | undefined,
): (file: string) => TestPlan {
  const graph = importGraph(root);
  const scenes = filesOf(root, 'src/scenes').filter(file =>
    file.endsWith('.tsx'),
  );
  const playing = graph
    .testsOf('src/stage/index.ts')
    .filter(test => /^tests\/(scenes|grid|components)\//.test(test));
  const bySeconds = (tests: Iterable<string>) =>
    [...tests]
      .filter(test => secondsOf(test) !== undefined)
      .sort((one, other) => secondsOf(one)! - secondsOf(other)!);

  const isShort = (test: string) => secondsOf(test)! < SLOW_SECONDS;

  return file => {
    const own = file.replace(/^src/, 'tests').replace(/\.tsx?$/, '.test.ts');
    const related = bySeconds(
      graph
        .testsOf(file)
        .filter(test => test === own || !playing.includes(test)),
    ).filter(
      test =>
        /^tests\/(network|math|components|check)\//.test(test) || test === own,
    );
    const isSeen = scenes.some(scene => graph.loads(scene, file));
    const quick = related.filter(
      test => test === own || secondsOf(test)! < QUICK_SECONDS,
    );
    const slow = related.filter(test => !quick.includes(test));
    const played = isSeen
      ? bySeconds(playing.filter(test => !related.includes(test)))
      : [];
    return {
      quick: [
        ...quick.filter(test => test === own),
        ...quick.filter(test => test !== own),
      ],
      slow: slow.filter(isShort),
      played: played.filter(test => telling.test(test)),
      long: [
        ...slow.filter(test => !isShort(test)),
        ...played.filter(test => !telling.test(test)),
      ],
      commands: byCommand.flatMap(([files, tests]) =>
        files.test(file) ? tests : [],
      ),
    };
  };
}
