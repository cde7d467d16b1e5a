import {BRIEF_SIZE} from '../../math/term/grids.ts';
import type {Derivation} from '../../math/derivation.ts';
import type {LayerDerivation} from '../../math/layer/layerDerivation.ts';
import type {Splitting} from '../../math/layer/splitting.ts';
import type {Board} from './Board.ts';
import {endingBriefly, legibleSteps, needsBriefLeft} from './briefLeft.ts';
import {legible} from '../layout/legible.ts';
import {noteRoom} from './ShapeNotes.ts';

/** A layer whose sums, if any, are split. */
type Layer = LayerDerivation & {split(): Splitting | undefined};

/**
 * The equations of a layer, legible on a board with notes below them.
 *
 * @param least - The fewest rows and columns that are written.
 */
export function legibleLayer<TLayer extends Layer>(
  board: Board,
  derivation: Derivation,
  layerOf: (derivation: Derivation) => TLayer,
  least: number = BRIEF_SIZE,
): TLayer {
  return layerOf(
    legible(derivation, written => isLegible(board, layerOf(written)), least),
  );
}

function isLegible(board: Board, layer: Layer): boolean {
  const naming = layer.name();
  const gather = endingBriefly(layer.gather().step.gather, naming);
  const room = {under: noteRoom(board)};
  const steps = legibleSteps(board, layer.split()?.steps ?? [], naming, room);
  return !needsBriefLeft(
    board,
    [gather, ...steps].flatMap(({after}) => after),
    room,
  );
}
