import {MultiBar, type SingleBar} from 'cli-progress';
import type {RenderEvent} from '../../render/index.ts';
import {durationText, reusedText, speedText} from '../words/wording.ts';
import {overall, type Overall} from './overall.ts';
import type {Progress} from './progress.ts';

/**
 * For terminals: a bar for all figures, and one for each that is being drawn. A
 * finished figure leaves a line above them.
 */
export function progressBars(
  names: readonly string[],
  stream: NodeJS.WritableStream = process.stderr,
  now = () => performance.now() / 1000,
): Progress {
  const bars = new MultiBar({...layout, stream});
  const width = Math.max(0, ...names.map(name => name.length));
  const title = (name: string) => ({figure: name.padEnd(width)});
  const all =
    names.length > 1
      ? bars.create(1, 0, {...title('all'), state: 'starting'})
      : undefined;
  const sumUp = overall(names.length, now);
  const barOf = new Map<string, SingleBar>();
  const onEvent = (event: RenderEvent) => {
    const {figure} = event;
    const total = sumUp(event);
    if (event.kind === 'started' || event.kind === 'progress') {
      const bar = barOf.get(figure) ?? bars.create(1, 0, title(figure));
      barOf.set(figure, bar);
      show(event, bar);
    } else {
      const bar = barOf.get(figure);
      if (bar) bars.remove(bar);
      bars.log(`${figure.padEnd(width)} ${endOf(event)}\n`);
    }
    if (all) showAll(total, all);
  };
  const end = () => {
    // Pending lines would be lost.
    bars.update();
    bars.stop();
  };
  return {onEvent, end};
}

const layout = {
  format: '{figure} {bar} {percentage}% {state}',
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 24,
  autopadding: true,
  hideCursor: true,
  // Wrapped lines cannot be redrawn.
  linewrap: false,
  // The command cleans up after itself.
  gracefulExit: false,
};

type Going = Extract<RenderEvent, {kind: 'started' | 'progress'}>;

function show(event: Going, bar: SingleBar): void {
  bar.setTotal(event.total);
  if (event.kind === 'started') bar.update(0, {state: 'starting'});
  else bar.update(event.done, {state: speedText(event)});
}

function showAll(all: Overall, bar: SingleBar): void {
  const {ended, figures, done, total} = all;
  const count = `${ended} of ${figures}`;
  const isDone = ended === figures;
  bar.setTotal(Math.max(1, total));
  bar.update(isDone ? Math.max(1, total) : done, {
    state: done === 0 || isDone ? count : `${count}, ${speedText(all)}`,
  });
}

function endOf(event: Exclude<RenderEvent, Going>): string {
  switch (event.kind) {
    case 'finished':
      return `done in ${durationText(event.seconds)}`;
    case 'reused':
      return reusedText(event);
    case 'failed':
      return 'failed';
  }
}
