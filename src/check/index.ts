export {checkFigure} from './checkFigure.ts';
export type {Finding} from './finding.ts';
export {playedFps} from './watch.ts';
