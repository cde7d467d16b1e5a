import {type Box, depth, grown, isWithin} from '../../box.ts';
import type {Player} from '../../stage/index.ts';
import {beyond, type Side, sides} from '../geometry.ts';
import {limits, projectLimits} from '../limits.ts';
import {type Runs, runsAt} from '../rest.ts';
import type {Glance} from '../sight.ts';
import {
  type Area,
  areaOf,
  extentOfInk,
  type Ink,
  inkIn,
  type Pixels,
  type Standing,
  standingOf,
  touching,
} from './ink.ts';
import {keepsStill, type SeenNode} from './seenNode.ts';

/** What the pixels of a resting node tell. */
export interface Sight {
  /** How its letters stand out. */
  readonly standing?: Standing;
  /** The borders of the frame that it is drawn up to. */
  readonly cut: readonly Side[];
  /** Texts below or above, whose letters its letters touch. */
  readonly clashes: readonly Clash[];
}

interface Clash {
  readonly other: SeenNode;
  /** The share of the smaller text. */
  readonly share: number;
}

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
  #runs: Runs<SeenNode> = new Map();
  #sights = new Map<string, {readonly since: number; readonly sight: Sight}>();
  #tried = new Map<string, number>();
  #drawn = -Infinity;

  /** @param player - At its first frame, before its first drawing. */
  constructor(player: Player, frame: Frame) {
    this.#player = player;
    this.#frame = frame;
    player.leaveOut([]);
  }

  /** Takes in a look at the current frame of the player. */
  async note(glance: Glance<SeenNode>): Promise<void> {
    const {seen, time} = glance;
    this.#runs = runsAt(glance, this.#runs, keepsStill);
    const still = seen.filter(
      ({id}) => time - this.#since(id) >= limits.rest - 1e-6,
    );
    if (this.#isDue(still, time)) await this.#look(seen, still, time);
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

  #isDue(still: readonly SeenNode[], time: number): boolean {
    const judged = still.filter(thing => this.#needsPixels(thing));
    if (judged.length === 0) return false;
    const isNew = judged.some(
      ({id}) => this.#tried.get(id) !== this.#since(id),
    );
    const isOld = time - this.#drawn >= projectLimits.look - 1e-6;
    return isNew || (isOld && this.#player.changed);
  }

  #needsPixels({draws, box}: SeenNode): boolean {
    return draws === 'text' || crossed(box, this.#frame).length > 0;
  }

  /** Draws the frame with its texts and without them, and judges what rests. */
  async #look(
    seen: readonly SeenNode[],
    still: readonly SeenNode[],
    time: number,
  ): Promise<void> {
    this.#drawn = time;
    const texts = seen.filter(({draws}) => draws === 'text');
    const bare = await this.#drawWithout(texts);
    const shown = await this.#drawWithout([]);
    const inks = new Map(
      still
        .filter(({draws}) => draws === 'text')
        .map(thing => [thing, this.#inkOf(thing, shown, bare)]),
    );
    const clashes = await this.#clashesOf([...inks.keys()], texts, bare);
    for (const thing of still.filter(thing => this.#needsPixels(thing))) {
      const {id} = thing;
      const since = this.#since(id);
      this.#tried.set(id, since);
      const ink =
        inks.get(thing) ??
        this.#inkOf(thing, shown, await this.#drawWithout([thing]));
      const standing = inks.has(thing)
        ? await this.#standingOf(thing, ink, {shown, bare})
        : undefined;
      if (ink.count === 0 && !standing) continue;
      const sight = {
        ...(standing && {standing}),
        cut: crossed(thing.box, this.#frame).filter(side =>
          touches(ink, side, this.#frame, thing.em / 2),
        ),
        clashes: clashes.get(thing) ?? [],
      };
      this.#sights.set(id, {since, sight});
    }
    // The player knows from its last drawing whether the picture changes.
    await this.#drawWithout([]);
  }

  #inkOf({box, em}: SeenNode, shown: Pixels, bare: Pixels): Ink {
    return inkIn(areaOf(grown(box, em * OVERHANG), this.#frame), shown, bare);
  }

  async #standingOf(
    thing: SeenNode,
    ink: Ink,
    drawings: {readonly shown: Pixels; readonly bare: Pixels},
  ): Promise<Standing | undefined> {
    const lost = await this.#lost(thing, ink, drawings.bare);
    return (
      lost ?? standingOf(ink, drawings, {em: thing.em, share: shareOf(thing)})
    );
  }

  /** Letters that are there, and of the colour behind them, which a plate tells. */
  async #lost(
    thing: SeenNode,
    ink: Ink,
    bare: Pixels,
  ): Promise<Standing | undefined> {
    const [part] = inkless(thing, extentOfInk(ink), this.#frame);
    if (!part) return undefined;
    const shown = await this.#drawWithout([thing], {plate: '#ff00ff'});
    const plate = inkIn(part, shown, bare);
    const isHidden = plate.count < VISIBLE * part.width * part.height;
    if (isHidden || plate.count === 0) return undefined;
    const {em} = thing;
    const standing = standingOf(plate, {shown, bare}, {em, share: 0});
    return standing && {...standing, contrast: 1, color: standing.behind};
  }

  /** For each text, those whose letters it touches. */
  async #clashesOf(
    still: readonly SeenNode[],
    texts: readonly SeenNode[],
    bare: Pixels,
  ): Promise<ReadonlyMap<SeenNode, readonly Clash[]>> {
    const alone = new Map<SeenNode, Ink>();
    const inkOf = async (thing: SeenNode) => {
      const others = texts.filter(({whole}) => whole !== thing.whole);
      const known =
        alone.get(thing) ??
        this.#inkOf(thing, await this.#drawWithout(others), bare);
      alone.set(thing, known);
      return known;
    };
    const clashes = new Map<SeenNode, Clash[]>();
    for (const [one, other] of closePairs(still)) {
      const apart = projectLimits.apart * Math.min(one.em, other.em);
      const share = touching(await inkOf(one), await inkOf(other), apart);
      if (share <= projectLimits.clash) continue;
      clashes.set(other, [...(clashes.get(other) ?? []), {other: one, share}]);
    }
    return clashes;
  }

  /** The pixels of the frame without some nodes, or with plates in their places. */
  async #drawWithout(
    things: readonly SeenNode[],
    plate?: {readonly plate: string},
  ): Promise<Pixels> {
    this.#player.leaveOut(new Set(things.map(({node}) => node)), plate);
    await this.#player.draw();
    const {width, height, pixels} = this.#player.picture;
    return {width, height, pixels: pixels.slice()};
  }
}

/** The parts of a text's box, at its start and its end, where no letters show. */
function inkless(
  {box, em, code, name}: SeenNode,
  ink: Box | undefined,
  frame: Frame,
): readonly Area[] {
  if (!ink) return [areaOf(box, frame)];
  // Code, and what is written with spaces, may begin or end with nothing.
  if (code !== undefined || name !== name.trim()) return [];
  const parts = [
    {...box, right: ink.left - em / 2},
    {...box, left: ink.right + em / 2},
  ];
  return parts
    .map(part => areaOf(part, frame))
    .filter(({width}) => width >= em);
}

/** The share of a text that may be fainter than what is told of it. */
function shareOf({code}: SeenNode): number {
  // Comments are faint in most themes.
  if (code === undefined) return projectLimits.faintShare;
  return code === 'whole' ? 0.5 : 1;
}

/** How far letters may reach beyond their box, in em. */
const OVERHANG = 0.3;

/** The share of a text's box that shows when it is not hidden. */
const VISIBLE = 0.5;

function areEqual(one: Rested, other: Rested): boolean {
  return (
    one.thing === other.thing &&
    one.since === other.since &&
    one.sight === other.sight
  );
}

/** The borders of the frame that a box crosses: part of it lies on either side. */
export function crossed(box: SeenNode['box'], frame: Frame): readonly Side[] {
  const whole = {left: 0, top: 0, right: frame.width, bottom: frame.height};
  if (depth(box, whole) <= 0 || isWithin(box, whole, projectLimits.beyond)) {
    return [];
  }
  return sides.filter(side => beyond(box, side, whole) > projectLimits.beyond);
}

/** Whether ink reaches a border of the frame, but for a gap between letters. */
function touches(ink: Ink, side: Side, frame: Frame, gap: number): boolean {
  const extent = extentOfInk(ink);
  if (!extent) return false;
  const whole = {left: 0, top: 0, right: frame.width, bottom: frame.height};
  return beyond(extent, side, whole) >= -gap;
}

/** Texts that lie over each other, the earlier one first. */
function* closePairs(
  still: readonly SeenNode[],
): Generator<readonly [SeenNode, SeenNode]> {
  for (const [order, other] of still.entries()) {
    for (const one of still.slice(0, order)) {
      if (one.whole === other.whole || looksAlike(one, other)) continue;
      if (depth(one.box, other.box) > limits.touch) yield [one, other];
    }
  }
}

/** A shadow or a lit copy of a text is no other text. */
function looksAlike(one: SeenNode, other: SeenNode): boolean {
  const near = Math.max(one.em, other.em) * 0.3;
  return (
    one.name === other.name &&
    Math.abs(one.box.left - other.box.left) <= near &&
    Math.abs(one.box.top - other.box.top) <= near
  );
}
