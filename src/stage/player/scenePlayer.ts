import {setImmediate} from 'node:timers/promises';
import type * as Core from '@motion-canvas/core';
import type {Picture} from '../drawing/picture.ts';
import type {Region} from '../drawing/region.ts';
import type {StageCore} from '../motionCanvas/core.ts';
import {
  type Instead,
  leaveOut,
  mayLeaveOut,
} from '../motionCanvas/nodes/leftOutNodes.ts';
import {creationOf} from '../motionCanvas/nodes/nodeFacts.ts';
import {sceneView, within} from '../motionCanvas/sceneView.ts';
import type {PlayedScene} from './createScenes.ts';
import type {Player} from './openPlayer.ts';
import type {Painter} from './painter.ts';
import {PlayedTimeline} from './playedTimeline.ts';
import type {FindAuthor} from '../loading/authorStack.ts';
import {goesOn, isThrownByProject} from './goesOn.ts';
import {requireHeap} from './requireHeap.ts';
import {sceneErrorOf, type ScenePlace, toldOf} from './sceneErrorOf.ts';
import {SceneError} from './sceneError.ts';
import {endsScene, takeRefusal} from '../allowed/refusals.ts';
import {hearing, warnings} from '../allowed/warnings.ts';
import {forgetMissing} from '../dom/missing.ts';
import type {LoggedError, SceneLog} from './sceneLog.ts';
import {SceneReading} from './sceneReading.ts';
import {passInstantScenes} from '../motionCanvas/instantScenes.ts';
import {seekFrame} from '../motionCanvas/seekFrame.ts';
import {checkEntries} from '../motionCanvas/timeEvents.ts';
import {measureTimeline, type Timeline} from './timeline.ts';
import {unlessStuck} from './unlessStuck.ts';
import {unlessThrown} from './unlessThrown.ts';
import {Visits, type Visitor} from './visits.ts';

export interface PlayerParts {
  readonly core: StageCore;
  readonly playback: Core.PlaybackManager;
  readonly scenes: readonly PlayedScene[];
  readonly painter: Painter;
  readonly log: SceneLog;
  readonly findAuthor: FindAuthor;
  /** Saved moments, overtaken by the script, that were already reported. */
  readonly overtaken: ReadonlySet<string>;
}

/** Steps through scenes frame by frame; the frame number is the clock. */
export class ScenePlayer implements Player {
  readonly #parts: PlayerParts;
  #timeline: Timeline = {frames: 0, scenes: [], unclaimed: []};
  /** The scene that is run ahead, to learn its length. */
  #measured: Core.Scene | undefined;
  readonly #drawing: SceneReading;
  readonly #visit: SceneReading;
  #visits: Visits<unknown> = new Visits(() => {});
  /** Refusals that scenes went on from. */
  readonly #refused = new Set<string>();
  /** What the stage did in place of what these scenes ask for. */
  readonly #heard = new Set<string>();
  #leftOut: readonly object[] = [];

  constructor(parts: PlayerParts) {
    const {playback, scenes} = parts;
    this.#parts = parts;
    this.#drawing = new SceneReading(playback, scenes);
    this.#visit = new SceneReading(playback, scenes);
  }

