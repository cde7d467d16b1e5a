import type {FigureJob} from '../job/job.ts';

/**
 * The jobs of a long figure's scenes, each rendered by itself into a folder;
 * empty when the figure is rendered as a whole. A scene that fades in goes with
 * the scene before it. Cuts lie between scenes, so the joined file does not
 * depend on the number of workers.
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
    part: {
      scene,
      isLast: index === scenes.length - 1,
      ...(job.audio && {among: scenes}),
    },
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
  span,
  moment,
}: FigureJob): boolean {
  const isVideo = formats.length === 1 && formats[0] === 'mp4';
  const isWhole = [from, to, span, moment].every(bound => bound === undefined);
  return scenes.length > 1 && isVideo && codec === 'h264' && isWhole;
}
