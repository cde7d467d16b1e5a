import {buildBundle} from './build.ts';
import type {BuildAnswer, BuildOrder} from './buildApart.ts';

process.once('message', (order: BuildOrder) => {
  // Configurations name files from here, as Vite is started in a project's folder.
  process.chdir(order.paths.root);
  void buildBundle(order.paths, order.outDir, order)
    .then(
      (built): BuildAnswer => ({built}),
      (error: unknown): BuildAnswer => ({error}),
    )
    .then(answer => process.send?.(answer, () => process.disconnect()));
});

// The parent has ended, or has its result.
process.once('disconnect', () => process.exit());
