import {Command} from 'commander';
import {options} from '../flags/options.ts';
import {print, printJson} from '../words/print.ts';
import {findProject} from './findProject.ts';
import {addProjectOptions, type ProjectFlags} from './projectOptions.ts';

interface Flags extends ProjectFlags {
  readonly json?: true;
}

/** `doctor --project PATH`: whether and how a project will be rendered. */
export function doctorProject(): Command {
  const command = new Command('doctor')
    .description('say whether a Motion Canvas project can be rendered, and how')
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(examine);
  return addProjectOptions(command);
}

const notes = `
Finds the project, its packages and plugins, plays its scenes small for at most 20 s,
and tells what they ask for: fonts and what each is set in, pictures, videos, icons,
sound; and which formats the machine can write. Ends with 0 when it can be rendered,
and with 1 when it cannot.

Examples:
  backprop-figures doctor --project .
  backprop-figures doctor --project . --json`;

async function examine(flags: Flags): Promise<void> {
  const file = findProject(flags.project);
  const {projectReport} = await import('./projectReport.ts');
  const report = await projectReport(file, flags);
  if (!report.ok) process.exitCode = 1;
  if (flags.json) return printJson(report);
  const {doctorText} = await import('../doctor/text.ts');
  print(doctorText(report, 'The project'));
}
