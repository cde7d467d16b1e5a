import type * as Core from '@motion-canvas/core';
import type {StageCore} from '../core.ts';
import type {
  SerializedTimeEvent,
  TimeEvent,
  TimeEvents,
} from '@motion-canvas/core/lib/scenes/timeEvents';

/** A named moment of a scene. */
export interface Beat {
  readonly name: string;
  /** Seconds from the start of the scene. */
  readonly time: number;
}

/** The beats of a scene, known once it has run. */
export interface SceneBeats extends TimeEvents {
  readonly beats: readonly Beat[];
}

/**
 * Makes the class that a scene asks when its beats fall: where the script puts
 * them, or later when its `.meta` file says so, as in the editor.
 */
export function sceneBeats(
  core: StageCore,
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
      if (this.#passed.has(name)) {
        this.#scene.logger.error(
          `The beat "${name}" comes twice. Give each beat of a scene its own name.`,
        );
      }
      this.#passed.add(name);
      const entry = this.#scene.meta.timeEvents
        .get()
        .find(event => event.name === name);
      const time = Math.max(initialTime, entry?.targetTime ?? initialTime);
      this.#found.set(name, {name, time});
      return time - initialTime;
    }
  };
}

/** The beats of a scene that has run. */
export function beatsOf({timeEvents}: Core.Scene): readonly Beat[] {
  return isSceneBeats(timeEvents) ? timeEvents.beats : [];
}

/** @throws when an entry of a scene's `.meta` file is no name with a time. */
export function checkEntries(scene: Core.Scene): void {
  const entries: unknown = scene.meta.timeEvents.get();
  if (!Array.isArray(entries)) {
    throw new Error(
      `The timeEvents in ${metaFile(scene)} are ${JSON.stringify(entries)}. Write a list of {"name", "targetTime"}.`,
    );
  }
  for (const entry of entries as readonly unknown[]) {
    if (!isEntry(entry)) {
      throw new Error(
        `The timeEvents in ${metaFile(scene)} hold ${JSON.stringify(entry)}. Each entry is {"name": a beat, "targetTime": seconds from 0}.`,
      );
    }
  }
}

/** @throws when a scene's `.meta` file times a beat that the scene has not. */
export function checkOrphans(scene: Core.Scene, beats: readonly Beat[]): void {
  const names = beats.map(beat => beat.name);
  const orphan = scene.meta.timeEvents
    .get()
    .find(entry => !names.includes(entry.name));
  if (!orphan) return;
  const list = names.length > 0 ? names.join(', ') : 'none';
  throw new Error(
    `${metaFile(scene)} times the beat "${orphan.name}", which scene "${scene.name}" does not have. Its beats: ${list}. Rename the entry or remove it.`,
  );
}

function metaFile(scene: Core.Scene): string {
  return `${scene.name}.meta`;
}

function isSceneBeats(events: TimeEvents): events is SceneBeats {
  return 'beats' in events;
}

function isEntry(entry: unknown): entry is SerializedTimeEvent {
  const {name, targetTime}: Partial<SerializedTimeEvent> = Object(entry);
  return (
    typeof name === 'string' &&
    name !== '' &&
    typeof targetTime === 'number' &&
    Number.isFinite(targetTime) &&
    targetTime >= 0
  );
}
