/** Runs in the page: Motion Canvas's own export of a project, as its editor does it. */
import {
  LogLevel,
  type Project,
  Renderer,
  RendererResult,
} from '@motion-canvas/core';

/** A project that the page can export. */
interface TimedExport {
  /**
   * Exports the whole project by one of its exporters, with its own settings.
   *
   * @param options - Options of the exporter.
   * @returns Milliseconds until the exporter has ended.
   * @throws Error with what Motion Canvas logs as an error.
   */
  readonly run: (
    exporter: string,
    options: Readonly<Record<string, unknown>>,
  ) => Promise<number>;
}

declare global {
  // The bench reaches the page only through a global.
  var timedExport: TimedExport;
}

export function exportProject(project: Project): TimedExport {
  const errors: string[] = [];
  project.logger.onLogged.subscribe(({level, message}) => {
    if (level === LogLevel.Error) errors.push(message);
  });
  return {
    run: async (exporter, options) => {
      const renderer = new Renderer(project);
      let result: RendererResult | undefined;
      renderer.onFinished.subscribe(ended => {
        result = ended;
      });
      const started = performance.now();
      await renderer.render({
        ...project.meta.getFullRenderingSettings(),
        name: project.name,
        exporter: {name: exporter, options},
      });
      const milliseconds = performance.now() - started;
      if (errors.length > 0 || result !== RendererResult.Success) {
        throw new Error(`Motion Canvas reports: ${errors[0] ?? 'no success'}`);
      }
      return milliseconds;
    },
  };
}
