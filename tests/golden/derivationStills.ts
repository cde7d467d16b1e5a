import {join} from 'node:path';
import {
  type ExampleName,
  exampleScene,
} from '../../docs/derivations/examples.ts';
import {drawStills, type Still} from './stills.ts';

/** The moments of an example. */
export const exampleMoments = [
  'third',
  'two-thirds',
  'last',
  'light',
  'portrait',
  'square',
];

/** @param asked - The moments to draw. */
export function drawExample(
  name: ExampleName,
  asked: readonly string[] = exampleMoments,
): Promise<Still[]> {
  return drawStills(exampleScene(name), asked);
}

/** The file of a moment's golden still. */
export function exampleFile(name: ExampleName, moment: string): string {
  return join(import.meta.dirname, 'derivations', `${name}-${moment}.png`);
}
