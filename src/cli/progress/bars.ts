import {MultiBar, type SingleBar} from 'cli-progress';
import type {RenderEvent} from '../../render/index.ts';
import {durationText, reusedText, speedText} from '../wording.ts';
import type {Progress} from './progress.ts';

/** A bar for each figure that has started, for terminals. */
export function progressBars(
  names: readonly string[],
  stream: NodeJS.WritableStream = process.stderr,
): Progress {
  const bars = new MultiBar({
    stream,
    format: '{figure} {bar} {percentage}% {state}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    autopadding: true,
    hideCursor: true,
    // Lines that wrap cannot be drawn over.
    linewrap: false,
    // The command cleans up after itself.
    gracefulExit: false,
  });
  const width = Math.max(0, ...names.map(name => name.length));
  const barOf = new Map<string, SingleBar>();
  const onEvent = (event: RenderEvent) => {
    const figure = event.figure.padEnd(width);
    const bar = barOf.get(event.figure) ?? bars.create(1, 0, {figure});
    barOf.set(event.figure, bar);
    show(event, bar);
  };
  return {onEvent, end: () => bars.stop()};
}

function show(event: RenderEvent, bar: SingleBar): void {
  const state = {state: stateOf(event)};
  switch (event.kind) {
    case 'started':
      bar.setTotal(event.total);
      return bar.update(state);
    case 'progress':
      return bar.update(event.done, state);
    case 'finished':
    case 'reused':
      return bar.update(bar.getTotal(), state);
    case 'failed':
      return bar.update(state);
  }
}

function stateOf(event: RenderEvent): string {
  switch (event.kind) {
    case 'started':
      return 'starting';
    case 'progress':
      return speedText(event);
    case 'finished':
      return `done in ${durationText(event.seconds)}`;
    case 'reused':
      return reusedText(event);
    case 'failed':
      return 'failed';
  }
}
