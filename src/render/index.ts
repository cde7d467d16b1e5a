export {describeProject} from './describeProject.ts';
export type {FigureOutcome, RenderEvent} from './event.ts';
export {openPending} from './files/pendingFile.ts';
export type {FigureJob, Format, RenderedFile, SceneChapter} from './job.ts';
export {renderFigures, type RenderOptions} from './renderFigures.ts';
export {renderStill, type StillJob} from './still.ts';
export {findFfmpeg, type Ffmpeg} from './video/ffmpeg.ts';
