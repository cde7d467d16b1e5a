import type * as Core from '@motion-canvas/core';
import type {StageCore} from './core.ts';
import type {
  TimeEvent,
  TimeEvents,
} from '@motion-canvas/core/lib/scenes/timeEvents';
import {
  inOrder,
  type PassedBeat,
  PassedBeats,
  timeOf,
} from '../../timing/PassedBeats.ts';
import {readBeats} from '../../timing/readBeats.ts';
import type {RestingEvents} from '../../timing/restingEvents.ts';
import {type Kept, keptByName, type SavedBeat} from '../../timing/savedBeat.ts';
import {overtakenText, unclaimedText} from '../../timing/timingTexts.ts';

/** A named moment of a scene. */
export interface Beat {
  readonly name: string;
  /** Seconds from the start of the scene. */
  readonly time: number;
}

/** The beats of a scene, known once it has run. */
interface SceneBeats extends TimeEvents, RestingEvents {
  /** What a message calls the place where its timing is saved. */
  readonly file: string;
  /** By the order in which they fall. */
  readonly passed: readonly PassedBeat[];
}

/**
 * Makes the class that a scene asks when its beats fall: where the script puts
 * them, or where its saved timing says so, as in the editor.
 *
 * @param file - What a message calls the place where the timing is saved.
 * @param warn - Told of a saved time that cannot be honoured.
 */
export function sceneBeats(
  core: StageCore,
  file: string,
  warn: (message: string) => void,
): new (scene: Core.Scene) => SceneBeats {
  return class implements SceneBeats {
    readonly file = file;
    readonly #passed: PassedBeats;
    readonly #saved: () => ReadonlyMap<string, Kept>;
    /** Those of the last run, as long as a new one has not come to them. */
    readonly #known = new Map<string, PassedBeat>();
    readonly #events = new core.ValueDispatcher<TimeEvent[]>([]);

    constructor(scene: Core.Scene) {
      this.#passed = new PassedBeats(message => scene.logger.error(message));
      this.#saved = () => keptByName(entriesOf(scene, file));
      scene.onReset.subscribe(() => this.#passed.forget());
    }

    get onChanged() {
      return this.#events.subscribable;
    }

    get passed(): readonly PassedBeat[] {
      return inOrder(this.#known.values());
    }

    set(): void {
      // Beats are moved in the editor, and read here.
    }

    register(name: string, initialTime: number): number {
      return this.rest(name, initialTime, 0);
    }

    rest(name: string, start: number, own: number): number {
      const saved = this.#saved().get(name);
      const beat = this.#passed.pass(name, start, own, saved);
      if (beat.overtaken) warn(overtakenText(file, name, start));
      this.#known.set(name, beat);
      return beat.rest;
    }
  };
}

/** The beats of a scene that has run, and how long they rest. */
export function passedBeats({timeEvents}: Core.Scene): readonly PassedBeat[] {
  return isSceneBeats(timeEvents) ? timeEvents.passed : [];
}

/** The beats of a scene that has run. */
export function beatsOf(scene: Core.Scene): readonly Beat[] {
  return passedBeats(scene).map(beat => ({
    name: beat.name,
    time: timeOf(beat),
  }));
}

/** @throws when an entry of a scene's saved timing is none. */
export function checkEntries(scene: Core.Scene): void {
  entriesOf(scene, fileOf(scene));
}

/** Tells of beats that a scene's saved timing has and the scene has not. */
export function unclaimedTexts(scene: Core.Scene): readonly string[] {
  const file = fileOf(scene);
  const names = beatsOf(scene).map(beat => beat.name);
  return entriesOf(scene, file)
    .filter(({name}) => !names.includes(name))
    .map(({name}) => unclaimedText(file, name, scene.name, names));
}

/** What the framework hands on as it was in the file. */
function entriesOf(scene: Core.Scene, file: string): readonly SavedBeat[] {
  return readBeats(scene.meta.timeEvents.get(), file);
}

function fileOf({name, timeEvents}: Core.Scene): string {
  return isSceneBeats(timeEvents) ? timeEvents.file : `${name}.meta`;
}

function isSceneBeats(events: TimeEvents): events is SceneBeats {
  return 'passed' in events;
}
