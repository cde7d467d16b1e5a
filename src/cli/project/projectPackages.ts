import {realpathSync} from 'node:fs';
import type {Finding} from '../doctor/finding.ts';
import {installedPackage} from '../../stage/media/packageFile.ts';
import {lockfilesAbove} from '../../stage/modules/lockfiles.ts';
import {
  type Framework,
  frameworkOf,
} from '../../stage/motionCanvas/framework.ts';

/** A package of a project, and the versions that are tried with it. */
interface Wanted {
  readonly name: string;
  /** The first and the last version that docs/projects.md lists. */
  readonly tried: readonly [from: string, to: string];
  /** Whether no scene can do without it. */
  readonly needed: boolean;
}

function wantedOf(framework: Framework): readonly Wanted[] {
  const vite: Wanted = {name: 'vite', tried: ['4', '8'], needed: false};
  if (framework === '@canvas-commons') {
    const tried = ['0.3', '0.3'] as const;
    return [
      {name: '@canvas-commons/core', tried, needed: true},
      {name: '@canvas-commons/2d', tried, needed: false},
      vite,
    ];
  }
  const tried = ['3.9', '3.17'] as const;
  return [
    {name: '@motion-canvas/core', tried, needed: true},
    {name: '@motion-canvas/2d', tried, needed: false},
    {name: '@motion-canvas/vite-plugin', tried, needed: false},
    vite,
  ];
}

/** The packages that a project is written with. */
export function packageFindingsOf(
  projectFile: string,
  root: string,
): readonly Finding[] {
  return wantedOf(frameworkOf(projectFile)).map(wanted =>
    packageFinding(wanted, root),
  );
}

function packageFinding({name, tried, needed}: Wanted, root: string): Finding {
  const [from, to] = tried;
  const range = from === to ? from : `${from} to ${to}`;
  const installed = installedPackage(name, root);
  if (!installed) {
    const remedy = `Run npm install in ${root}, or npm install ${name}.`;
    return {name, ok: false, found: 'not installed', needed, remedy};
  }
  const {version} = installed;
  const isTried = compare(version, from) >= 0 && compare(version, to) <= 0;
  return {
    name,
    ok: isTried,
    found: isTried ? version : `${version}; ${range} are tried`,
    needed: false,
    remedy: `It may render all the same. Take a version from ${range} if it does not.`,
  };
}

/** Compares versions as far as the shorter one goes. */
function compare(version: string, other: string): number {
  const [one, two] = [version, other].map(text =>
    text.split(/[.-]/).map(Number),
  );
  for (const [at, part] of two!.entries()) {
    const difference = (one![at] ?? 0) - part;
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether all modules share one copy of the framework's core. A scene, a signal or a
 * hook of one copy is unknown to the other.
 *
 * @param modules - Paths of all bundled modules.
 */
export function oneCoreFinding(modules: readonly string[]): Finding {
  const folders = new Set(
    modules.flatMap(file => {
      const [, folder] = coreFolder.exec(file.replaceAll('\\', '/')) ?? [];
      return folder === undefined ? [] : [realpathSync(folder)];
    }),
  );
  const [only = 'none'] = folders;
  const isOne = folders.size <= 1;
  return {
    name: 'Copies of core',
    ok: isOne,
    found: isOne
      ? `one, ${only}`
      : `${folders.size}: ${[...folders].join(', ')}`,
    needed: true,
    remedy:
      'Run npm dedupe, or make all packages ask for one version with "overrides" in package.json: scenes of one copy do not know those of the other.',
  };
}

const coreFolder =
  /^(.*\/node_modules\/@(?:motion-canvas|canvas-commons)\/core)\//;

/** The file that keeps the versions of packages, in the project or above it. */
export function lockfileFinding(root: string): Finding {
  const [found] = lockfilesAbove(root);
  return {
    name: 'Lockfile',
    ok: found !== undefined,
    found: found ?? 'none: another install may bring other versions',
    needed: false,
    remedy: 'Run npm install, and keep the package-lock.json that it writes.',
  };
}
