import {Command} from 'commander';
import {options} from '../flags/options.ts';
import {print, printJson, say} from '../words/print.ts';
import {askedProject, projectLook, requireScenes} from './projectLook.ts';
import {addProjectOptions, type ProjectFlags} from './projectOptions.ts';
import {rulesWithout, type RuleFlags, skipOption} from './ruleOptions.ts';

interface Flags extends ProjectFlags, RuleFlags {
  readonly json?: true;
}

/** `check --project PATH [SCENE…]`: flaws that disturb a viewer of any project. */
export function checkProject(): Command {
  const command = new Command('check')
    .description('look for flaws in the scenes of a Motion Canvas project')
    .argument('[scene...]', 'scenes; all of them without')
    .addOption(skipOption())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(checkScenes);
  return addProjectOptions(command);
}

const notes = `
Plays each scene, looks at its nodes ten times a second, and draws it where pixels
have to decide: when a text has come to rest, and once a second while the picture
changes. Only what keeps its place for 0.3 s counts. The rules:

  frame     a text, picture or shape that the frame cuts off, or that never comes
            into it; not what moves on, what a clip cuts off, nor a shape or picture
            from border to border
  size      letters of less than 2.2 % of the frame's shorter side, or of 6 pixels
  contrast  letters that stand out by less than 4.5:1 from the pixels behind them,
            large ones by 3:1, dimmed ones by 2:1
  overlap   letters on those of another text

Text is that of Txt, Latex, Code and CodeBlock. Times are seconds of the scene. Ends
with 1 when there is something to mend.

Examples:
  backprop-figures check --project .
  backprop-figures check --project . intro --skip contrast,size
  backprop-figures check --project . --scale 0.5 --json`;

async function checkScenes(
  named: readonly string[],
  flags: Flags,
): Promise<void> {
  const project = await askedProject(flags);
  const {file, facts, allowances} = project;
  const scenes =
    named.length > 0 ? requireScenes(named, project) : facts.scenes;
  const {loadProject} = await import('../../stage/index.ts');
  const {sceneChecks, sceneCheckText} = await import('./sceneChecks.ts');
  const loaded = await loadProject(file, {allowances});
  const look = await projectLook(project, flags, false);
  const {fps} = facts;
  const checks = [];
  const rules = rulesWithout(flags.skip);
  for await (const check of sceneChecks(loaded, {
    ...look,
    fps,
    scenes,
    rules,
  })) {
    checks.push(check);
    if (!flags.json) print(sceneCheckText(check));
  }
  if (flags.json) printJson(checks);
  else if (checks.length === 0) say(`The project ${file} has no scene.`);
  const isClean = checks.every(
    ({findings, error}) => findings.length === 0 && error === undefined,
  );
  if (!isClean) process.exitCode = 1;
}
