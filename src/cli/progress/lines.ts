import type {RenderEvent} from '../../render/index.ts';
import {
  countText,
  durationText,
  reusedText,
  speedText,
} from '../words/wording.ts';
import type {Progress} from './progress.ts';

/** Seconds between two lines about one figure. */
const every = 5;

/**
 * For logs and pipes: a plain line when a figure starts, every five seconds,
 * and when it ends. `now` returns seconds.
 */
export function progressLines(
  say: (line: string) => void,
  now: () => number,
): Progress {
  const said = new Map<string, number>();
  const onEvent = (event: RenderEvent) => {
    const since = now() - (said.get(event.figure) ?? 0);
    if (event.kind === 'progress' && since < every) return;
    said.set(event.figure, now());
    say(`${event.figure}: ${lineOf(event)}`);
  };
  return {onEvent, end: () => {}};
}

function lineOf(event: RenderEvent): string {
  switch (event.kind) {
    case 'started':
      return `started, ${countText(event.total, 'frame')}`;
    case 'progress':
      return `${event.done} of ${countText(event.total, 'frame')}, ${speedText(event)}`;
    case 'finished':
      return `done in ${durationText(event.seconds)}`;
    case 'reused':
      return reusedText(event);
    case 'failed':
      return 'failed';
  }
}
