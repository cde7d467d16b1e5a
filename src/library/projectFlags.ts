import {defined} from '../cli/flags/defined.ts';
import type {ProjectFlags} from '../cli/project/projectOptions.ts';

/** How a project is found and drawn; what is left out is as the project says. */
export interface ProjectOptions extends Omit<
  ProjectFlags,
  'var' | 'vars' | 'font' | 'fonts' | 'transparent' | 'strict' | 'allowNetwork'
> {
  /** Project variables, over the project's own. */
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly transparent?: boolean;
  /** Font files by the family that they serve. */
  readonly fonts?: readonly {readonly family: string; readonly file: string}[];
  readonly fontFolders?: readonly string[];
  /** Whether a missing font is an error. */
  readonly strict?: boolean;
  /** Whether scenes may fetch what they name by address. */
  readonly allowNetwork?: boolean;
}

/** The same request as flags of the command line. */
export function flagsOf({
  variables,
  fonts,
  fontFolders,
  transparent,
  strict,
  allowNetwork,
  ...options
}: ProjectOptions): ProjectFlags {
  const {project, size, scale, background} = options;
  return {
    ...defined({project, size, scale, background}),
    ...(variables && {var: variables}),
    ...(fonts && {font: fonts}),
    ...(fontFolders && {fonts: fontFolders}),
    ...(transparent && {transparent: true}),
    ...(strict && {strict: true}),
    ...(allowNetwork && {allowNetwork: true}),
  };
}
