export {openFigureCache} from './cache/figureCache.ts';
export {labelOf} from './cache/figureEntry.ts';
export {figureKeys} from './cache/figureKeys.ts';
export type {FigurePlan} from './cache/figurePlan.ts';
export {dropProject, projectEntries} from './cache/projectEntries.ts';
export {openStore} from './cache/store.ts';
export {strangersStore} from './cache/strangersStore.ts';
export {cleanStore, storeSize} from './cache/trimStore.ts';
export type {FigureOutcome, RenderEvent} from './events/event.ts';
export type {Inspect} from './inspect.ts';
export type {
  Codec,
  Effort,
  FigureCauses,
  FigureJob,
  FigureLabel,
  Format,
  Loop,
  Moment,
  RenderedFile,
  SceneChapter,
} from './job/job.ts';
export type {Manifest, ManifestShard} from './manifest/manifest.ts';
export {parseManifest} from './manifest/readManifest.ts';
export {stateShard} from './manifest/updateManifest.ts';
export {renderFigures, type RenderOptions} from './renderFigures.ts';
export {drawStill, type StillJob} from './still.ts';
export {mergeFolders} from './shard/mergeFolders.ts';
export {planShards, type FigureCost} from './shard/planShards.ts';
export {
  chooseEncoder,
  EncoderError,
  encodingTitle,
} from './video/chooseEncoder.ts';
export {
  ffmpegCandidates,
  findFfmpeg,
  runningFfmpegs,
  type Ffmpeg,
} from './video/ffmpeg.ts';
