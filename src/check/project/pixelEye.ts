import {type Box, depth, grown, isWithin} from '../../box.ts';
import type {Player} from '../../stage/index.ts';
import {beyond, type Side, sides} from '../geometry.ts';
import {limits, projectLimits} from '../limits.ts';
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
import type {SeenNode} from './seenNode.ts';

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

function isText({draws}: SeenNode): boolean {
  return draws === 'text';
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Whether pixels have to decide about a node. */
export function needsPixels({draws, box}: SeenNode, frame: Frame): boolean {
  return draws === 'text' || crossed(box, frame).length > 0;
}

/** Draws frames of a scene with and without some of its nodes, and compares them. */
export class PixelEye {
  readonly #player: Player;
  readonly #frame: Frame;

  /** @param player - At its first frame, before its first drawing. */
  constructor(player: Player, frame: Frame) {
    this.#player = player;
    this.#frame = frame;
    player.leaveOut([]);
  }

  /**
   * Judges nodes of the current frame; one that does not show has no sight.
   *
   * @param seen - All that is drawn.
   * @param still - The nodes to judge.
   */
  async sightsOf(
    seen: readonly SeenNode[],
    still: readonly SeenNode[],
  ): Promise<ReadonlyMap<SeenNode, Sight>> {
    const texts = seen.filter(isText);
    const bare = await this.#drawWithout(texts);
    const shown = await this.#drawWithout([]);
    const drawings = {shown, bare};
    const clashes = await this.#clashesOf(still.filter(isText), texts, bare);
    const sights = new Map<SeenNode, Sight>();
    for (const thing of still) {
      const without = isText(thing) ? bare : await this.#drawWithout([thing]);
      const ink = this.#inkOf(thing, shown, without);
      const standing = isText(thing)
        ? await this.#standingOf(thing, ink, drawings)
        : undefined;
      if (ink.count === 0 && !standing) continue;
      sights.set(thing, {
        ...(standing && {standing}),
        cut: crossed(thing.box, this.#frame).filter(side =>
          touches(ink, side, this.#frame, thing.em / 2),
        ),
        clashes: clashes.get(thing) ?? [],
      });
    }
    // The player knows from its last drawing whether the picture changes.
    await this.#drawWithout([]);
    return sights;
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

/** The borders of the frame that a box crosses: part of it lies on either side. */
function crossed(box: SeenNode['box'], frame: Frame): readonly Side[] {
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
