/**
 * What a scene with a derivation of an author's own is made of. It is described
 * in `docs/derivations.md`.
 */
export {beat} from '../components/pace/beat.ts';
export {hold, size, time} from '../theme.ts';
export {
  DerivationBoard,
  type DerivationBoardProps,
  type MoveOptions,
} from './board/DerivationBoard.ts';
export {
  allSteps,
  type DerivationOptions,
  derivationScene,
  type DerivationSet,
} from './derivationScene.ts';
export {restAfter} from './board/restAfter.ts';
