import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createComputed,
  createSignal,
  easeInOutCubic,
  easeInOutSine,
  type SimpleSignal,
  type ThreadGenerator,
  Vector2,
} from '@motion-canvas/core';
import {computationMap} from '../network/map.ts';
import type {Network} from '../network/network.ts';
import {type Palette, size, space, time} from '../theme.ts';
import {ChangeToken, formatChange} from './ChangeToken.ts';
import {formatValue} from './formatValue.ts';
import type {MapEdge} from './MapEdge.ts';
import type {MapNode} from './MapNode.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {nodeValue} from './nodeValue.ts';
import type {Answer, Nudge} from './nudge.ts';
import {runToken} from './runToken.ts';

export interface NudgeOnMapProps extends NodeProps {
  readonly map: NetworkMap;
  readonly network: Network;
  readonly nudge: Nudge;
  readonly palette: Palette;
}

/**
 * A nudge as the map shows it: what is nudged moves and counts up, the change
 * runs along the edges, and each weight turns it into what z answers with.
 * Every number is the core's for as much of the change as has been made.
 */
export class NudgeOnMap extends Node {
  private readonly map: NetworkMap;
  private readonly nudge: Nudge;
  private readonly palette: Palette;
  private readonly pushed = createSignal(0);
  private readonly followed = createSignal(0);
  private readonly answered: ReadonlyMap<string, SimpleSignal<number>>;
  private readonly lift: number;
  private readonly tokens: ChangeToken[] = [];

  public constructor({
    map,
    network,
    nudge,
    palette,
    ...props
  }: NudgeOnMapProps) {
    super({x: () => map.x(), y: () => map.y(), ...props});
    this.map = map;
    this.nudge = nudge;
    this.palette = palette;
    const {answers, change, source} = nudge;
    this.answered = new Map(
      answers.map(({target}) => [target, createSignal(0)]),
    );
    const changes = answers.map(answer => Math.abs(answer.change));
    this.lift = LIFT / Math.max(Math.abs(change), ...changes);
    this.bindValues(network);
    this.sourceNode?.shift(() => this.lifted(change, this.pushed()));
    for (const answer of answers) {
      map.nodes
        .get(answer.target)
        ?.shift(() =>
          this.lifted(answer.change, this.answered.get(answer.target)!()),
        );
    }
    map.edges
      .get(source)
      ?.value(() => formatValue(nudge.value + change * this.pushed()));
  }

  /** Moves what is nudged, and its value with it. */
  public *push(pace = 1): ThreadGenerator {
    const {source, change} = this.nudge;
    const token = this.addToken(formatChange(change));
    token.position(this.placeBeside(token));
    yield* all(
      this.pushed(1, time.travel * pace, easeInOutCubic),
      token.shown(1, time.travel * pace, easeInOutCubic),
      ...(this.sourceNode
        ? [this.sourceNode.stirred(1, time.flick * pace)]
        : [this.map.edge(source).stress(STRESS, time.flick * pace)]),
    );
  }

  /** The change runs along an edge, through its weight, and z moves by what arrives. */
  public *answer(answer: Answer, pace = 1): ThreadGenerator {
    const {source} = this.nudge;
    const edge = this.map.edge(answer.edge);
    const after = formatChange(answer.change);
    const before =
      source === answer.edge
        ? formatValue(answer.enters)
        : formatChange(answer.enters);
    const token = this.addToken(after);
    const target = this.map.node(answer.target);
    yield* runToken({edge, target, token, before, after, pace});
    yield* all(
      this.answered.get(answer.target)!(1, time.travel * pace, easeInOutCubic),
      target.stirred(1, time.flick * pace),
    );
  }

  /** What lies beyond moves too: its values, up to the error. */
  public *follow(pace = 1): ThreadGenerator {
    yield* this.followed(1, time.travel * pace, easeInOutSine);
  }

  /** Everything goes back to where it was. */
  public *release(duration: number = time.hop): ThreadGenerator {
    const shares = [this.pushed, this.followed, ...this.answered.values()];
    yield* all(
      ...shares.map(share => share(0, duration, easeInOutCubic)),
      ...this.tokens.map(token => token.shown(0, duration)),
      ...this.touchedNodes().map(node => node.stirred(0, duration)),
      ...this.touchedEdges().flatMap(edge => [
        edge.carried(0, duration),
        edge.stress(1, duration),
      ]),
    );
    this.remove();
  }

  private get sourceNode(): MapNode | undefined {
    return this.map.nodes.get(this.nudge.source);
  }

  private bindValues(network: Network): void {
    const shares = new Map<string, () => number>(this.answered);
    shares.set(this.nudge.source, this.pushed);
    for (const node of computationMap(network).nodes) {
      const drawn = this.map.nodes.get(node.id);
      if (!drawn || node.kind === 'b') continue;
      const share = shares.get(node.id) ?? this.followed;
      const pass = createComputed(() => this.nudge.passAt(share()));
      drawn.value(() => formatValue(nodeValue(node, pass()) ?? 0));
    }
  }

  /** Up for more, down for less, on one scale for all that moves. */
  private lifted(change: number, share: number): Vector2 {
    return new Vector2(0, -change * share * this.lift);
  }

  private addToken(text: string): ChangeToken {
    const token = new ChangeToken({text, palette: this.palette});
    this.tokens.push(token);
    this.add(token);
    return token;
  }

  /** Under a node; beside a weight's label, on the side of the map's middle. */
  private placeBeside(token: ChangeToken): [number, number] {
    const {source} = this.nudge;
    const node = this.sourceNode;
    const [, half] = token.halfSize();
    if (node) {
      return [node.x(), node.y() + node.radius + space.tiny + half + LIFT];
    }
    const {center, em} = this.map.edge(source).symbolPlace();
    const away = em + size.value + half;
    return [center[0], center[1] + (center[1] > 0 ? -away : away)];
  }

  private touchedNodes(): MapNode[] {
    const ids = [this.nudge.source, ...this.answered.keys()];
    return ids.flatMap(id => this.map.nodes.get(id) ?? []);
  }

  private touchedEdges(): MapEdge[] {
    return this.nudge.answers.flatMap(
      ({edge}) => this.map.edges.get(edge) ?? [],
    );
  }
}

/** How far the largest change lifts a node, in pixels. */
const LIFT = space.small;

/** How large a weight's label is while it is spoken of. */
const STRESS = 1.2;
