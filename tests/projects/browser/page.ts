import type * as Core from '@motion-canvas/core';

/** What an export needs of the framework that made a project. */
type PageCore = Pick<
  typeof Core,
  'LogLevel' | 'ObjectMetaField' | 'Renderer' | 'RendererResult'
>;

/** A project exported in the page. */
export interface PageExport {
  /**
   * Exports the project with its own settings and counts the frames.
   *
   * @param seconds - How much of it at most.
   * @param step - Keeps the pictures of every so many frames: of each if it is 1, which
   *   takes longer.
   * @throws Error with what Motion Canvas logs as an error.
   */
  readonly run: (seconds: number, step: number) => Promise<number>;
  /** A frame as a PNG in a `data:` address, counted from 0. */
  readonly picture: (index: number) => string;
}

declare global {
  // The command reaches the page only through a global.
  var pageExport: PageExport;
}

/** Exports a project by the renderer of its own framework, into memory. */
export function exportProject(
  project: Core.Project,
  core: PageCore,
): PageExport {
  const {LogLevel, Renderer, RendererResult} = core;
  const pictures = new Map<number, string>();
  let frames = 0;
  let keptStep = Infinity;
  const errors: string[] = [];
  project.logger.onLogged.subscribe(({level, message, stack}) => {
    if (level === LogLevel.Error && stack) errors.push(message);
  });
  const exporter = exporterOf(core, canvas => {
    if (frames % keptStep === 0)
      pictures.set(frames, canvas.toDataURL('image/png'));
    frames++;
  });
  return {
    run: async (seconds, step) => {
      project.meta.rendering.exporter.exporters.push(exporter);
      // The editor has shown the scenes before it exports them; a page loads the fonts
      // of its styles only once they are used.
      await render(step > 1 ? 1 : seconds);
      await Promise.all([...document.fonts].map(face => face.load()));
      keptStep = step;
      return render(seconds);
    },
    picture: index => {
      const found = pictures.get(index);
      if (found === undefined) throw new RangeError(`No frame ${index}.`);
      return found;
    },
  };

  async function render(seconds: number): Promise<number> {
    frames = 0;
    const renderer = new Renderer(project);
    const results: Core.RendererResult[] = [];
    renderer.onFinished.subscribe(result => {
      results.push(result);
    });
    const settings = project.meta.getFullRenderingSettings();
    const [from, to] = settings.range;
    // The frame at a range's end belongs to it.
    const last = from + seconds - 1 / settings.fps;
    await renderer.render({
      ...settings,
      range: [from, Math.min(to, last)],
      name: project.name,
      exporter: {name: exporter.id, options: {}},
    });
    const isDone = results.every(it => it === RendererResult.Success);
    if (errors.length > 0 || !isDone) {
      throw new Error(`Motion Canvas reports: ${errors[0] ?? 'no success'}`);
    }
    return frames;
  }
}

function exporterOf(
  {ObjectMetaField}: PageCore,
  onFrame: (canvas: HTMLCanvasElement) => void,
) {
  const exporter: Core.Exporter = {
    handleFrame: async canvas => onFrame(canvas),
  };
  return {
    id: 'page',
    displayName: 'Page',
    create: async () => exporter,
    meta: () => new ObjectMetaField('Page', {}),
  };
}
