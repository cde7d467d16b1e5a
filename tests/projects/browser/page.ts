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
   * @throws Error with what Motion Canvas logs as an error.
   */
  readonly run: (seconds: number) => Promise<number>;
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
  const pictures: string[] = [];
  const errors: string[] = [];
  project.logger.onLogged.subscribe(({level, message, stack}) => {
    if (level === LogLevel.Error && stack) errors.push(message);
  });
  const exporter = keepingIn(pictures, core);
  return {
    run: async seconds => {
      project.meta.rendering.exporter.exporters.push(exporter);
      // The editor has shown the scenes before it exports them; a page loads the fonts
      // of its styles only once they are used.
      await render(seconds);
      await document.fonts.ready;
      return render(seconds);
    },
    picture: index => {
      const found = pictures[index];
      if (found === undefined) throw new RangeError(`No frame ${index}.`);
      return found;
    },
  };

  async function render(seconds: number): Promise<number> {
    pictures.length = 0;
    const renderer = new Renderer(project);
    const results: Core.RendererResult[] = [];
    renderer.onFinished.subscribe(result => {
      results.push(result);
    });
    const settings = project.meta.getFullRenderingSettings();
    const [from, to] = settings.range;
    await renderer.render({
      ...settings,
      range: [from, Math.min(to, from + seconds)],
      name: project.name,
      exporter: {name: exporter.id, options: {}},
    });
    const isDone = results.every(it => it === RendererResult.Success);
    if (errors.length > 0 || !isDone) {
      throw new Error(`Motion Canvas reports: ${errors[0] ?? 'no success'}`);
    }
    return pictures.length;
  }
}

function keepingIn(pictures: string[], {ObjectMetaField}: PageCore) {
  const exporter: Core.Exporter = {
    handleFrame: async canvas => {
      pictures.push(canvas.toDataURL('image/png'));
    },
  };
  return {
    id: 'page',
    displayName: 'Page',
    create: async () => exporter,
    meta: () => new ObjectMetaField('Page', {}),
  };
}
