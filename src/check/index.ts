export {checkFigure} from './checkFigure.ts';
export type {Finding} from './finding.ts';
export {playedFps} from './watch.ts';
export {
  checkProjectScene,
  type ProjectFinding,
} from './project/checkProject.ts';
export type {ProjectRule} from './rules.ts';
