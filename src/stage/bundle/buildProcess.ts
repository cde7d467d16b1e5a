import {answerApart} from '../../askApart.ts';
import {buildBundle} from './build.ts';
import type {BuildOrder} from './buildApart.ts';

answerApart((order: BuildOrder) =>
  buildBundle(order.paths, order.outDir, order),
);
