/** The script of a figure that is begun: it asks for the gradient of a weight. */
export function scriptText(id: string): string {
  return `import {askFor, beginTrace} from '../components/trace/traceOnMap.ts';
import {beat} from '../components/pace/beat.ts';
import {words} from '../math/words/figures/figure${id}.ts';
import {hold} from '../theme.ts';
import {figure} from './figure.ts';

/** What it shows, in a sentence. */
export default figure('map', function* ({derivation, map, board, caption}) {
  const [parameter] = derivation.outputLayer.shown;
  const {step} = derivation.outputLayer.trace(parameter!);
  yield* caption.begin(words.start);
  yield* beat('start', hold.equation);

  yield* askFor(map, board, step.start);
  yield* beat('question', hold.equation);

  yield* beginTrace(map, board, step.start);
  yield* beat('error', hold.last);
});
`;
}

/** The sentences beside it. */
export function wordsText(id: string): string {
  return `import {say} from '../../write/sentence.ts';

/** Said beside figure ${id}, and by no step of the derivation. */
export const words = {
  start: say\`The forward pass has left a number at every node.\`,
};
`;
}

/** A script or its sentences, as those of another figure. */
export function renumbered(text: string, from: string, to: string): string {
  return text
    .replaceAll(`figure${from}.ts`, `figure${to}.ts`)
    .replaceAll(`beside figure ${from},`, `beside figure ${to},`);
}
