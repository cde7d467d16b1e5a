import type {Player} from '../../stage/index.ts';
import {glancesAt} from '../watch.ts';
import type {Finding} from '../finding.ts';
import type {ProjectRule} from '../rules.ts';
import {type Found, projectRules} from './rules.ts';
import {seenNodes, type SeenNode} from './seenNode.ts';
import {Study} from './study.ts';

/** A flaw in a scene of a project, which its author can find and mend. */
export interface ProjectFinding extends Omit<Finding, 'rule' | 'nodes'> {
  readonly rule: ProjectRule;
  readonly scene: string;
  /** Seconds for which it is seen, between its first and its last moment. */
  readonly seconds: number;
  /** The node, and the other one of two that overlap. */
  readonly nodes: readonly FoundNode[];
  /** What was measured, in the unit of the rule, and the limit that it misses. */
  readonly value: number;
  readonly limit: number;
  /** How to mend it. */
  readonly remedy: string;
}

/** A node of a project. */
interface FoundNode {
  readonly key: string;
  readonly type: string;
  /** Its words, if it has any. */
  readonly text?: string;
  /** Where the author's files make it, such as `src/scenes/intro.tsx:7:3`. */
  readonly place?: string;
}

/**
 * Plays a scene and finds what would disturb a viewer, in order of time.
 *
 * @param player - Of this scene alone, at its first frame, before its first drawing.
 */
export async function checkProjectScene(
  player: Player,
  {
    scene,
    frame,
    rules,
  }: {
    readonly scene: string;
    readonly frame: {readonly width: number; readonly height: number};
    readonly rules: readonly ProjectRule[];
  },
): Promise<readonly ProjectFinding[]> {
  const study = new Study(player, frame);
  await glancesAt(player, seenNodes, glance => study.note(glance));
  const {moments} = study;
  const found = rules.flatMap(rule =>
    joined(projectRules[rule]({moments, frame})).map(each =>
      findingOf(each, {rule, scene, player}),
    ),
  );
  return found.sort((one, other) => one.time - other.time);
}

interface Joined extends Found {
  readonly seconds: number;
}

/** One finding for a flaw that comes again. */
function joined(found: readonly Found[]): readonly Joined[] {
  const all = new Map<string, Joined>();
  for (const each of found) {
    const {thing, other, time, until} = each;
    const about = [thing.whole.key, other?.whole.key].join(' ');
    const known = all.get(about);
    const seconds = (known?.seconds ?? 0) + until - time;
    all.set(about, {
      ...(known && known.time <= time ? known : each),
      until: Math.max(until, known?.until ?? until),
      seconds,
    });
  }
  return [...all.values()];
}

function findingOf(
  {thing, other, time, until, seconds, message, value, limit, remedy}: Joined,
  {
    rule,
    scene,
    player,
  }: {
    readonly rule: ProjectRule;
    readonly scene: string;
    readonly player: Player;
  },
): ProjectFinding {
  const nodes = [thing, ...(other ? [other] : [])].map(seen =>
    nodeOf(seen, player),
  );
  const length = Math.round(seconds * 100) / 100;
  return {
    rule,
    scene,
    time,
    until,
    seconds: length,
    nodes,
    message,
    value,
    limit,
    remedy,
  };
}

function nodeOf(
  {whole, node, type, draws, name}: SeenNode,
  player: Player,
): FoundNode {
  const place = player.placeOf(node);
  return {
    key: whole.key,
    type,
    ...(draws === 'text' && {text: name}),
    ...(place !== undefined && {place}),
  };
}
