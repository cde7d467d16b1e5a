export type {ProjectSources, SourceFile} from './bundle/sources.ts';
export {type LiveProject, openLiveProject} from './loading/liveProject.ts';
export type {StageProject} from './loading/loadedProject.ts';
export {sceneExtra} from './loading/sceneExtra.ts';
export {loadProject} from './loading/loadProject.ts';
export type {ProjectFacts} from './loading/projectFacts.ts';
export {type AskedFont, askedFonts} from './fonts/openFont.ts';
export {usedFontFiles} from './fonts/file/usedFontFiles.ts';
export {opaqueColour} from './skia/opaqueColour.ts';
export {
  openPlayer,
  type Player,
  type PlayerOptions,
} from './player/openPlayer.ts';
export type {Beat} from './motionCanvas/timeEvents.ts';
export type {Matrix} from './skia/matrix.ts';
export {Region} from './drawing/region.ts';
export type {Rectangle} from './layout/rectangle.ts';
export type {VisitedNode} from './player/visits.ts';
