import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  createComputed,
  createSignal,
  easeInOutCubic,
  easeInOutSine,
  linear,
  type SimpleSignal,
  type ThreadGenerator,
  Vector2,
} from '@motion-canvas/core';
import type {ForwardPass} from '../../network/forward.ts';
import {computationMap} from '../../network/map.ts';
import type {Network} from '../../network/network.ts';
import {type Palette, size, time} from '../../theme.ts';
import {ChangeToken, formatChange} from './ChangeToken.ts';
import {formatBetween, formatValue} from '../../math/write/formatValue.ts';
import {roomIn} from '../map/labelRoom.ts';
import {valueWidth} from '../type/setValue.ts';
import type {MapEdge} from '../map/MapEdge.ts';
import type {MapNode} from '../map/MapNode.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {nodeValue} from '../map/plan/nodeValue.ts';
import type {Answer, Nudge} from './nudge.ts';
import {digitsFor, fittingDigits, type WriteSteadily} from './steadyNumbers.ts';
import {runToken} from './runToken.ts';
import {LIFT, STRESS, TokenRests} from './TokenRests.ts';
import {isEdge} from '../../network/mapIds.ts';

export interface NudgeOnMapProps extends NodeProps {
  readonly map: NetworkMap;
  readonly network: Network;
  readonly nudge: Nudge;
  /** How the number at each node is written while it moves. */
  readonly numbers: ReadonlyMap<string, WriteSteadily>;
  readonly palette: Palette;
}

/**
 * A nudge on the map: the source moves and counts up, the change runs along the
 * edges, and each weight turns it into the answer of a z. Every number comes
 * from the core for the share of the change made so far.
 */
export class NudgeOnMap extends Node {
  private readonly map: NetworkMap;
  private readonly nudge: Nudge;
  private readonly palette: Palette;
  private readonly pushed = createSignal(0);
  private readonly followed = createSignal(0);
  /** The final text of the value at each node. */
  private readonly comesTo = new Map<string, string>();
  private readonly answered: ReadonlyMap<string, SimpleSignal<number>>;
  private readonly lift: number;
  private readonly tokens: ChangeToken[] = [];
  private readonly rests: TokenRests;

  public constructor({
    map,
    network,
    nudge,
    numbers,
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
    this.rests = new TokenRests({
      map,
      nudge,
      lifted: change => this.lifted(change, 1),
      comesTo: id => this.comesTo.get(id),
    });
    this.bindValues(network, numbers);
    this.sourceNode?.shift(() => this.lifted(change, this.pushed()));
    for (const answer of answers) {
      map.nodes
        .get(answer.target)
        ?.shift(() =>
          this.lifted(answer.change, this.answered.get(answer.target)!()),
        );
    }
    const nudged = isEdge(source) ? map.edges.get(source) : undefined;
    // A label may have room for its symbol only.
    if (nudged?.value()) this.bindWeight(nudged);
  }

  /** Moves the source and its value, and shows the change if there is room. */
  public *push(pace = 1): ThreadGenerator {
    const {source, change} = this.nudge;
    const token = this.addToken(formatChange(change));
    const rest = this.rests.besideSource(token);
    if (rest) token.position([...rest]);
    yield* all(
      this.pushed(1, time.travel * pace, easeInOutCubic),
      token.shown(rest ? 1 : 0, time.flick * pace, linear),
      ...(this.sourceNode
        ? [this.sourceNode.stirred(1, time.flick * pace)]
        : [
            this.map.edge(source).stress(STRESS, time.flick * pace),
            this.map.edge(source).room(this.rests.room, time.flick * pace),
          ]),
    );
  }

  /** The change runs along an edge, and through its weight. */
  public *carry(answer: Answer, pace = 1): ThreadGenerator {
    const {source} = this.nudge;
    const edge = this.map.edge(answer.edge);
    const after = formatChange(answer.change);
    const before =
      source === answer.edge
        ? formatValue(answer.enters)
        : formatChange(answer.enters);
    const token = this.addToken(after);
    const rest = this.rests.before(answer, token);
    yield* runToken({edge, token, before, after, rest, pace});
  }

  /** A weighted input moves by the arrived change. */
  public *answer(answer: Answer, pace = 1): ThreadGenerator {
    yield* all(
      this.answered.get(answer.target)!(1, time.travel * pace, easeInOutCubic),
      this.map.node(answer.target).stirred(1, time.flick * pace),
    );
  }

  /** The parts beyond move too: their values, up to the error. */
  public *follow(pace = 1): ThreadGenerator {
    yield* this.followed(1, time.travel * pace, easeInOutSine);
  }

  /** Everything returns to its place. */
  public *release(duration: number = time.hop): ThreadGenerator {
    const shares = [this.pushed, this.followed, ...this.answered.values()];
    yield* all(
      ...shares.map(share => share(0, duration, easeInOutCubic)),
      ...this.tokens.map(token => token.shown(0, duration, linear)),
      ...this.touchedNodes().map(node => node.stirred(0, duration)),
      ...this.touchedEdges().flatMap(edge => [
        edge.carried(0, duration),
        edge.stress(1, duration),
        edge.room(0, duration),
      ]),
    );
    this.remove();
  }

  private get sourceNode(): MapNode | undefined {
    return this.map.nodes.get(this.nudge.source);
  }

  private bindValues(
    network: Network,
    numbers: NudgeOnMapProps['numbers'],
  ): void {
    const shares = new Map<string, () => number>(this.answered);
    shares.set(this.nudge.source, this.pushed);
    const after = this.nudge.passAt(1);
    for (const node of computationMap(network).nodes) {
      const drawn = this.map.nodes.get(node.id);
      if (!drawn || node.kind === 'b') continue;
      const share = shares.get(node.id) ?? this.followed;
      const pass = createComputed(() => this.nudge.passAt(share()));
      const value = (of: ForwardPass) => nodeValue(node, of) ?? 0;
      const write = numbers.get(node.id)!;
      this.comesTo.set(node.id, write(value(after)));
      drawn.value(() => write(value(pass())));
    }
  }

  /** The nudged weight counts up, with as many digits as fit in its label. */
  private bindWeight(edge: MapEdge): void {
    const {value, change} = this.nudge;
    const ends = [value, value + change];
    const most = digitsFor(ends);
    const atRest = valueWidth(edge.value(), size.value);
    const open = roomIn(this.map, edge, {ends, most, stress: STRESS}) ?? atRest;
    this.rests.room = open;
    const room = Math.max(open, atRest);
    const digits = fittingDigits(most, count =>
      ends.every(end => {
        const text = formatBetween(end, ends, count);
        return valueWidth(text, size.value) <= room;
      }),
    );
    edge.value(() =>
      formatBetween(value + change * this.pushed(), ends, digits),
    );
  }

  /** Up for more, down for less, on one scale for all moving parts. */
  private lifted(change: number, share: number): Vector2 {
    return new Vector2(0, -change * share * this.lift);
  }

  private addToken(text: string): ChangeToken {
    const token = new ChangeToken({text, palette: this.palette});
    this.tokens.push(token);
    this.add(token);
    return token;
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
