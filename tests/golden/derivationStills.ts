import {join} from 'node:path';
import {
  type ExampleName,
  exampleScene,
} from '../../docs/derivations/examples.ts';
import {drawStills, type Still} from './stills.ts';

/** The moments of an example that are drawn. */
const moments = ['third', 'two-thirds', 'last', 'light', 'portrait', 'square'];

export function drawExample(name: ExampleName): Promise<Still[]> {
  return drawStills(exampleScene(name), moments);
}

/** The file of a moment's golden still. */
export function exampleFile(name: ExampleName, moment: string): string {
  return join(import.meta.dirname, 'derivations', `${name}-${moment}.png`);
}
