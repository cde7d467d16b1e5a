import path from 'node:path';
import {formats as traits, traitsOf} from '../../render/job/formats.ts';
import type {FigureJob, Format} from '../../render/index.ts';
import {defined} from '../flags/defined.ts';
import type {FileFlags} from '../flags/fileOptions.ts';
import type {Quality} from '../flags/options.ts';
import {ownModule} from '../../ownModules.ts';
import {requirePicture} from '../jobs/requirePicture.ts';
import {type AskedProject, projectLook, requireScenes} from './projectLook.ts';
import type {ProjectFlags} from './projectOptions.ts';
import type {RuleFlags} from './ruleOptions.ts';
import {scaleAndRate} from './projectQuality.ts';
import {eachLine} from './variables.ts';

/** The flags of `render --project`. */
export interface RenderProjectFlags extends ProjectFlags, FileFlags, RuleFlags {
  readonly out: string;
  readonly eachScene?: true;
  readonly each?: string;
  readonly eachName: string;
  readonly quality?: Quality;
  readonly fps?: number;
  readonly ffmpeg?: string;
  readonly audio?: boolean;
  readonly check?: true;
}

/** The scenes of one file, and its name. */
interface Video {
  readonly name: string;
  readonly scenes: readonly string[];
}

/**
 * The jobs of a project: one for all of it or for each scene, and that for each line
 * of `--each`.
 *
 * @param named - The scenes of the command line; each gets files of its own.
 */
export async function projectJobs(
  project: AskedProject,
  named: readonly string[],
  flags: RenderProjectFlags,
): Promise<readonly FigureJob[]> {
  const formats = formatsOf(flags);
  const isAlpha = formats.every(format => traits[format].alpha);
  const isEven = formats.some(format => traits[format].evenSides);
  const {fps, ...scaled} = scaleAndRate(flags, project.facts);
  const sized = {...flags, ...scaled};
  const look = await projectLook(project, sized, isAlpha, isEven);
  for (const format of formats) {
    requirePicture(format, {size: look, transparent: look.transparent});
  }
  const {codec, gifWidth, loop, from, to, ffmpeg} = flags;
  // Most such files are watched once, or go on to a program that encodes them anew.
  const {effort = 'fast'} = flags;
  const job = {
    ...look,
    fps,
    formats,
    audio: flags.audio ?? !project.facts.isSilent,
    outDir: path.resolve(flags.out),
    ...inspectorOf(flags),
    effort,
    ...defined({codec, gifWidth, loop, from, to, ffmpeg}),
  };
  const videos = videosOf(project, named, flags);
  const lines =
    flags.each === undefined
      ? [undefined]
      : await eachLine(flags.each, flags.eachName);
  return lines.flatMap(line =>
    videos.map(({name, scenes}) => {
      const part = videos.length > 1 || line === undefined ? name : '';
      const whole = [line?.name ?? '', part].filter(Boolean).join('-');
      return {
        ...job,
        ...placeOf(scenes, project, job),
        name: whole,
        scenes,
        title: whole,
        variables: {...project.variables, ...line?.variables},
      };
    }),
  );
}

function formatsOf({
  format,
  stills,
  transparent,
}: RenderProjectFlags): readonly Format[] {
  const named = format ?? [transparent ? 'webm' : 'mp4'];
  return [
    ...new Set<Format>([...named, ...(stills ? ['stills' as const] : [])]),
  ];
}

/**
 * Where scenes lie in their project: all of them have its range, and one has its part
 * of the audio.
 */
function placeOf(
  scenes: readonly string[],
  {facts}: AskedProject,
  job: Pick<FigureJob, 'fps' | 'from' | 'to' | 'audio' | 'formats'>,
): Pick<FigureJob, 'span' | 'audioAfter'> {
  if (scenes.length === facts.scenes.length) return spanOf(facts, job);
  const isHeard = job.formats.some(format => traitsOf(format).sound);
  if (!facts.hasAudio || !job.audio || !isHeard) return {};
  const first = facts.scenes.indexOf(scenes[0]!);
  return {audioAfter: facts.scenes.slice(0, first)};
}

function inspectorOf({check, strict, skip}: RenderProjectFlags) {
  if (!check) return {};
  const module = ownModule('cli/project/projectInspector.ts');
  return {
    inspector: {module, strict: strict ?? false},
    ...(skip && {skippedRules: [...new Set(skip)].sort()}),
  };
}

/** The range that the project is exported in. */
function spanOf(
  {range}: AskedProject['facts'],
  {fps, from, to}: Pick<FigureJob, 'fps' | 'from' | 'to'>,
): Pick<FigureJob, 'span'> {
  if (from !== undefined || to !== undefined) return {};
  if (range.from <= 0 && range.to === undefined) return {};
  const last = range.to === undefined ? {} : {last: frameOf(range.to, fps)};
  return {span: {first: frameOf(range.from, fps), ...last}};
}

/** Motion Canvas rounds moments up to frames. */
function frameOf(seconds: number, fps: number): number {
  return Math.ceil(seconds * fps);
}

function videosOf(
  project: AskedProject,
  named: readonly string[],
  {eachScene}: RenderProjectFlags,
): readonly Video[] {
  const {name, scenes} = project.facts;
  const single =
    named.length > 0 ? requireScenes(named, project) : eachScene ? scenes : [];
  if (scenes.length === 0) {
    throw new Error(
      `The project ${project.file} has no scene. Add one to makeProject({scenes: […]}).`,
    );
  }
  // A project may show a scene again, but its file is the same.
  return single.length > 0
    ? [...new Set(single)].map(scene => ({name: scene, scenes: [scene]}))
    : [{name, scenes}];
}
