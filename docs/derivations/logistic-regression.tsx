import {derivationScene} from 'backprop-figures/scene';
import {logisticRegression} from './logisticRegression.ts';

/** Logistic regression's gradient, from its loss. */
export default derivationScene(logisticRegression);
