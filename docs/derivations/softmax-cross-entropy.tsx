import {derivationScene} from 'backprop-figures/scene';
import {softmaxCrossEntropy} from './softmaxCrossEntropy.ts';

/** Softmax with cross-entropy, from the loss to p − y. */
export default derivationScene(softmaxCrossEntropy);
