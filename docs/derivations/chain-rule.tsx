import {derivationScene} from 'backprop-figures/scene';
import {chainRule} from './chainRule.ts';

/** The chain rule for f(g(x)), with numbers. */
export default derivationScene(chainRule);
