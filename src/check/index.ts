export {checkFigure, type FigureView} from './checkFigure.ts';
export type {Finding} from './finding.ts';
