import {prepareAhead} from '../render/workers.ts';
import {drawsAtOnce} from './jobs/drawsAtOnce.ts';

/**
 * Runs the command line, as `main` of `runCommand.ts`. The process that draws a render
 * starts here, so that it loads while the commands are loaded.
 */
export async function main(words: readonly string[]): Promise<void> {
  const [first, ...rest] = words;
  if (first === 'render' && drawsAtOnce(rest)) prepareAhead();
  const {main: run} = await import('./runCommand.ts');
  await run(words);
}

/** Runs `motion-canvas-render`, which renders without a word for it. */
export async function renderMain(words: readonly string[]): Promise<void> {
  if (drawsAtOnce(words)) prepareAhead();
  const {renderMain: run} = await import('./runCommand.ts');
  await run(words);
}
