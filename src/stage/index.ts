export type {ProjectSources, SourceFile} from './bundle/sources.ts';
export {type LiveProject, openLiveProject} from './liveProject.ts';
export {loadProject, type StageProject} from './loadProject.ts';
export {opaqueColour} from './opaqueColour.ts';
export {
  openPlayer,
  type Player,
  type PlayerOptions,
} from './player/openPlayer.ts';
export {SceneError} from './player/sceneError.ts';
export type {Beat} from './player/timeEvents.ts';
export type {Matrix} from './drawing/matrix.ts';
export {Region, type Rectangle} from './drawing/region.ts';
export type {VisitedNode} from './player/visits.ts';
