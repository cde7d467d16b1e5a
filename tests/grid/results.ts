import {type Fault, isFailure} from './playNetwork.ts';
import {isWithinLimits, type Recipe, recipeText} from './recipe.ts';

/** A network of the grid and the faults in its figures. */
export interface Played {
  readonly recipe: Recipe;
  readonly faults: readonly Fault[];
}

/** A line for a network, and one for each of its faults. */
export function playedText({recipe, faults}: Played): string {
  const within = isWithinLimits(recipe);
  const lines = faults.map(fault => {
    const {figure, theme, captions, message} = fault;
    const sign = isFailure(fault, within) ? 'fails' : 'told ';
    const look = captions ? `${theme}, captions` : theme;
    return `    ${sign} ${figure} (${look}): ${message}`;
  });
  return [recipeText(recipe), ...lines].join('\n');
}

/**
 * Results as a table with the faults below it; the same code gives the same
 * text.
 *
 * @param count - The number of networks in the grid.
 */
export function resultsText(results: readonly Played[], count: number): string {
  const rows = results.map(({recipe, faults}) => {
    const within = isWithinLimits(recipe);
    const failures = faults.filter(fault => isFailure(fault, within)).length;
    const {seed, layers, activations, loss, numbers} = recipe;
    const names = [...new Set(activations)].join(', ');
    const cells = [
      seed,
      layers.join('-'),
      names,
      loss,
      numbers,
      within ? 'within' : 'beyond',
      failures,
      faults.length - failures,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const faulty = results.filter(({faults}) => faults.length > 0);
  return [
    '# Every figure of every network of the grid',
    '',
    'Written by `npm run test:networks`. A failure is a figure that ends early,',
    'type out of the frame or over other type, and within the limits of what is',
    'drawn in full anything that `check` finds.',
    '',
    `Played: ${results.length} of ${count} networks.`,
    '',
    '| seed | layers | activations | loss | numbers | limits | failures | told |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(faulty.length > 0
      ? ['', '```text', ...faulty.map(playedText), '```']
      : []),
    '',
  ].join('\n');
}
