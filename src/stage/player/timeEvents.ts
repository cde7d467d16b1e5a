import type * as Core from '@motion-canvas/core';
import type {StageCore} from '../core.ts';
import type {
  TimeEvent,
  TimeEvents,
} from '@motion-canvas/core/lib/scenes/timeEvents';
import type {RestingEvents} from '../../timing/restingEvents.ts';
import {
  restOf,
  type SavedBeat,
  toMilliseconds,
} from '../../timing/savedBeat.ts';
import {readBeats} from '../../timing/timingFile.ts';

/** A named moment of a scene. */
export interface Beat {
  readonly name: string;
  /** Seconds from the start of the scene. */
  readonly time: number;
}

/** The beats of a scene, known once it has run. */
export interface SceneBeats extends TimeEvents, RestingEvents {
  readonly beats: readonly Beat[];
}

/**
 * Makes the class that a scene asks when its beats fall: where the script puts
 * them, or where its `.meta` file says so, as in the editor.
 *
 * @param warn - Told of a saved time that cannot be honoured.
 */
export function sceneBeats(
  core: StageCore,
  warn: (message: string) => void,
): new (scene: Core.Scene) => SceneBeats {
  return class implements SceneBeats {
    readonly #scene: Core.Scene;
    readonly #found = new Map<string, Beat>();
    readonly #events = new core.ValueDispatcher<TimeEvent[]>([]);
    /** Beats that the running script has passed. */
    readonly #passed = new Set<string>();

    constructor(scene: Core.Scene) {
      this.#scene = scene;
      scene.onReset.subscribe(() => this.#passed.clear());
    }

    get onChanged() {
      return this.#events.subscribable;
    }

    get beats(): readonly Beat[] {
      return [...this.#found.values()].sort((a, b) => a.time - b.time);
    }

    set(): void {
      // Beats are moved in the editor, and read here.
    }

    register(name: string, initialTime: number): number {
      return this.rest(name, initialTime, 0);
    }

    rest(name: string, start: number, own: number): number {
      if (this.#passed.has(name)) {
        this.#scene.logger.error(
          `The beat "${name}" comes twice. Give each beat of a scene its own name.`,
        );
      }
      this.#passed.add(name);
      const saved = entriesOf(this.#scene).find(event => event.name === name);
      const {rest, overtaken} = restOf(saved, start, own);
      if (overtaken) warn(overtakenText(this.#scene, name, start));
      this.#found.set(name, {name, time: start + rest});
      return rest;
    }
  };
}

/** The beats of a scene that has run. */
export function beatsOf({timeEvents}: Core.Scene): readonly Beat[] {
  return isSceneBeats(timeEvents) ? timeEvents.beats : [];
}

/** @throws when an entry of a scene's `.meta` file is none. */
export function checkEntries(scene: Core.Scene): void {
  readBeats(scene.meta.timeEvents.get(), metaFile(scene));
}

/** Tells of beats that a scene's `.meta` file times and the scene has not. */
export function unclaimedText(scene: Core.Scene): readonly string[] {
  const names = beatsOf(scene).map(beat => beat.name);
  const unclaimed = entriesOf(scene).filter(({name}) => !names.includes(name));
  const list = names.length > 0 ? names.join(', ') : 'none';
  return unclaimed.map(
    ({name}) =>
      `${metaFile(scene)} times the beat "${name}", which scene "${scene.name}" does not have. Its beats: ${list}. Rename the entry or remove it.`,
  );
}

function overtakenText(scene: Core.Scene, name: string, start: number): string {
  const at = toMilliseconds(start);
  return `${metaFile(scene)} lets the beat "${name}" fall before the script comes to it, at ${at} s: it rests as the script says. Move it again in the editor, or remove the entry.`;
}

/** What the framework hands on as it was in the file. */
function entriesOf(scene: Core.Scene): readonly SavedBeat[] {
  return readBeats(scene.meta.timeEvents.get(), metaFile(scene));
}

function metaFile(scene: Core.Scene): string {
  return `${scene.name}.meta`;
}

function isSceneBeats(events: TimeEvents): events is SceneBeats {
  return 'beats' in events;
}
