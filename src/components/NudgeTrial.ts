import type {View2D} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import {type Equation, mapIdOf} from '../math/index.ts';
import type {Network} from '../network/network.ts';
import {type Palette, size, time} from '../theme.ts';
import type {Board} from './Board.ts';
import {ChangeRatio, ratioRoom, ratioWidth} from './ChangeRatio.ts';
import type {Arrangement} from './equationLayout.ts';
import type {NetworkMap} from './NetworkMap.ts';
import type {Answer, Nudge} from './nudge.ts';
import {NudgeOnMap} from './NudgeOnMap.ts';
import {departures, rightSide} from './traceOnMap.ts';

export interface NudgeTrialProps {
  readonly network: Network;
  readonly map: NetworkMap;
  readonly board: Board;
  readonly view: View2D;
  readonly palette: Palette;
  readonly nudge: Nudge;
  /** ∂z/∂… = … for the weighted inputs that answer. */
  readonly reasons: readonly Equation[];
}

interface Finding {
  readonly answer: Answer;
  readonly reason: Equation;
}

/**
 * A nudge is tried on the map, and where a weighted input answers, its
 * derivative is written on the board over the changes that it is the ratio of.
 */
export class NudgeTrial {
  private readonly props: NudgeTrialProps;
  private readonly nudging: NudgeOnMap;
  private readonly findings: readonly Finding[];
  private readonly ratios: ChangeRatio[] = [];

  public constructor(props: NudgeTrialProps) {
    this.props = props;
    const {nudge, reasons, map, view} = props;
    this.findings = nudge.answers.flatMap(answer =>
      reasons
        .filter(reason => states(reason, nudge, answer))
        .map(reason => ({answer, reason})),
    );
    this.nudging = new NudgeOnMap({...props, map});
    view.add(this.nudging);
  }

  /** The first answer is shown alone, the others together; all together where it is to go faster. */
  public *run(pace = 1): ThreadGenerator {
    const {map, board, nudge} = this.props;
    const reasons = this.findings.map(({reason}) => reason);
    yield* all(
      map.focus([nudge.source, ...nudge.answers.flatMap(placesOf)]),
      board.write(reasons, {
        later: reasons.flatMap(rightSide),
        departures: departures(map, reasons),
        arrangement: arrangementFor(reasons.length),
      }),
    );
    yield* this.nudging.push(pace);
    const alone = pace < 1 ? 0 : 1;
    for (const finding of this.findings.slice(0, alone)) {
      yield* this.show(finding, pace);
    }
    yield* all(
      ...this.findings.slice(alone).map(finding => this.show(finding, pace)),
    );
    yield* this.nudging.follow(pace);
  }

  /** All goes back to where it was before; the derivatives stay. */
  public *clear(): ThreadGenerator {
    yield* all(
      this.nudging.release(),
      ...this.ratios.map(ratio => ratio.fade()),
    );
  }

  private *show({answer, reason}: Finding, pace: number): ThreadGenerator {
    const {map, board, view, nudge, palette} = this.props;
    yield* this.nudging.answer(answer, pace);
    yield* board.bringIn(rightSide(reason), {
      departures: departures(map, [reason]),
      duration: time.travel * pace,
    });
    const ratio = new ChangeRatio({
      board,
      equation: reason,
      nudge,
      answer,
      palette,
    });
    this.ratios.push(ratio);
    view.add(ratio);
    yield* ratio.write();
  }
}

function states({left}: Equation, nudge: Nudge, answer: Answer): boolean {
  return (
    left.kind === 'partial' &&
    mapIdOf(left.by) === nudge.source &&
    mapIdOf(left.of) === answer.target
  );
}

/** What the map shows of an answer. */
function placesOf({edge, target}: Answer): readonly string[] {
  const [source = ''] = edge.split('>');
  return [source, edge, target];
}

/** All in one row, a ratio's width apart. */
function arrangementFor(count: number): Partial<Arrangement> {
  return {
    columns: Math.max(count, 1),
    em: count > 2 ? size.formulaPair : size.formula,
    under: ratioRoom,
    columnGap: ratioWidth / (count > 2 ? size.formulaPair : size.formula) / 2,
  };
}
