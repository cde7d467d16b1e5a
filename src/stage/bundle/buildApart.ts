import {askApart} from '../../askApart.ts';
import type {BuiltBundle} from './build.ts';
import type {ProjectPaths} from './paths.ts';

export interface BuildOrder {
  readonly paths: ProjectPaths;
  readonly outDir: string;
  /** Whether one scene may throw while it loads without stopping the others. */
  readonly isGuarded: boolean;
}

/**
 * Bundles a project in a process of its own: Vite takes hundreds of megabytes,
 * and a process that goes on to draw would never return them.
 */
export function buildApart(order: BuildOrder): Promise<BuiltBundle> {
  const before = `${order.paths.projectFile} was bundled`;
  return askApart('stage/bundle/buildProcess.ts', order, before);
}
