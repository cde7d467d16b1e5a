import type {FigureJob} from '../job/job.ts';

/**
 * The jobs of a long figure's scenes, each to be rendered by itself into a
 * folder; none where the figure is rendered as a whole. A scene fades in from
 * the one before, which therefore goes with it. Cuts lie between scenes, so that
 * the joined file does not depend on how many workers there are.
 */
export function partJobs(job: FigureJob, folder: string): FigureJob[] {
  if (!canBeJoined(job)) return [];
  const {title: _, chapters: __, ...rest} = job;
  return job.scenes.map((scene, index, scenes) => ({
    ...rest,
    ...(index === 0 ? titleOf(job) : {}),
    scenes: scenes.slice(Math.max(0, index - 1), index + 1),
    name: `${index}-${scene}`,
    outDir: folder,
    part: {scene, isLast: index === scenes.length - 1},
  }));
}

/** A joined file has the title of its first part. */
function titleOf({title}: FigureJob): Pick<FigureJob, 'title'> {
  return title === undefined ? {} : {title};
}

function canBeJoined({
  scenes,
  formats,
  codec = 'h264',
  from,
  to,
}: FigureJob): boolean {
  const isVideo = formats.length === 1 && formats[0] === 'mp4';
  const isWhole = from === undefined && to === undefined;
  return scenes.length > 1 && isVideo && codec === 'h264' && isWhole;
}
