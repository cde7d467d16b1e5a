import type {Node} from '@motion-canvas/2d';
import {all, chain, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../../math/term/term.ts';
import {mapIdOf} from '../../math/term/edge.ts';
import type {Network} from '../../network/network.ts';
import {apart, type Palette, size, space, strength, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {ChangeRatio, ratioRoom, ratioWidth} from './ChangeRatio.ts';
import {measureEquation} from '../layout/composition.ts';
import {type Arrangement, COLUMN_GAP} from '../layout/equationLayout.ts';
import type {MapEdge} from '../map/MapEdge.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import type {Answer, Nudge} from './nudge.ts';
import {NudgeOnMap, type NudgeOnMapProps} from './NudgeOnMap.ts';
import {NAMED_DEPTH, speakOf} from '../map/speakOf.ts';
import {departures, rightSide} from '../trace/traceOnMap.ts';
import {endsOf, isEdge} from '../../network/mapIds.ts';

export interface NudgeTrialProps {
  readonly network: Network;
  readonly map: NetworkMap;
  readonly board: Board;
  readonly view: Node;
  readonly palette: Palette;
  readonly nudge: Nudge;
  readonly numbers: NudgeOnMapProps['numbers'];
  /** ∂z/∂… = … for the answering weighted inputs. */
  readonly reasons: readonly Equation[];
  /** Earlier findings that stay beside it. */
  readonly found?: readonly Equation[];
}

interface Finding {
  readonly answer: Answer;
  readonly reason: Equation;
}

/**
 * A nudge is tried on the map. When a weighted input answers, its derivative is
 * written on the board above the ratio of the two changes.
 */
export class NudgeTrial {
  private readonly props: NudgeTrialProps;
  private readonly nudging: NudgeOnMap;
  private readonly findings: readonly Finding[];
  private readonly ratios: ChangeRatio[] = [];
  /** The format of the ratios. */
  private ratio: RatioType = RATIOS[0];

  public constructor(props: NudgeTrialProps) {
    this.props = props;
    const {nudge, reasons, map, view} = props;
    this.findings = nudge.answers.flatMap(answer =>
      reasons
        .filter(
          reason => map.edges.has(answer.edge) && states(reason, nudge, answer),
        )
        .map(reason => ({answer, reason})),
    );
    this.nudging = new NudgeOnMap({...props, map});
    view.add(this.nudging);
  }

  /** One answer after the other, all but the first faster. */
  public *run(pace = 1): ThreadGenerator {
    const {map, board, found = []} = this.props;
    const reasons = this.findings.map(({reason}) => reason);
    const shown = [...found, ...reasons];
    const {arrangement, ratio} = inOneRow(board, shown, this.props.nudge);
    this.ratio = ratio;
    const writing = all(
      this.focus(),
      board.write(shown, {
        later: reasons.flatMap(rightSide),
        departures: departures(map, reasons),
        arrangement,
      }),
    );
    // A viewer need not wait for what is known.
    yield* pace < 1
      ? all(writing, this.nudging.push(pace))
      : chain(writing, this.nudging.push(pace));
    for (const [index, finding] of this.findings.entries()) {
      yield* this.show(finding, pace * (QUICKER[index] ?? FASTEST));
    }
    yield* this.nudging.follow(pace);
  }

  /** Everything returns to its place; the derivatives stay. */
  public *clear(): ThreadGenerator {
    yield* all(
      this.nudging.release(),
      ...this.namedEdges().map(edge => speakOf(edge, true, time.flick, false)),
      ...this.ratios.map(ratio => ratio.fade()),
    );
  }

  /**
   * Brings all answering parts into focus; overlapping labels wait for their
   * turn.
   */
  private *focus(): ThreadGenerator {
    const {map, nudge} = this.props;
    const ends = nudge.answers.flatMap(({edge}) => endsOf(edge));
    const edges = nudge.answers.flatMap(({edge}) => map.edges.get(edge) ?? []);
    yield* map.focus([nudge.source, ...ends]);
    yield* all(
      ...edges.flatMap(edge => [
        edge.strength(strength.full, time.flick),
        speakOf(edge, true, time.flick, this.isNudged(edge)),
      ]),
    );
  }

  /** The edges whose labels have stayed. */
  private namedEdges(): readonly MapEdge[] {
    const {map, nudge} = this.props;
    return nudge.answers
      .flatMap(({edge}) => map.edges.get(edge) ?? [])
      .filter(edge => this.isNudged(edge));
  }

  /** Whether the nudge moves an edge's own weight: its label then stays. */
  private isNudged(edge: MapEdge): boolean {
    const {map, nudge} = this.props;
    return isEdge(nudge.source) && map.edges.get(nudge.source) === edge;
  }

  private *show({answer, reason}: Finding, pace: number): ThreadGenerator {
    const {map, board, view, nudge, palette} = this.props;
    const edge = map.edge(answer.edge);
    // Before its label shows, so that no line crosses it on the way.
    edge.zIndex(NAMED_DEPTH);
    yield* speakOf(edge, true, time.flick * pace);
    yield* this.nudging.carry(answer, pace);
    yield* all(
      this.nudging.answer(answer, pace),
      board.bringIn(rightSide(reason), {
        departures: departures(map, [reason]),
        duration: time.travel * pace,
      }),
    );
    const ratio = new ChangeRatio({
      board,
      equation: reason,
      nudge,
      answer,
      palette,
      ...this.ratio,
    });
    this.ratios.push(ratio);
    view.add(ratio);
    yield* all(
      ratio.write(time.flick * pace),
      speakOf(edge, true, time.flick * pace, this.isNudged(edge)),
    );
  }
}

/** Each showing is faster than the last. */
const QUICKER = [1, 0.7];
const FASTEST = 0.5;

function states({left}: Equation, nudge: Nudge, answer: Answer): boolean {
  return (
    left.kind === 'partial' &&
    mapIdOf(left.by) === nudge.source &&
    mapIdOf(left.of) === answer.target
  );
}

/** Pixels per em of ratios, and their digits if fewer than usual. */
interface RatioType {
  readonly em: number;
  readonly digits?: number;
}

/** Formats of ratios, best first. */
const RATIOS: readonly [RatioType, ...RatioType[]] = [
  {em: size.formulaSmall},
  {em: size.value},
  {em: size.raised},
  {em: size.raised, digits: 3},
  {em: size.raised, digits: 2},
  {em: size.raised, digits: 1},
];

/**
 * All in one row, far enough apart for their ratios. The ratios are as large as
 * keeps the equations legible, or as short as keeps them in place.
 */
function inOneRow(
  board: Board,
  reasons: readonly Equation[],
  nudge: Nudge,
): {readonly arrangement: Partial<Arrangement>; readonly ratio: RatioType} {
  const widths = reasons.map(reason => measureEquation(reason).width);
  const pitch = Math.min(...widths) + COLUMN_GAP;
  const columns = Math.max(reasons.length, 1);
  const choices = RATIOS.map(ratio => {
    const room = ratioWidth(nudge, ratio.em, ratio.digits) + apart;
    const arrangementAt = (em: number): Arrangement => ({
      columns,
      em: reasons.length > 2 ? size.formulaPair : size.formula,
      under: ratioRoom,
      around: Math.max(0, room - pitch * em),
    });
    // Smaller equations are closer together, so their ratios need more room
    // beside them.
    const em = board.emOf(reasons, arrangementAt(size.formulaPair));
    const {width, breakUnder} = board.space;
    const spare = breakUnder === undefined ? 0 : space.medium;
    const fits = room * columns <= width - spare;
    return {arrangement: arrangementAt(em), ratio, fits};
  });
  const legible = choices.find(({arrangement, fits}) => {
    return fits && board.emOf(reasons, arrangement) >= size.formulaPair;
  });
  return legible ?? choices.find(({fits}) => fits) ?? choices.at(-1)!;
}
