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

/** The beats of a scene, known after it has run. */
interface SceneBeats extends TimeEvents, RestingEvents {
  /** The name of its saved timing in messages. */
  readonly file: string;
  /** In order of time. */
  readonly passed: readonly PassedBeat[];
  /** The names of beats that the script has left out. */
  readonly leftOut: ReadonlySet<string>;
}

/**
 * Makes the class that tells a scene when its beats fall: at the script's
 * times, or at the saved ones, as in the editor.
 *
 * @param file - The name of the saved timing in messages.
 * @param warn - Receives saved times that cannot be honoured.
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
    /** Beats of the last run that the current one has not reached. */
    readonly #known = new Map<string, PassedBeat>();
    readonly leftOut = new Set<string>();
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

    leaveOut(names: readonly string[]): void {
      for (const name of names) this.leftOut.add(name);
    }

    set(): void {
      // Beats are moved in the editor, and only read here.
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

/** The beats of a scene that has run, and their rests. */
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

/** @throws when an entry of a scene's saved timing is invalid. */
export function checkEntries(scene: Core.Scene): void {
  entriesOf(scene, fileOf(scene));
}

/** Warnings about beats in the saved timing that the scene does not have. */
export function unclaimedTexts(scene: Core.Scene): readonly string[] {
  const file = fileOf(scene);
  const names = beatsOf(scene).map(beat => beat.name);
  const {timeEvents} = scene;
  const left = isSceneBeats(timeEvents) ? timeEvents.leftOut : NONE;
  return entriesOf(scene, file)
    .filter(({name}) => !names.includes(name) && !left.has(name))
    .map(({name}) => unclaimedText(file, name, scene.name, names));
}

const NONE: ReadonlySet<string> = new Set();

/** The framework passes on the file's content unchecked. */
function entriesOf(scene: Core.Scene, file: string): readonly SavedBeat[] {
  return readBeats(scene.meta.timeEvents.get(), file);
}

function fileOf({name, timeEvents}: Core.Scene): string {
  return isSceneBeats(timeEvents) ? timeEvents.file : `${name}.meta`;
}

function isSceneBeats(events: TimeEvents): events is SceneBeats {
  return 'passed' in events;
}
