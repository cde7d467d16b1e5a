import path from 'node:path';
import type {ProjectFacts} from '../../stage/index.ts';
import type {FigureJob} from '../../render/index.ts';
import {UsageError, unknownChoice} from '../words/errors.ts';
import {say} from '../words/print.ts';
import {findProject} from './findProject.ts';
import type {ProjectFlags} from './projectOptions.ts';
import {type Variables, variablesIn} from './variables.ts';

/** A project as a command line asks for it. */
export interface AskedProject {
  readonly file: string;
  readonly facts: ProjectFacts;
  readonly variables: Variables;
  readonly allowances: NonNullable<FigureJob['allowances']>;
}

/** The project of a command line, loaded once to learn what it says of itself. */
export async function askedProject(flags: ProjectFlags): Promise<AskedProject> {
  const file = findProject(flags.project);
  const allowances = allowancesOf(flags);
  const {projectFacts} = await import('../../stage/loading/projectFacts.ts');
  const facts = await projectFacts(file, {allowances});
  if (facts.colorSpace !== 'srgb') {
    say(
      `The project asks for the colour space ${facts.colorSpace} and is drawn in srgb: its colours look alike, but for those that only ${facts.colorSpace} has.`,
    );
  }
  const given = flags.vars === undefined ? {} : await variablesIn(flags.vars);
  return {file, facts, allowances, variables: {...given, ...flags.var}};
}

function allowancesOf({
  strict,
  allowNetwork,
  font = [],
  fonts = [],
}: ProjectFlags): AskedProject['allowances'] {
  return {
    loggedErrors: true,
    anySeconds: true,
    addedTime: true,
    ownState: true,
    otherFonts: !strict,
    ...(font.length > 0 && {
      fonts: font.map(({family, file}) => ({
        family,
        file: path.resolve(file),
      })),
    }),
    ...(fonts.length > 0 && {
      fontFolders: fonts.map(folder => path.resolve(folder)),
    }),
    ...(allowNetwork && {network: true}),
  };
}

/** The scenes of a project by their names. */
export function requireScenes(
  names: readonly string[],
  {facts}: AskedProject,
): readonly string[] {
  for (const name of names) {
    if (!facts.scenes.includes(name)) {
      throw unknownChoice('scene', name, facts.scenes);
    }
  }
  return [...new Set(names)];
}

/**
 * The fields of a job that decide how a project is drawn.
 *
 * @param isEven - Whether both sides have to be even, unless a flag says the size.
 */
export async function projectLook(
  {file, facts, variables, allowances}: AskedProject,
  flags: ProjectFlags,
  isAlpha: boolean,
  isEven = false,
) {
  const {size, scale = facts.resolutionScale} = flags;
  const unit = isEven ? 2 : 1;
  const scaled = (side: number) =>
    Math.max(unit, Math.round((side * scale) / unit) * unit);
  const {width, height} = size ?? {
    width: scaled(facts.size.width),
    height: scaled(facts.size.height),
  };
  const ground = await groundOf(facts, flags, isAlpha);
  return {
    project: file,
    width,
    height,
    ...ground,
    variables,
    allowances,
    timing: 'saved',
  } as const;
}

/** What lies under a drawing. */
interface Ground {
  /** A CSS colour, or `transparent`. */
  readonly background: string;
  /** Whether the files keep that they are translucent. */
  readonly transparent: boolean;
}

/**
 * The background of a project as Motion Canvas draws it: it exports transparent
 * pictures where there is none and translucent ones where it is so. A file that
 * cannot be shows black below it.
 */
async function groundOf(
  facts: ProjectFacts,
  {background, transparent}: ProjectFlags,
  isAlpha: boolean,
): Promise<Ground> {
  const none = {background: 'transparent', transparent: true};
  const asked = background ?? facts.background;
  if (transparent) return none;
  if (asked === undefined) {
    return isAlpha ? none : {background: '#000000', transparent: false};
  }
  const {groundColour} = await import('../../stage/skia/opaqueColour.ts');
  const colour = groundColour(asked);
  if (!colour) {
    throw new UsageError(
      `--background takes a CSS colour, such as white or #11151d, not “${asked}”. For none use --transparent.`,
    );
  }
  return isAlpha && !colour.isOpaque
    ? {background: asked, transparent: true}
    : {background: colour.onBlack, transparent: false};
}
