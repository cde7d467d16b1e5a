import {Command} from 'commander';
import type {Beat} from '../../stage/index.ts';
import {options} from '../flags/options.ts';
import {print, printJson} from '../words/print.ts';
import {type AskedProject, askedProject, projectLook} from './projectLook.ts';
import {addProjectOptions, type ProjectFlags} from './projectOptions.ts';

interface Flags extends ProjectFlags {
  readonly json?: true;
}

/** A scene in the output of `list`. */
interface ListedScene {
  readonly name: string;
  /** Seconds from the start of the project. */
  readonly start: number;
  /** Seconds. */
  readonly duration: number;
  /** Its time events, in seconds from its start. */
  readonly events: readonly Beat[];
}

/** `list --project PATH`: the scenes of a project, their durations and events. */
export function listProject(): Command {
  const command = new Command('list')
    .description('list the scenes of a Motion Canvas project')
    .addOption(options.json())
    .action(listScenes);
  return addProjectOptions(command);
}

async function listScenes(flags: Flags): Promise<void> {
  const project = await askedProject(flags);
  const scenes = await scenesOf(project, flags);
  const {name, size, fps, range, variables} = project.facts;
  if (flags.json) printJson({name, size, fps, range, variables, scenes});
  else print([headOf(project), ...scenes.map(sceneText)].join('\n'));
}

async function scenesOf(
  project: AskedProject,
  flags: Flags,
): Promise<readonly ListedScene[]> {
  const {loadProject, openPlayer} = await import('../../stage/index.ts');
  const {allowances, facts} = project;
  const loaded = await loadProject(project.file, {allowances});
  const look = await projectLook(project, flags, true);
  const {fps} = facts;
  const player = await openPlayer(loaded, {...look, fps});
  return player.scenes.map(({name, firstFrame, events}, index) => {
    const end = player.scenes[index + 1]?.firstFrame ?? player.frames;
    return {
      name,
      start: firstFrame / fps,
      duration: (end - firstFrame) / fps,
      events,
    };
  });
}

function headOf({facts: {name, size, fps, variables}}: AskedProject): string {
  const names = Object.keys(variables);
  const said = names.length > 0 ? `  variables: ${names.join(', ')}` : '';
  return `${name}  ${size.width}×${size.height}  ${fps} frames/s${said}`;
}

function sceneText({name, start, duration, events}: ListedScene): string {
  const moments = events.map(({name, time}) => `${time.toFixed(2)} ${name}`);
  const head = `    ${name}  ${start.toFixed(2)} s on, for ${duration.toFixed(2)} s`;
  return moments.length > 0 ? `${head}: ${moments.join(', ')}` : head;
}
