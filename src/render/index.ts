export {describeProject} from './describeProject.ts';
export type {FigureOutcome, RenderEvent} from './event.ts';
export {openPending} from './files/pendingFile.ts';
export type {
  Codec,
  FigureJob,
  Format,
  Loop,
  Moment,
  RenderedFile,
  SceneChapter,
} from './job.ts';
export {missingFor} from './prepareJob.ts';
export {renderFigures, type RenderOptions} from './renderFigures.ts';
export {renderStill, type StillJob} from './still.ts';
export {findFfmpeg, type Ffmpeg} from './video/ffmpeg.ts';
