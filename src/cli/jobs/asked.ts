import {catalogue, type FigureEntry} from '../../catalogue.ts';
import type {Network} from '../../network/network.ts';
import type {MovedTiming} from '../../timing/movedTiming.ts';
import {readNetwork} from '../files/networkFile.ts';
import {figuresOf} from '../flags/figures.ts';
import {UsageError} from '../words/errors.ts';

/** The figures of a command line, and the network that they show. */
export interface Asked {
  readonly figures: readonly FigureEntry[];
  /** Missing for a scene of its own that is given none. */
  readonly network: Network | undefined;
  /** The beats moved in a scene of its own. */
  readonly moved?: MovedTiming | undefined;
}

interface Named {
  readonly scene?: string;
  readonly network?: string;
  readonly all?: boolean;
}

/**
 * The figures that are named, or the scene of an author's own.
 *
 * @param ids - The figures of the command line, or else of the config file.
 * @param given - Those of the command line alone.
 * @throws UsageError when both are named, or something cannot be read.
 */
export async function askedFor(
  {scene, network, all = false}: Named,
  ids: readonly string[],
  given: readonly string[],
): Promise<Asked> {
  if (scene === undefined) {
    return {
      figures: figuresOf(ids, catalogue, {all}),
      network: await readNetwork(network),
    };
  }
  const [figure] = given;
  if (figure !== undefined || all) {
    throw new UsageError(
      `--scene takes the place of figures, so ${figure ?? '--all'} cannot be named too. Run the command once for each.`,
    );
  }
  const {sceneFile} = await import('../files/sceneFile.ts');
  const entry = sceneFile(scene);
  return {
    figures: [entry],
    moved: entry.moved,
    network: network === undefined ? undefined : await readNetwork(network),
  };
}
