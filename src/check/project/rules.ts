import {isWithin, overlap} from '../../box.ts';
import {
  type Finding,
  findingsOf,
  type Observation,
  type RuleName,
} from '../finding.ts';
import {beyond, type Side} from '../geometry.ts';
import {limits, projectLimits} from '../limits.ts';
import type {ProjectRule} from '../rules.ts';
import type {SeenNode} from './seenNode.ts';
import type {ProjectMoment, Rested} from './study.ts';

/** A finding in a scene of any project. */
export interface Found extends Finding {
  readonly thing: SeenNode;
  /** The other text, of two that overlap. */
  readonly other?: SeenNode;
  /** What was measured, and what it should be at least, or at most. */
  readonly value: number;
  readonly limit: number;
  /** How to mend it. */
  readonly remedy: string;
}

/** A scene as it was played. */
interface PlayedScene {
  readonly moments: readonly ProjectMoment[];
  readonly frame: {readonly width: number; readonly height: number};
}

type Rule = (scene: PlayedScene) => readonly Found[];

/** The rules that need no knowledge of what a project draws. */
export const projectRules: Readonly<Record<ProjectRule, Rule>> = {
  frame: scene => [...cutOff(scene), ...neverSeen(scene)],
  size: smallText,
  contrast: faintText,
  overlap: textOnText,
};

interface Told extends Observation, Omit<Found, keyof Finding> {}

/** Observes what rests, each by itself; a thing that comes again is observed again. */
function atRest(
  rule: RuleName,
  {moments}: PlayedScene,
  observe: (rested: Rested) => readonly Told[],
): readonly Found[] {
  return findingsOf(rule, moments, ({resting}) =>
    resting.flatMap(rested =>
      observe(rested).map(told => ({
        ...told,
        about: `${told.about} ${rested.since}`,
      })),
    ),
  );
}

/** Texts, pictures and shapes that a border of the frame cuts off. */
function cutOff(scene: PlayedScene): readonly Found[] {
  const {frame} = scene;
  const whole = {left: 0, top: 0, right: frame.width, bottom: frame.height};
  const shownWhole = new Set(
    scene.moments.flatMap(({resting}) =>
      resting
        .filter(({thing: {box}}) => isWithin(box, whole, projectLimits.beyond))
        .map(({thing}) => unmoved(thing)),
    ),
  );
  return atRest('frame', scene, ({thing, sight}) => {
    const {cutTo, box} = thing;
    if (!sight || sight.cut.length === 0 || isMeant(thing, frame)) return [];
    if (cutTo && !isWithin(whole, cutTo, projectLimits.beyond)) return [];
    // It leaves, or a camera comes closer.
    if (shownWhole.has(unmoved(thing))) return [];
    const reaches = sight.cut.map(side => ({
      side,
      by: Math.round(beyond(box, side, whole)),
    }));
    const told = reaches.map(({side, by}) => `${by} px beyond the ${side}`);
    return [
      {
        about: thing.whole.key,
        nodes: [thing.name],
        thing,
        value: Math.max(...reaches.map(({by}) => by)),
        limit: 0,
        message: `reaches ${told.join(' and ')} border of the frame`,
        remedy: waysIn(thing, sight.cut),
      },
    ];
  });
}

/** A thing in its own size, wherever it or its holders are. */
function unmoved({id, name, ownBox, ownEm}: SeenNode): string {
  return JSON.stringify([id, name, ownBox, ownEm]);
}

/**
 * Whether a designer lets it run out of the frame: a shape, or a picture, from border
 * to border, or one of which the frame shows a corner.
 */
function isMeant(
  {draws, type, box}: SeenNode,
  frame: PlayedScene['frame'],
): boolean {
  if (draws === 'text') return false;
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const spans =
    width >= frame.width - projectLimits.beyond ||
    height >= frame.height - projectLimits.beyond;
  if (spans) return true;
  if (draws === 'shape' && /Line|Ray|Spline|Bezier|Path|Grid/.test(type)) {
    return true;
  }
  const inside =
    (Math.min(box.right, frame.width) - Math.max(box.left, 0)) *
    (Math.min(box.bottom, frame.height) - Math.max(box.top, 0));
  return inside < 0.75 * width * height;
}

