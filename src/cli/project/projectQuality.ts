import type {ProjectFacts} from '../../stage/index.ts';
import {qualities, type Quality} from '../flags/options.ts';

interface SizeFlags {
  readonly quality?: Quality;
  readonly scale?: number;
  readonly fps?: number;
}

/**
 * The scale and the rate that a quality means to a project, which keeps its shape: the
 * shorter side gets the height of that quality. Flags for either come before it.
 */
export function scaleAndRate(
  {quality, scale, fps}: SizeFlags,
  {size, fps: own}: Pick<ProjectFacts, 'size' | 'fps'>,
): {readonly scale?: number; readonly fps: number} {
  const asked = quality && qualities[quality];
  const shorter = Math.min(size.width, size.height);
  const factor = scale ?? (asked && asked.height / shorter);
  return {
    fps: fps ?? asked?.fps ?? own,
    ...(factor !== undefined && {scale: factor}),
  };
}
