import {existsSync, readFileSync, realpathSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {dirname, join, parse, relative, resolve, sep} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {remembered} from '../../remembered.ts';

/** The origin of an error in the author's files. */
export interface AuthorStack {
  /** The stack in terms of the project's own files and lines. */
  readonly stack: string;
  /**
   * `src/scenes/figure03.tsx:12:5` or only the scene's file; relative to the
   * project's folder.
   */
  readonly place: string | undefined;
  /** Whether it is a line of the scene's own file. */
  readonly isInScene: boolean;
  /**
   * The place in another file of the project that threw, called from the scene;
   * undefined in our own project, where only scenes are their authors'.
   */
  readonly thrownAt?: string | undefined;
  /** The package whose code threw, if it did. */
  readonly thrownBy?: string | undefined;
}

/** The source map of a bundled module as text; undefined without one. */
export type MapOf = (module: string) => string | undefined;

/** Finds the origin of a scene's error in the author's files. */
export type FindAuthor = (stack: string, scene: string) => AuthorStack;

/**
 * Maps stacks of a bundled project with the bundle's source maps.
 *
 * @param files - The bundle's modules, in one folder.
 * @param root - The project's folder.
 * @param mapOf - Reads the text of a module's source map; by default the file
 *   beside it.
 */
export function authorStacks(
  files: readonly string[],
  root: string,
  mapOf: MapOf = mapBeside,
): FindAuthor {
  // Read when the first error needs it.
  const sourceMapOf = remembered((file: string) => {
    const text = mapOf(file);
    return text === undefined ? undefined : new SourceMap(JSON.parse(text));
  });
  return (stack, scene) => {
    const [bundle = ''] = files;
    if (!sourceMapOf(bundle))
      return {stack, place: undefined, isInScene: false};
    const own: string[] = [];
    let innermost: string | undefined;
    let isBeyond = false;
    const folder = dirname(realpathSync(bundle));
    const url = pathToFileURL(folder).href.replaceAll(
      /[.*+?^${}()|[\]\\]/g,
      '\\$&',
    );
    const mapped = stack.replaceAll(
      new RegExp(`${url}/([^/:\\s]+):(\\d+):(\\d+)`, 'g'),
      (frame, name: string, line: string, column: string) => {
        const map = sourceMapOf(join(folder, name));
        const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
        if (!entry || !('originalSource' in entry)) {
          // The bundler's own code loads a module; frames further out only
          // import it.
          isBeyond ||= own.length > 0;
          return frame;
        }
        const {originalSource, originalLine, originalColumn} = entry;
        const file = placeOf(originalSource, bundle, root);
        const place = `${file}:${originalLine + 1}:${originalColumn + 1}`;
        innermost ??= file;
        const isWritten =
          !/node_modules\/|\?/.test(file) && !isStranger(file, root);
        if (isWritten && !isBeyond) own.push(place);
        return place;
      },
    );
    const sceneFile = files
      .flatMap(file => sourceMapOf(file)?.payload.sources ?? [])
      .map(source => placeOf(source, bundle, root))
      .find(file => isScene(file, scene) && !isStranger(file, root));
    const ofScene = own.find(place => isScene(place.split(':')[0]!, scene));
    const [thrownAt] = own;
    const place = ofScene ?? thrownAt ?? sceneFile;
    return {
      stack: mapped,
      place,
      isInScene: ofScene !== undefined,
      thrownAt: isOurProject(root) ? undefined : thrownAt,
      thrownBy: packageOf(innermost),
    };
  };
}

function mapBeside(module: string): string | undefined {
  const file = `${module}.map`;
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function isScene(file: string, scene: string): boolean {
  const {name, ext} = parse(file);
  return name === scene && /^\.[jt]sx?$/.test(ext);
}

/** The name of the package that a file belongs to. */
function packageOf(file = ''): string | undefined {
  return /.*\/?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
}

/** Whether a file is this package's, and the project another one's. */
function isStranger(file: string, root: string): boolean {
  return isOurs(resolve(root, file)) && !isOurProject(root);
}

function isOurProject(root: string): boolean {
  return isOurs(join(root, 'src', 'project.ts'));
}

function isOurs(file: string): boolean {
  return file.startsWith(packageFolder + sep);
}

/** The folder of this package's sources. */
const packageFolder = resolve(import.meta.dirname, '../..');

/**
 * A source of the map, relative to the project's folder if it lies in there, with
 * slashes.
 */
function placeOf(source: string, bundle: string, root: string): string {
  const file = source.startsWith('file:')
    ? fileURLToPath(source)
    : resolve(dirname(bundle), source);
  const inside = relative(root, file);
  // A scene that an author keeps elsewhere has its whole path.
  const shown = inside.startsWith('..') ? file : inside;
  return shown.split(sep).join('/');
}
