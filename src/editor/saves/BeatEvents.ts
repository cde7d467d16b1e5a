import {type Scene, ValueDispatcher} from '@motion-canvas/core';
import type {
  TimeEvent,
  TimeEvents,
} from '@motion-canvas/core/lib/scenes/timeEvents';
import type {RestingEvents} from '../../timing/restingEvents.ts';
import {PassedBeats, timeOf} from '../../timing/PassedBeats.ts';
import {restOf, toMilliseconds} from '../../timing/savedBeat.ts';
import {overtakenText} from '../../timing/timingTexts.ts';
import {beatPrefix} from './figureNames.ts';
import {showNotice, takeBack, tell} from '../notices/notices.ts';
import {timingOf} from './savedTimings.ts';
import type {SceneTiming} from './SceneTiming.ts';

/** A beat as Motion Canvas's timeline shows it; `offset` is its rest. */
interface ShownBeat extends TimeEvent {
  /** The script's own rest, in seconds. */
  readonly own: number;
}

/**
 * The beats of a scene in the editor. Motion Canvas's own events keep their
 * moments; these keep their rests, so that a longer rest delays everything
 * after it, as in a render.
 */
export class BeatEvents implements TimeEvents, RestingEvents {
  readonly #scene: Scene;
  readonly #timing: SceneTiming;
  readonly #events = new ValueDispatcher<TimeEvent[]>([]);
  /** The beats of the last complete run. */
  #beats: readonly ShownBeat[] = [];
  readonly #passed: PassedBeats;
  /** Messages about names that the running script gives to several beats. */
  #repeated: string[] = [];
  /** The script lines of the running scene's beats. */
  readonly #stacks = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#timing = timingOf(scene.name);
    this.#timing.onChanged.subscribe(() => this.#runAnew());
    this.#passed = new PassedBeats(message => this.#repeated.push(message));
    scene.onReset.subscribe(() => {
      this.#passed.forget();
      this.#repeated = [];
    });
    scene.onRecalculated.subscribe(() => this.#show());
  }

  get onChanged() {
    return this.#events.subscribable;
  }

  register(name: string, initialTime: number): number {
    return this.rest(name, initialTime, 0);
  }

  rest(name: string, start: number, own: number): number {
    const kept = this.#timing.of(name);
    const {rest, overtaken} = this.#passed.pass(name, start, own, kept);
    if (overtaken) this.#tellOvertaken(name, start);
    else if (kept && 'targetTime' in kept) this.#timing.settle(name, rest);
    this.#stacks.set(name, scriptFrames(new Error().stack));
    return rest;
  }

  /**
   * Sets the rest of a beat in seconds, by its shown name. Later beats move
   * along, unless they shall `stay`: the beats after it then take up the
   * difference.
   */
  set(label: string, seconds: number, stay = true): void {
    const name = label.slice(beatPrefix(this.#scene.name).length);
    const place = this.#beats.findIndex(beat => beat.name === name);
    if (place < 0) return;
    let left = 0;
    for (const beat of this.#beats.slice(place)) {
      const isMoved = beat.name === name;
      const rest = Math.max(0, isMoved ? seconds : beat.offset - left);
      left = isMoved ? rest - beat.offset : left - (beat.offset - rest);
      this.#move(beat, rest);
      if (!stay || Math.abs(left) < 0.0005) break;
    }
    this.#runAnew();
  }

  #move({name, own}: ShownBeat, seconds: number): void {
    const rest = toMilliseconds(seconds);
    const isOwn = rest === toMilliseconds(own);
    this.#timing.move(name, isOwn ? null : {rest});
  }

  /**
   * Runs the scene again with the current rests. Motion Canvas drops a request
   * during a run, so it is repeated until the scene has them.
   */
  #runAnew(tries = 20): void {
    this.#scene.reload();
    clearTimeout(this.#timer);
    if (tries === 0) return;
    this.#timer = setTimeout(() => {
      if (!this.#isUpToDate) this.#runAnew(tries - 1);
    }, 500);
  }

  get #isUpToDate(): boolean {
    return this.#beats.every(
      ({name, initialTime, own, offset}) =>
        restOf(this.#timing.of(name), initialTime, own).rest === offset,
    );
  }

  #show(): void {
    const beats = this.#passed.all.map(beat => ({
      name: beat.name,
      own: beat.own,
      initialTime: beat.start,
      targetTime: timeOf(beat),
      offset: beat.rest,
      stack: this.#stacks.get(beat.name) ?? '',
    }));
    this.#beats = beats;
    this.#timing.claim(beats.map(({name}) => name));
    this.#tellRepeated();
    const prefix = beatPrefix(this.#scene.name);
    this.#events.current = beats.map(beat => ({
      ...beat,
      name: prefix + beat.name,
    }));
  }

  #tellRepeated(): void {
    const about = `repeated ${this.#scene.name}`;
    if (this.#repeated.length === 0) takeBack(about);
    else tell(about, `${this.#scene.name}: ${this.#repeated.join(' ')}`);
  }

  #tellOvertaken(name: string, start: number): void {
    showNotice(
      `overtaken ${this.#scene.name} ${name}`,
      overtakenText(this.#timing.file, name, start),
    );
  }
}

/**
 * Without the frames common to every beat, so that the scene's line comes
 * first.
 */
function scriptFrames(stack = ''): string {
  return stack
    .split('\n')
    .filter(line => !/\/(BeatEvents|beat)\.ts/.test(line))
    .join('\n');
}