function waysIn({draws}: SeenNode, cut: readonly Side[]): string {
  const isAcross = cut.includes('left') || cut.includes('right');
  return draws === 'text' && isAcross
    ? 'Move it, make it smaller, or give it a width with textWrap.'
    : 'Move it, make it smaller, or cut it off with a clip.';
}

/** Texts and pictures that rest outside of the frame and never come into it. */
function neverSeen(scene: PlayedScene): readonly Found[] {
  const {moments, frame} = scene;
  const whole = {left: 0, top: 0, right: frame.width, bottom: frame.height};
  const come = new Set(
    moments.flatMap(({seen}) =>
      seen.filter(({box}) => overlap(box, whole)).map(({whole: {key}}) => key),
    ),
  );
  return atRest('frame', scene, ({thing}) => {
    const {
      draws,
      whole: {key},
      cutTo,
    } = thing;
    if (draws === 'shape' || come.has(key) || cutTo) return [];
    const reach = (['left', 'top', 'right', 'bottom'] as const).map(side =>
      beyond(thing.box, side, whole),
    );
    const by = Math.round(Math.max(...reach));
    return [
      {
        about: key,
        nodes: [thing.name],
        thing,
        value: by,
        limit: 0,
        message: `lies outside of the frame and never comes into it`,
        remedy: 'Move it into the frame, or remove it.',
      },
    ];
  });
}

/** Texts that are too small. */
function smallText(scene: PlayedScene): readonly Found[] {
  const {width, height} = scene.frame;
  const share = projectLimits.em * Math.min(width, height);
  const least = Math.max(share, projectLimits.pixels);
  return atRest('size', scene, ({thing, sight}) => {
    const {em, ownEm, whole, name} = thing;
    // Sizes result from divisions, and nobody sees a quarter of a pixel.
    if (!sight || thing.draws !== 'text' || em >= least - 0.25) return [];
    const why =
      least > share
        ? 'which makes letters legible'
        : `${(projectLimits.em * 100).toFixed(1)} % of the shorter side`;
    const wanted = Math.ceil((ownEm * least) / em);
    return [
      {
        about: whole.key,
        nodes: [name],
        thing,
        value: rounded(em),
        limit: rounded(least),
        message: `has letters of ${em.toFixed(1)} px in ${width}×${height}, less than ${least.toFixed(1)}, ${why}`,
        remedy: `Give it a fontSize of ${wanted} or more, or scale it up.`,
      },
    ];
  });
}

/** Texts with little contrast to what lies behind them. */
function faintText(scene: PlayedScene): readonly Found[] {
  const side = Math.min(scene.frame.width, scene.frame.height);
  return atRest('contrast', scene, ({thing, sight}) => {
    const {standing} = sight ?? {};
    const least = leastFor(thing, side);
    if (!standing || standing.contrast >= least - PLAY) return [];
    const {contrast, color, behind} = standing;
    return [
      {
        about: thing.whole.key,
        nodes: [thing.name],
        thing,
        value: rounded(contrast),
        limit: least,
        message: `stands out by ${contrast.toFixed(2)}:1 (${color} on ${behind}), less than ${least}:1`,
        remedy:
          'Make it lighter or darker than what lies behind it, or put a plate behind it.',
      },
    ];
  });
}

/** Colours are rounded to whole steps of 255. */
const PLAY = 0.02;

function leastFor({strength, em, code}: SeenNode, side: number): number {
  const {contrast, largeContrast, dimContrast, large} = projectLimits;
  if (code === 'selected' || strength < limits.spoken) return dimContrast;
  return em >= large * side ? largeContrast : contrast;
}

/** Texts whose letters lie on those of other texts. */
function textOnText(scene: PlayedScene): readonly Found[] {
  return atRest('overlap', scene, ({thing, sight}) =>
    (sight?.clashes ?? []).map(({other, share}) => ({
      about: [thing.whole.key, other.whole.key].join(' '),
      nodes: [thing.name, other.name],
      thing,
      other,
      value: rounded(share),
      limit: projectLimits.clash,
      message: `share their place: ${Math.round(share * 100)} % of the smaller one's letters touch the other's`,
      remedy: 'Move one of them, or fade one out before the other comes.',
    })),
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
