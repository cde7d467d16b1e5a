import type {Vector2} from '@motion-canvas/core';
import {space} from '../../theme.ts';
import {type Box, boxAround, moved, type Point} from '../../box.ts';
import {freePlace, takenOn} from '../map/freePlace.ts';
import type {MapNode} from '../map/MapNode.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import type {ChangeToken} from './ChangeToken.ts';
import type {Answer, Nudge} from './nudge.ts';

interface TokenRestsOptions {
  readonly map: NetworkMap;
  readonly nudge: Nudge;
  /** The offset of a node at the end of a change. */
  readonly lifted: (change: number) => Vector2;
  /** The final text of a node's value. */
  readonly comesTo: (nodeId: string) => string | undefined;
}

/**
 * The places on the map for the changes of a nudge: beside moving parts, where
 * nothing else is or will be.
 */
export class TokenRests {
  /**
   * The width of the number that the label of a nudged weight is kept open for,
   * in pixels.
   */
  public room = 0;

  private readonly map: NetworkMap;
  private readonly nudge: Nudge;
  private readonly lifted: TokenRestsOptions['lifted'];
  private readonly comesTo: TokenRestsOptions['comesTo'];
  private readonly taken = new Map<ChangeToken, Box>();

  public constructor({map, nudge, lifted, comesTo}: TokenRestsOptions) {
    this.map = map;
    this.nudge = nudge;
    this.lifted = lifted;
    this.comesTo = comesTo;
  }

  /** Below a node, or below or above a weight's label. */
  public besideSource(token: ChangeToken): Point | undefined {
    const {source} = this.nudge;
    const node = this.map.nodes.get(source);
    if (node) return this.free(token, [this.under(node, token)]);
    const {left, top, right, bottom} = this.map
      .edge(source)
      .stressedPlace(STRESS, this.room)!;
    const away = token.halfSize()[1] + space.tiny;
    const x = (left + right) / 2;
    return this.free(token, [
      [x, bottom + away],
      [x, top - away],
    ]);
  }

  /** On its edge before the node that it reaches, or below the node. */
  public before(answer: Answer, token: ChangeToken): Point | undefined {
    const edge = this.map.edge(answer.edge);
    const shares = Array.from({length: 40}, (_, step) => 1 - step / 100);
    return this.free(token, [
      ...shares.map(share => edge.at(share)),
      this.under(this.map.node(answer.target), token),
    ]);
  }

  private under(node: MapNode, token: ChangeToken): Point {
    const {bottom} = node.footprint();
    return [node.x(), bottom + space.tiny + token.halfSize()[1] + LIFT];
  }

  private free(
    token: ChangeToken,
    candidates: readonly Point[],
  ): Point | undefined {
    const others = [...this.taken].filter(([other]) => other !== token);
    const labels = this.nudge.answers.flatMap(
      ({edge}) =>
        this.map.edges.get(edge)?.stressedPlace(STRESS, this.room) ?? [],
    );
    const place = freePlace(this.map, candidates, token.halfSize(), [
      ...takenOn(this.map),
      ...this.liftedPlaces(),
      // They show when their turn comes.
      ...labels,
      ...others.map(([, box]) => box),
    ]);
    if (place) {
      const [width, height] = token.halfSize();
      this.taken.set(token, boxAround(place, 2 * width, 2 * height));
    }
    return place;
  }

  /** The boxes of moving nodes at the end of their way. */
  private liftedPlaces(): readonly Box[] {
    const {answers, source, change} = this.nudge;
    const moves = [{target: source, change}, ...answers];
    return moves.flatMap(({target, change: by}) => {
      const node = this.map.nodes.get(target);
      if (!node) return [];
      const {y} = this.lifted(by).sub(node.shift());
      // Its value may be wider by then.
      const texts = [node.value(), this.comesTo(target)];
      return texts.map(text => moved(node.footprint(text), 0, y));
    });
  }
}

/** The offset of a node by the largest change, in pixels. */
export const LIFT = 1.25 * space.tiny;

/** The scale of a weight's label in focus. */
export const STRESS = 1.2;
