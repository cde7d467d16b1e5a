export {describeProject} from './describe-project.ts';
export type {FigureOutcome, RenderEvent} from './event.ts';
export {openPending} from './files/pending-file.ts';
export type {FigureJob, Format, RenderedFile, SceneChapter} from './job.ts';
export {renderFigures, type RenderOptions} from './render-figures.ts';
export {renderStill, type StillJob} from './still.ts';
export {findFfmpeg, type Ffmpeg} from './video/ffmpeg.ts';
