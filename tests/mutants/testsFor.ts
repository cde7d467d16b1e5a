import {existsSync} from 'node:fs';
import path from 'node:path';
import {catalogue, isFilm} from '../../src/catalogue.ts';
import {importGraph} from './importGraph.ts';

/** Which tests run on a mutant, one group after the other. */
export interface TestPlan {
  /** The file's own, then those that take less than two seconds each. */
  readonly quick: readonly string[];
  readonly slow: readonly string[];
  /** Those that play figures, for what a scene loads. */
  readonly played: readonly string[];
  /** Of these, the ones for a first look at what is drawn. */
  readonly first: readonly string[];
  /** What is left of both, which takes minutes. */
  readonly long: readonly string[];
  /** Those that run the command. */
  readonly commands: readonly string[];
  /** Tests by these names need not run: they play figures that do not load the file. */
  readonly spared: RegExp | undefined;
  /** The same for a first look, at up to three figures. */
  readonly sparedFirst: RegExp | undefined;
}

const figures = catalogue.filter(figure => !isFilm(figure));

/** A test that takes longer is tried when all quicker ones have passed. */
const QUICK_SECONDS = 2;
const SLOW_SECONDS = 25;

/** Of the tests that play figures, those that notice most. */
const telling =
  /^tests\/(scenes\/(workings|golden|rows|networks|captions|nothingToShow)|components\/(board|acts|type|drawing))/;

/** What draws, and tests that see it soonest. */
const soonest: readonly (readonly [files: RegExp, tests: RegExp])[] = [
  [/^src\/scenes\/(noHidden|noneLeft)/, /^tests\/scenes\/nothingToShow/],
  [/^src\/components\/pace\//, /^tests\/scenes\/(golden|captions)/],
  [/^src\/components\//, /^tests\/scenes\/(workings|golden)/],
  [/^src\/scenes\//, /^tests\/scenes\/(golden|networks)/],
];

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
      new Set([
        ...graph.testsOf(file).filter(test => !playing.includes(test)),
        // It may play what it tries, instead of importing it.
        ...(existsSync(path.join(root, own)) ? [own] : []),
      ]),
    ).filter(
      test =>
        /^tests\/(network|math|components|check|grid)\//.test(test) ||
        test === own,
    );
    const shows = figures
      .filter(({scenes}) =>
        scenes.some(scene => graph.loads(`src/scenes/${scene}.tsx`, file)),
      )
      .map(({id}) => id);
    const isSeen = shows.length > 0;
    // Tests of a room notice more of its faults than others do.
    const isNear = (test: string) =>
      test === own || (isShort(test) && roomOf(own).startsWith(roomOf(test)));
    const quick = related.filter(
      test => isNear(test) || secondsOf(test)! < QUICK_SECONDS,
    );
    const slow = related.filter(test => !quick.includes(test));
    const played = isSeen
      ? bySeconds(playing.filter(test => !related.includes(test)))
      : [];
    const [, seen] = soonest.find(([files]) => files.test(file)) ?? [];
    return {
      quick: [...quick.filter(isNear), ...quick.filter(test => !isNear(test))],
      slow: slow.filter(isShort),
      played: played.filter(test => telling.test(test)),
      first: played.filter(test => seen?.test(test) ?? false),
      long: [
        ...slow.filter(test => !isShort(test)),
        ...played.filter(test => !telling.test(test)),
      ],
      spared: isSeen ? titlesBut(shows) : undefined,
      sparedFirst: isSeen ? titlesBut(firstLook(shows)) : undefined,
      commands: byCommand.flatMap(([files, tests]) =>
        files.test(file) ? tests : [],
      ),
    };
  };
}

/** The folder of a test, but none that holds whole rooms. */
function roomOf(test: string): string {
  const [, area, ...rest] = test.split('/').slice(0, -1);
  return rest.length > 0 ? `${area}/${rest.join('/')}` : test;
}

/** Titles of tests of the figures that are not among these. */
function titlesBut(ids: readonly string[]): RegExp | undefined {
  const others = figures.filter(({id}) => !ids.includes(id));
  if (others.length === 0) return undefined;
  // Vitest quotes what it puts into a title.
  const named = others.map(({id}) => id).join('|');
  return new RegExp(`[Ff]igure '?(?:${named})\\b|Golden stills (?!Figure)`);
}

/** Of the figures that load a file, a few. */
function firstLook(ids: readonly string[]): readonly string[] {
  const some = ids.filter(id => manifold.includes(id));
  return ids.length > LOOKS && some.length > 0 ? some : ids.slice(0, LOOKS);
}

/** Figures that show most kinds of things between them. */
const manifold = ['01', '07', '12'];

const LOOKS = 3;
