import path from 'node:path';
import type {FigureOutcome, RenderEvent} from '../../render/index.ts';
import {jsonLine} from '../words/print.ts';
import type {Progress} from './progress.ts';

/** Seconds between two progress lines of a figure. */
const every = 1;

/**
 * For programs: a JSON object on a line of its own for every event; progress of
 * a figure at most once a second. `now` returns seconds.
 */
export function progressJson(
  print: (line: string) => void,
  now: () => number,
): Progress {
  const said = new Map<string, number>();
  const onEvent = (event: RenderEvent) => {
    if (event.kind === 'progress') {
      const since = now() - (said.get(event.figure) ?? -Infinity);
      if (since < every) return;
      said.set(event.figure, now());
    }
    print(jsonLine(lineOf(event)));
  };
  return {onEvent, end: () => {}};
}

function lineOf(event: RenderEvent) {
  const {figure, kind} = event;
  switch (event.kind) {
    case 'started':
      return {event: kind, figure, total: event.total};
    case 'progress': {
      const {done, total, fps} = event;
      const secondsLeft = fps > 0 ? rounded((total - done) / fps) : null;
      return {event: kind, figure, done, total, fps: rounded(fps), secondsLeft};
    }
    case 'finished': {
      const {files, drawn, seconds, warnings} = event;
      const outcome = {files, drawn, seconds: rounded(seconds), warnings};
      return {event: kind, figure, ...outcome};
    }
    case 'reused':
      return {event: kind, figure, from: event.from, files: event.files};
    case 'failed':
      return {event: kind, figure, error: event.error.message};
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The first line: the config file of the settings. */
export function configLine(file: string): string {
  return jsonLine({event: 'config', file: path.resolve(file)});
}

/** The last line: the files of each figure, or why there are none. */
export function summaryLine(
  figures: readonly {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
  }[],
  results: readonly FigureOutcome[],
): string {
  const entries = figures.map(({id, slug, title}, index) => {
    const figure = {id, slug, title};
    const result = results[index];
    if (!result?.ok) {
      return {...figure, ok: false, error: result?.error.message};
    }
    const {from, files, warnings} = result;
    return {...figure, ok: true, from, files, warnings};
  });
  return jsonLine({event: 'summary', figures: entries});
}
