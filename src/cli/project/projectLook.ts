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
      `The project asks for the colour space ${facts.colorSpace}. It is drawn in srgb.`,
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

/** The fields of a job that decide how a project is drawn. */
export async function projectLook(
  {file, facts, variables, allowances}: AskedProject,
  flags: ProjectFlags,
  isAlpha: boolean,
) {
  const {size, scale = facts.resolutionScale} = flags;
  const {width, height} = size ?? {
    width: Math.round(facts.size.width * scale),
    height: Math.round(facts.size.height * scale),
  };
  const background = await groundOf(facts, flags);
  // Without a background, Motion Canvas exports transparent pictures, and a video
  // shows black.
  const isTransparent =
    flags.transparent ?? (isAlpha && background === undefined);
  return {
    project: file,
    width,
    height,
    background: isTransparent ? 'transparent' : (background ?? '#000000'),
    transparent: isTransparent,
    variables,
    allowances,
    timing: 'saved',
  } as const;
}

async function groundOf(
  facts: ProjectFacts,
  flags: ProjectFlags,
): Promise<string | undefined> {
  const asked = flags.background ?? facts.background;
  if (asked === undefined) return undefined;
  const {opaqueColour} = await import('../../stage/skia/opaqueColour.ts');
  const colour = opaqueColour(asked);
  if (colour !== undefined) return colour;
  if (flags.background === undefined) return undefined;
  throw new UsageError(
    `--background takes an opaque CSS colour, such as white or #11151d, not “${asked}”. For none use --transparent.`,
  );
}
