import type * as Core from '@motion-canvas/core';

/**
 * The warning for scenes that have run and play sounds of their own, which only Canvas
 * Commons has; undefined when none does.
 */
export function unheardSounds(
  scenes: readonly Pick<Core.Scene, 'name'>[],
): string | undefined {
  const sounding = scenes.filter(scene => countOf(scene) > 0);
  if (sounding.length === 0) return undefined;
  const names = sounding.map(({name}) => name).join(', ');
  return `Sounds that scenes play by sound() are not in the files: ${names}. Mix them into one track, and give it to makeProject({audio}).`;
}

function countOf(scene: object): number {
  const {sounds}: {sounds?: {onChanged?: {current?: readonly unknown[]}}} =
    scene;
  return sounds?.onChanged?.current?.length ?? 0;
}
