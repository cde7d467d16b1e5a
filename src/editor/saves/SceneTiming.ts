import {EventDispatcher} from '@motion-canvas/core';
import type {BeatChange} from '../../timing/mergeTiming.ts';
import {
  isSame,
  type Kept,
  keptByName,
  type SavedBeat,
} from '../../timing/savedBeat.ts';
import type {LoadedTiming} from '../../timing/timingMessages.ts';
import {unclaimedText} from '../../timing/timingTexts.ts';
import {keptChanges} from './keptChanges.ts';
import {hideNotice, showNotice} from '../notices/notices.ts';
import {saveTiming} from '../notices/server.ts';

/** Milliseconds before a change is saved, or a failed save is tried again. */
const soon = 150;
const later = 3000;

/**
 * An author's moved beats in a scene: the content of its file, and unsaved
 * changes. A failed save is reported, kept and tried again.
 */
export class SceneTiming {
  /** The hash of the network whose timing it is. */
  readonly #network: string;
  readonly #scene: string;
  readonly #kept: ReturnType<typeof keptChanges>;
  readonly #changed = new EventDispatcher<void>();
  /** The last known content of the file. */
  #saved: ReadonlyMap<string, Kept>;
  /** By beat; a later change replaces an earlier one and never alters it. */
  readonly #changes = new Map<string, BeatChange>();
  /**
   * The rests that saved moments stand for, once the script has reached them.
   */
  readonly #settled = new Map<string, Kept>();
  #order: readonly string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving = false;
  /** The name in messages of the file that saves go to. */
  #file = '';

  /**
   * @param network - The hash of the network whose figures are shown.
   * @param place - The target of saves, as the command names it.
   */
  constructor(
    network: string,
    scene: string,
    place: string,
    loaded: LoadedTiming,
  ) {
    this.#network = network;
    this.#scene = scene;
    this.#kept = keptChanges(scene, place);
    this.#saved = new Map();
    this.receive(loaded);
    for (const change of this.#kept.read()) {
      this.#changes.set(change.name, change);
    }
    if (this.#changes.size > 0) this.#saveIn(soon);
  }

  /**
   * Notifies when beats have to be played again after a change from outside.
   */
  get onChanged() {
    return this.#changed.subscribable;
  }

  /** The author's entry for a beat; null if it rests by the script. */
  of(name: string): Kept | null {
    const change = this.#changes.get(name);
    if (change) return change.is;
    return this.#settled.get(name) ?? this.#saved.get(name) ?? null;
  }

  /** Moves a beat; null resets it to the script's rest. */
  move(name: string, is: Kept | null): void {
    const was = this.#changes.get(name)?.was ?? this.#saved.get(name) ?? null;
    this.#changes.set(name, {name, was, is});
    this.#keep();
    this.#saveIn(soon);
  }

  /** Saves unsaved changes, if possible. */
  async tried(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#changes.size > 0) await this.#save();
  }

  /** Converts a saved moment into the rest that the beat has now. */
  settle(name: string, rest: number): void {
    this.#settled.set(name, {rest});
  }

  /**
   * Records the scene's beats, in order of time, and reports other beats in the
   * file.
   */
  claim(order: readonly string[]): void {
    this.#order = order;
    const unclaimed = [...this.#saved.keys()].filter(
      name => !order.includes(name),
    );
    const about = `unclaimed ${this.#scene}`;
    hideNotice(about);
    if (unclaimed.length === 0) return;
    const texts = unclaimed.map(name =>
      unclaimedText(this.#file, name, this.#scene, order),
    );
    showNotice(about, texts.join(' '));
  }

  /** Takes over the file's current content; reports an invalid file. */
  receive(loaded: LoadedTiming): void {
    const about = `file ${this.#scene}`;
    hideNotice(about);
    this.#file = loaded.file;
    if ('beats' in loaded) this.#adopt(loaded.beats, () => {});
    else showNotice(about, loaded.error);
  }

  /** Beats are played again when an entry that counts for them has changed. */
  #adopt(beats: readonly SavedBeat[], settle: () => void): void {
    const saved = keptByName(beats);
    const names = new Set([
      ...this.#saved.keys(),
      ...saved.keys(),
      ...this.#changes.keys(),
    ]);
    const before = [...names].map(name => this.of(name));
    for (const name of names) {
      const isOther = !isSame(
        this.#saved.get(name) ?? null,
        saved.get(name) ?? null,
      );
      if (isOther) this.#settled.delete(name);
    }
    this.#saved = saved;
    settle();
    const isSameAll = [...names].every((name, i) =>
      isSame(this.of(name), before[i] ?? null),
    );
    if (!isSameAll) this.#changed.dispatch();
  }

  /** The name in messages of the file that saves go to. */
  get file(): string {
    return this.#file;
  }

  #keep(): void {
    this.#kept.write([...this.#changes.values()]);
  }

  #saveIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  async #save(): Promise<void> {
    if (this.#saving) return;
    this.#saving = true;
    const about = `unsaved ${this.#scene}`;
    try {
      const sent = [...this.#changes.values()];
      // A rewritten file shall keep no moments, so every known moment becomes a
      // rest.
      const settled = [...this.#settled].flatMap(([name, is]) => {
        const was = this.#saved.get(name) ?? null;
        const isOld = was !== null && !isSame(was, is);
        return isOld && !this.#changes.has(name) ? [{name, was, is}] : [];
      });
      const all = [...settled, ...sent];
      const answer = await saveTiming(
        this.#network,
        this.#scene,
        all,
        this.#order,
      );
      hideNotice(about);
      this.#finish(sent, answer);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      showNotice(
        about,
        `Your changes to ${this.#file} are not saved yet: ${reason} They are kept here, and the save is tried again.`,
        [{text: 'Try now', run: () => this.#saveIn(0)}],
      );
      this.#saveIn(later);
    } finally {
      this.#saving = false;
    }
  }

  #finish(
    sent: readonly BeatChange[],
    {
      beats,
      conflicts,
    }: {beats: readonly SavedBeat[]; conflicts: readonly BeatChange[]},
  ): void {
    this.#adopt(beats, () => {
      for (const change of sent) {
        const {name} = change;
        const now = this.#changes.get(name);
        if (now === change) this.#changes.delete(name);
        else if (now) {
          // Moved again while it was saved.
          const was = this.#saved.get(name) ?? null;
          this.#changes.set(name, {...now, was});
        }
      }
    });
    this.#keep();
    for (const conflict of conflicts) this.#ask(conflict);
    if (this.#changes.size > 0) this.#saveIn(soon);
  }

  #ask({name, was, is}: BeatChange): void {
    showNotice(
      `conflict ${this.#scene} ${name}`,
      `“${name}” of ${this.#file} was also moved elsewhere: there ${keptText(was)}, here ${keptText(is)}. The file keeps the change made there.`,
      [
        {text: 'Take theirs', run: () => {}},
        {
          text: 'Keep mine',
          run: () => {
            this.move(name, is);
            this.#changed.dispatch();
          },
        },
      ],
    );
  }
}

function keptText(kept: Kept | null): string {
  if (!kept) return 'it rests as the script says';
  return 'rest' in kept
    ? `it rests ${kept.rest} s`
    : `it falls at ${kept.targetTime} s`;
}
