import {Command} from 'commander';
import {options} from '../flags/options.ts';
import {outFile} from '../files/outFile.ts';
import {stillAt} from '../still/stillAt.ts';
import {likeWarnings} from '../words/likeWarnings.ts';
import {print, say} from '../words/print.ts';
import {askedProject, projectLook, requireScenes} from './projectLook.ts';
import {addProjectOptions, type ProjectFlags} from './projectOptions.ts';

interface Flags extends ProjectFlags {
  readonly at: number | string;
  readonly out?: string;
}

/** `still --project PATH [SCENE]`: one frame of a project as a PNG. */
export function stillProject(): Command {
  const command = new Command('still')
    .description('write one frame of a Motion Canvas project as PNG')
    .argument('[scene]', 'one scene by itself; the whole project without')
    .addOption(options.at())
    .addOption(
      options.out('--out <file>', 'output/NAME.png; - for standard output'),
    )
    .addHelpText('after', examples)
    .action(drawStill);
  return addProjectOptions(command);
}

const examples = `
Examples:
  backprop-figures still --project . --at 2.5
  backprop-figures still --project . intro --at last --out intro.png`;

async function drawStill(
  scene: string | undefined,
  flags: Flags,
  command: Command,
): Promise<void> {
  const project = await askedProject(flags);
  const {facts} = project;
  const scenes =
    scene === undefined ? facts.scenes : requireScenes([scene], project);
  const name = scene ?? facts.name;
  const out = await outFile(flags.out ?? `output/${name}.png`, '--out');
  const look = await projectLook(project, flags, true);
  const drawn = await stillAt({
    ...look,
    scenes,
    fps: facts.fps,
    at: flags.at,
  });
  await out.write(drawn.png);
  if (!out.isStandardOutput) print(out.name);
  const told = [...(await drawn.timingWarnings()), ...drawn.warnings];
  const {verbose} = command.optsWithGlobals<{verbose?: true}>();
  (verbose ? told : likeWarnings(told)).forEach(say);
}
