import type {FrameSource} from './frame.ts';
import type {FrameSink} from './sink.ts';

/** Seconds spent on a figure, by stage. */
export interface Stages {
  /** Stepping from frame to frame. */
  readonly playing: number;
  readonly drawing: number;
  /** Converting pictures, and waiting for encoders to take them. */
  readonly writing: number;
  /** From the last frame to complete files. */
  readonly finishing: number;
}

/** No time at all. */
export const noStages: Stages = {
  playing: 0,
  drawing: 0,
  writing: 0,
  finishing: 0,
};

/** The stages of two pieces of work together. */
export function addStages(a: Stages, b: Stages): Stages {
  return {
    playing: a.playing + b.playing,
    drawing: a.drawing + b.drawing,
    writing: a.writing + b.writing,
    finishing: a.finishing + b.finishing,
  };
}

/** Measures where time goes. */
export interface Stopwatch {
  readonly seconds: Stages;
  /** The same source, timed. */
  source(source: FrameSource): FrameSource;
  /** The same sink, timed. */
  sink(sink: FrameSink): FrameSink;
  /** Times the work that is left after the last frame. */
  finishing<TResult>(work: () => Promise<TResult>): Promise<TResult>;
}

/** Starts with nothing measured. */
export function stopwatch(): Stopwatch {
  const seconds = {...noStages};

  async function timed<TResult>(
    stage: keyof Stages,
    work: () => Promise<TResult>,
  ): Promise<TResult> {
    const started = performance.now();
    const result = await work();
    seconds[stage] += (performance.now() - started) / 1000;
    return result;
  }

  return {
    seconds,
    source: source => ({
      fps: source.fps,
      frames: source.frames,
      scenes: source.scenes,
      picture: source.picture,
      get changed() {
        return source.changed;
      },
      advance: () => timed('playing', () => source.advance()),
      draw: () => timed('drawing', () => source.draw()),
    }),
    sink: sink => ({
      ...sink,
      write: (index, pixels, changed) =>
        timed('writing', () => sink.write(index, pixels, changed)),
    }),
    finishing: work => timed('finishing', work),
  };
}
