import type {Player} from '../../stage/index.ts';
import {limits, projectLimits} from '../limits.ts';
import {type Runs, runsAt} from '../rest.ts';
import type {Glance} from '../sight.ts';
import {needsPixels, PixelEye, type Sight} from './pixelEye.ts';
import {keepsStill, type SeenNode} from './seenNode.ts';

/** A node that keeps its place and its strength. */
export interface Rested {
  readonly thing: SeenNode;
  /** Seconds. */
  readonly since: number;
  /** Missing until its pixels are looked at, and when none of them shows. */
  readonly sight?: Sight;
}

/** A moment of a scene. */
export interface ProjectMoment {
  readonly time: number;
  readonly seen: readonly SeenNode[];
  readonly resting: readonly Rested[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

/**
 * Follows a scene while it is played, and draws it where pixels have to decide: when
 * a text has come to rest, or a node at a border of the frame, and once a second
 * while the picture behind it changes.
 */
export class Study {
  readonly moments: ProjectMoment[] = [];
  readonly #player: Player;
  readonly #frame: Frame;
  readonly #eye: PixelEye;
  #runs: Runs<SeenNode> = new Map();
  readonly #sights = new Map<
    string,
    {readonly since: number; readonly sight: Sight}
  >();
  /** Since when each node has rested that was judged last. */
  readonly #judged = new Map<string, number>();
  #drawn = -Infinity;

  /** @param player - At its first frame, before its first drawing. */
  constructor(player: Player, frame: Frame) {
    this.#player = player;
    this.#frame = frame;
    this.#eye = new PixelEye(player, frame);
  }

  /** Takes in a look at the current frame of the player. */
  async note(glance: Glance<SeenNode>): Promise<void> {
    const {seen, time} = glance;
    this.#runs = runsAt(glance, this.#runs, keepsStill);
    const still = seen.filter(
      ({id}) => time - this.#since(id) >= limits.rest - 1e-6,
    );
    const doubtful = still.filter(thing => needsPixels(thing, this.#frame));
    if (this.#isDue(doubtful, time)) await this.#judge(seen, doubtful, time);
    const resting = still.map(thing => this.#rested(thing));
    const last = this.moments.at(-1);
    const isSame =
      last?.resting.length === resting.length &&
      last.resting.every((one, at) => areEqual(one, resting[at]!));
    this.moments.push({
      time,
      seen,
      resting: isSame && last ? last.resting : resting,
    });
  }

  #since(id: string): number {
    return this.#runs.get(id)?.time ?? 0;
  }

  #rested(thing: SeenNode): Rested {
    const since = this.#since(thing.id);
    const known = this.#sights.get(thing.id);
    return known?.since === since
      ? {thing, since, sight: known.sight}
      : {thing, since};
  }

  #isDue(doubtful: readonly SeenNode[], time: number): boolean {
    if (doubtful.length === 0) return false;
    const isNew = doubtful.some(
      ({id}) => this.#judged.get(id) !== this.#since(id),
    );
    const isOld = time - this.#drawn >= projectLimits.look - 1e-6;
    return isNew || (isOld && this.#player.changed);
  }

  async #judge(
    seen: readonly SeenNode[],
    doubtful: readonly SeenNode[],
    time: number,
  ): Promise<void> {
    this.#drawn = time;
    const sights = await this.#eye.sightsOf(seen, doubtful);
    for (const thing of doubtful) {
      const since = this.#since(thing.id);
      this.#judged.set(thing.id, since);
      const sight = sights.get(thing);
      if (sight) this.#sights.set(thing.id, {since, sight});
    }
  }
}

function areEqual(one: Rested, other: Rested): boolean {
  return (
    one.thing === other.thing &&
    one.since === other.since &&
    one.sight === other.sight
  );
}
