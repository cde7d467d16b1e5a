import {answerApart} from '../../askApart.ts';
import {buildBundle} from './build.ts';
import type {BuildOrder} from './buildApart.ts';

answerApart((order: BuildOrder) => {
  // Configurations name files from here, as Vite is started in a project's folder.
  process.chdir(order.paths.root);
  return buildBundle(order.paths, order.outDir, order);
});