  /** Learns the length of every scene and goes to the first frame. */
  async start(): Promise<void> {
    const {playback, scenes} = this.#parts;
    await this.#attempt(async () => {
      this.#timeline = await measureTimeline(
        playback,
        scenes,
        scene => (this.#measured = scene),
        () => this.#heedErrors(),
      );
      // What a scene says then, it says again when it is played.
      this.#parts.log.takeTold();
    });
    this.#measured = undefined;
    await this.#move(() => playback.reset());
  }

  /** Goes to the first frame; lengths of scenes are learned from there on. */
  async startPlaying(): Promise<void> {
    const {playback, scenes} = this.#parts;
    await this.#attempt(async () => {
      for (const {scene} of scenes) checkEntries(scene);
      this.#timeline = new PlayedTimeline(playback);
    });
    await this.#move(() => playback.reset());
  }

  get fps(): number {
    return this.#parts.playback.fps;
  }

  get frames(): number {
    return this.#timeline.frames;
  }

  get scenes(): Timeline['scenes'] {
    return this.#timeline.scenes;
  }

  get frame(): number {
    return this.#parts.playback.frame;
  }

  get picture(): Picture {
    return this.#parts.painter.picture;
  }

  get warnings(): readonly string[] {
    const {log} = this.#parts;
    return [...new Set([...warnings(), ...this.#heard, ...log.warnings])];
  }

  get timingWarnings(): readonly string[] {
    return [...this.#parts.overtaken, ...this.#timeline.unclaimed];
  }

  get keepsTiming(): boolean {
    return this.#parts.scenes.some(
      ({scene}) => scene.meta.timeEvents.get().length > 0,
    );
  }

  get changed(): boolean {
    return this.#drawing.outdated;
  }

  get stirred(): boolean {
    return this.#visit.outdated;
  }

  async seek(frame: number): Promise<void> {
    const {playback} = this.#parts;
    this.#requireFrame(frame);
    if (!this.#played) return this.#move(() => seekFrame(playback, frame));
    // Going back plays from the start: no scene knows where it fades in.
    if (frame < this.frame) await this.#move(() => playback.reset());
    let more = true;
    while (more && this.frame < frame) more = await this.advance();
    this.#requireFrame(frame);
  }

  /** The timeline, if it is learned by playing. */
  get #played(): PlayedTimeline | undefined {
    return this.#timeline instanceof PlayedTimeline
      ? this.#timeline
      : undefined;
  }

  #requireFrame(frame: number): void {
    if (Number.isInteger(frame) && frame >= 0 && frame < this.frames) return;
    const last = this.frames - 1;
    const range = last < Infinity ? `to ${last}` : 'on';
    throw new RangeError(
      `There is no frame ${frame}. Choose a whole number from 0 ${range}.`,
    );
  }

  async advance(): Promise<boolean> {
    if (this.frame >= this.frames - 1) return false;
    await this.#move(() => this.#parts.playback.progress());
    return true;
  }

  async draw(): Promise<Region> {
    const {painter} = this.#parts;
    const changed = await this.#attempt(() =>
      this.#drawing.read((current, previous) =>
        painter.paint(current, previous),
      ),
    );
    // Skia's buffers are freed only between turns of the event loop.
    await setImmediate();
    return changed;
  }

  async visit<TSaid>(visitor: Visitor<TSaid>): Promise<readonly TSaid[]> {
    const known = this.#visits;
    const visits = isBy(known, visitor) ? known : new Visits(visitor);
    this.#visits = visits;
    return this.#attempt(() =>
      this.#visit.read((current, previous) => [
        ...(previous ? within(previous, () => visits.visit(previous)) : []),
        ...within(current, () => visits.visit(current)),
      ]),
    );
  }

  leaveOut(nodes: Iterable<object>, instead: Instead = 'nothing'): void {
    const {core, scenes} = this.#parts;
    for (const {scene} of scenes) {
      const view = sceneView(scene);
      if (view) mayLeaveOut(core, view);
    }
    for (const node of this.#leftOut) leaveOut(core, node, undefined);
    this.#leftOut = [...nodes];
    for (const node of this.#leftOut) leaveOut(core, node, instead);
  }

  placeOf(node: object): string | undefined {
    const stack = creationOf(node);
    const {findAuthor, playback} = this.#parts;
    if (stack === undefined) return undefined;
    const place = findAuthor(stack, playback.currentScene.name).place;
    // A scene's file without a line says nothing of a node.
    return place !== undefined && /:\d+:\d+$/.test(place) ? place : undefined;
  }

  /** Changes the frame and releases the scenes that it leaves. */
  async #move(step: () => Promise<unknown>): Promise<void> {
    const {playback, scenes} = this.#parts;
    const before = [playback.currentScene, playback.previousScene];
    await this.#attempt(async () => {
      await step();
      await passInstantScenes(playback);
      this.#played?.note();
    });
    const after = [playback.currentScene, playback.previousScene];
    for (const {scene, release} of scenes) {
      if (before.includes(scene) && !after.includes(scene)) await release();
    }
  }

  async #attempt<TResult>(step: () => Promise<TResult>): Promise<TResult> {
    let result: TResult;
    forgetMissing();
    try {
      requireHeap();
      result = await unlessThrown(
        () => unlessStuck(() => hearing(this.#heard, step)),
        error => isThrownByProject(error, this.#parts.findAuthor),
      );
    } catch (error) {
      if (error instanceof SceneError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      const logged = this.#parts.log.takeError();
      throw this.#sceneError(logged ?? {message}, error);
    }
    const {log} = this.#parts;
    for (const told of log.takeTold()) log.warn(toldOf(told, this.#place));
    this.#heedErrors();
    return result;
  }

  /**
   * Warns of errors that the scene has gone on from, and throws one that ends it: before
   * another scene is blamed.
   */
  #heedErrors(): void {
    const {findAuthor, log} = this.#parts;
    const refused = takeRefusal();
    const logged = log.takeError();
    if (refused && endsScene(refused)) {
      const {message} = refused;
      throw this.#sceneError({...logged, message}, refused);
    }
    if (refused && !this.#refused.has(refused.message)) {
      this.#refused.add(refused.message);
      log.warn(this.#sceneError(refused, refused).message);
    }
    if (logged && !refused && goesOn(logged, findAuthor)) {
      log.warn(this.#sceneError(logged, undefined).message);
    } else if (logged) {
      throw this.#sceneError(logged, logged);
    }
  }

  #sceneError(what: LoggedError, cause: unknown): SceneError {
    return sceneErrorOf(what, cause, this.#place);
  }

  get #place(): ScenePlace {
    const {findAuthor, playback} = this.#parts;
    const {fps, frame} = this;
    const scene = this.#measured ?? playback.currentScene;
    return {scene, frame, fps, findAuthor};
  }
}

function isBy<TSaid>(
  visits: Visits<unknown>,
  visitor: Visitor<TSaid>,
): visits is Visits<TSaid> {
  return visits.visitor === visitor;
}
