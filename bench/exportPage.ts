/** Runs in the page: Motion Canvas's own renderer, on a scene of the project. */
import {
  ImageExporter,
  Renderer,
  Vector2,
  type Project,
} from '@motion-canvas/core';

/** An exported second of a scene. */
export interface ExportedScene {
  readonly frames: number;
  readonly milliseconds: number;
}

declare global {
  // The bench reaches the page only through a global.
  var exportScene: (scene: string, name: string) => Promise<ExportedScene>;
}

const fps = 60;

/**
 * Exports the fifth second of a scene to PNG files in the named folder; loading
 * and playing up to there do not count.
 */
export async function exportScene(
  project: Project,
  scene: string,
  name: string,
): Promise<ExportedScene> {
  // The project is rendered by this package, and has no exporter of its own.
  const {exporters} = project.meta.rendering.exporter;
  if (!exporters.includes(ImageExporter)) exporters.push(ImageExporter);
  const scenes = project.scenes.filter(it => it.name === scene);
  const renderer = new Renderer(
    Object.assign(Object.create(project), {scenes}),
  );
  let frames = 0;
  let started = 0;
  renderer.onFrameChanged.subscribe(() => {
    // The first frame is reported before anything is played.
    if (frames++ === 1) started = performance.now();
  }, false);
  await renderer.render({
    ...project.meta.getFullRenderingSettings(),
    name,
    range: [4, 5],
    fps,
    size: new Vector2(1920, 1080),
    resolutionScale: 1,
    exporter: {
      name: '@motion-canvas/core/image-sequence',
      options: {fileType: 'image/png', quality: 100, groupByScene: false},
    },
  });
  return {frames: frames - 1, milliseconds: written - started};
}

/** Time of the server's last report of a written file. */
let written = 0;

import.meta.hot?.on('motion-canvas:export-ack', () => {
  written = performance.now();
});
