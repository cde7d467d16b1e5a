import type {Canvas} from '@napi-rs/canvas';
import {type VideoFacts, videoFacts} from '../media/videoFacts.ts';
import {VideoFrames} from '../media/videoFrames.ts';
import {skia} from '../skia/skia.ts';
import {createStageCanvas, hostAs} from './canvas.ts';
import {setPlainAttribute} from './hosted.ts';
import {resourceFile} from './resources.ts';

type Listener = (event: unknown) => void;

/**
 * The web's `HTMLVideoElement`: a canvas, so that Skia can draw it, which shows the
 * frame of the time that it was sent to. It never runs by itself; a scene sends it
 * to each time before it draws it.
 */
export function createStageVideo(): Canvas {
  const canvas = createStageCanvas(1, 1);
  hostAs(canvas, 'VIDEO');
  const video = new VideoPlayback(canvas);
  videos.add(canvas);
  for (const name of shared) {
    Object.defineProperty(canvas, name, {
      get: () => {
        const member: unknown = Reflect.get(video, name);
        return typeof member === 'function' ? member.bind(video) : member;
      },
      set: (value: unknown) => {
        Reflect.set(video, name, value);
      },
    });
  }
  return canvas;
}

const videos = new WeakSet<object>();

/** Stands for the class of videos in `instanceof`. */
export const videoClass = Object.defineProperty(() => {}, Symbol.hasInstance, {
  value: (value: unknown) =>
    typeof value === 'object' && value !== null && videos.has(value),
});

/** What a scene sees of a video; its canvas has the rest. */
const shared = [
  'addEventListener',
  'crossOrigin',
  'currentTime',
  'duration',
  'ended',
  'load',
  'loop',
  'muted',
  'pause',
  'paused',
  'play',
  'playbackRate',
  'readyState',
  'removeEventListener',
  'seeking',
  'setAttribute',
  'src',
  'videoHeight',
  'videoWidth',
  'volume',
] as const;

/** What a video does; it draws on a canvas. */
class VideoPlayback {
  readonly #canvas: Canvas;
  readonly #listeners = new Map<string, Set<Listener>>();
  #address = '';
  #facts: VideoFacts | undefined;
  #frames: VideoFrames | undefined;
  #time = 0;
  /** Counts the times it was sent to. */
  #sent = 0;
  #problem: unknown;
  #isPaused = true;
  seeking = false;
  playbackRate = 1;
  loop = false;
  muted = false;
  volume = 1;
  crossOrigin: string | null = null;

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
  }

  get src(): string {
    return this.#address;
  }

  /** The header is read at once, so that its size and length are known. */
  set src(address: string) {
    this.#frames?.close();
    this.#frames = this.#facts = this.#problem = undefined;
    this.#address = address;
    if (address === '') return;
    const file = resourceFile(address, 'a video');
    try {
      this.#facts = videoFacts(file);
    } catch (cause) {
      throw cannotPlay(address, cause);
    }
    this.#canvas.width = this.#facts.width;
    this.#canvas.height = this.#facts.height;
    this.#frames = new VideoFrames(this.#facts);
    this.#time = 0;
  }

  /** `HAVE_ENOUGH_DATA`, or `HAVE_NOTHING` without an address. */
  get readyState(): number {
    this.#requireWhole();
    return this.#facts ? 4 : 0;
  }

  get duration(): number {
    return this.#facts?.duration ?? NaN;
  }

  get videoWidth(): number {
    return this.#facts?.width ?? 0;
  }

  get videoHeight(): number {
    return this.#facts?.height ?? 0;
  }

  get paused(): boolean {
    this.#requireWhole();
    return this.#isPaused;
  }

  get ended(): boolean {
    return this.#time >= this.duration;
  }

  async play(): Promise<void> {
    this.#isPaused = false;
  }

  pause(): void {
    this.#isPaused = true;
  }

  load(): void {
    // It is loaded as soon as it has an address.
  }

  get currentTime(): number {
    return this.#time;
  }

  /** Sends it to a time; `seeked` follows when the frame is drawn on it. */
  set currentTime(time: number) {
    this.#requireWhole();
    const {duration} = this;
    this.#time = Math.max(0, time > duration ? duration : time) || 0;
    const isShown = this.#frames?.shows(this.#time) && !this.seeking;
    if (this.#frames && !isShown) void this.#show(this.#frames, this.#time);
  }

  async #show(frames: VideoFrames, time: number): Promise<void> {
    const order = ++this.#sent;
    this.seeking = true;
    try {
      const pixels = await frames.at(time);
      if (order === this.#sent) this.#paint(pixels);
    } catch (error) {
      this.#problem = error;
    }
    if (order !== this.#sent) return;
    this.seeking = false;
    for (const listener of this.#listeners.get('seeked') ?? []) {
      listener({type: 'seeked'});
    }
  }

  #paint(pixels: Buffer): void {
    const {width, height} = this.#canvas;
    const data = new Uint8ClampedArray(
      pixels.buffer,
      pixels.byteOffset,
      pixels.length,
    );
    const picture = new skia.ImageData(data, width, height);
    this.#canvas.getContext('2d').putImageData(picture, 0, 0);
  }

  /** @throws what has gone wrong while a frame was awaited. */
  #requireWhole(): void {
    if (this.#problem === undefined) return;
    throw cannotPlay(this.#address, this.#problem);
  }

  addEventListener(type: string, listener: Listener): void {
    const isReady = type.startsWith('can') || type.startsWith('loaded');
    if (isReady && this.#facts) queueMicrotask(() => listener({type}));
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  setAttribute(name: string, value: string): void {
    setPlainAttribute(this.#canvas, name, value);
    if (name === 'src') this.src = value;
  }
}

function cannotPlay(address: string, cause: unknown): Error {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Error(`The video at ${address.slice(0, 100)}: ${why}`, {cause});
}
