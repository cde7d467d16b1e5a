import {latexOf} from '../../math/write/latex.ts';
import type {Equation} from '../../math/term/term.ts';
import type {Beat, Player} from '../../stage/index.ts';
import type {FrameSource} from './frame.ts';

/** The beats of a figure of one or more scenes, in seconds from its start. */
export function beatsOf({
  fps,
  scenes,
}: Pick<FrameSource, 'fps' | 'scenes'>): readonly Beat[] {
  return scenes.flatMap(({firstFrame, events = []}) =>
    events.map(({name, time}) => ({
      name,
      time: microseconds(firstFrame / fps + time),
    })),
  );
}

/** Rounds seconds to microseconds, which removes errors of added durations. */
export function microseconds(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

/** An equation in a form for other programs. */
export interface DerivedEquation {
  /** The same id in every network that has the equation. */
  readonly id: string;
  readonly latex: string;
}

/**
 * The equations that stand in the current frame: those of nodes that hold
 * equations of the derivation under that name, as the workbench does.
 */
export async function equationsOf(
  player: Pick<Player, 'visit'>,
): Promise<readonly DerivedEquation[]> {
  const equations: DerivedEquation[] = [];
  await player.visit(({node, opacity}) => {
    if (opacity === 0 || !holdsEquations(node)) return;
    for (const equation of node.equations) {
      equations.push({id: equation.id, latex: latexOf(equation)});
    }
  });
  return equations;
}

function holdsEquations(
  node: object,
): node is {readonly equations: readonly Equation[]} {
  return (
    'equations' in node &&
    Array.isArray(node.equations) &&
    node.equations.every(part => Object(part).kind === 'equation')
  );
}
