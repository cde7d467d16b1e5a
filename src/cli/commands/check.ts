import {Command} from 'commander';
import type {ThemeName} from '../../theme.ts';
import {configOption, configured} from '../config/configured.ts';
import {askedFor} from '../jobs/asked.ts';
import {options, themeNames} from '../flags/options.ts';
import type {Size} from '../flags/values.ts';
import {print, printJson, say} from '../words/print.ts';
import {wordsFor} from '../words/wordsFor.ts';

interface Flags {
  readonly scene?: string;
  readonly network?: string;
  readonly size?: Size;
  readonly theme: ThemeName | 'both';
  readonly captions?: boolean;
  readonly verify: boolean;
  readonly json?: true;
}

/** `check [ID…]`: flaws that would disturb a viewer. */
export function check(): Command {
  return new Command('check')
    .description('look for flaws that disturb a viewer')
    .argument('[id...]', 'figures: 03, 3 or a name; all but the film without')
    .addOption(options.scene())
    .addOption(options.network())
    .addOption(options.project())
    .addOption(options.size())
    .addOption(options.themes())
    .addOption(options.captions())
    .addOption(options.noCaptions())
    .addOption(options.noVerify())
    .addOption(configOption())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(checkFigures);
}

const notes = `
Plays the figures without drawing them. Looks ten times a second, at every beat
and at the last frame for: parts close to the border; type that overlaps other
type, or a line, node or border of another part; anything too close to a caption;
type that is too small or too faint; beats shorter than their reading time; a
last frame that does not stay. Only resting parts count: they keep their place
for 0.3 s, or stand at a beat. Type on its way may not cover other type for
longer than 0.2 s. A
figure with an equation that does not hold is not played to its end. --size chooses
the layout, which is checked at the size that it is designed for. Ends with 1 when
there is something to mend.

Examples:
  backprop-figures check
  backprop-figures check 03 --theme light
  backprop-figures check --captions --size 1080x1920
  backprop-figures check --network networks/1-1-1.json --json
  backprop-figures check --scene my-derivation.tsx`;

async function checkFigures(
  _ids: readonly string[],
  _flags: Flags,
  command: Command,
) {
  const {flags, ids, config} = await configured<Flags>(command);
  const asked = await askedFor(flags, ids, command.args);
  const {figures, network} = asked;
  const themes = themeNames.filter(
    name => flags.theme === 'both' || flags.theme === name,
  );
  const {size, captions, verify} = flags;
  const {tellTiming} = await import('../timing/tellTiming.ts');
  const moved =
    asked.moved ??
    (network && (await tellTiming({network, file: flags.network, config})));
  const {checkAll, checkText, isClean} = await import('../jobs/figureCheck.ts');
  const checks = await checkAll(
    figures,
    {
      network,
      moved,
      themes,
      size,
      captions,
      verify,
      wordsOf: wordsFor(command),
    },
    result => {
      if (!flags.json) print(checkText(result));
    },
  );
  const {strayScenes} = await import('../jobs/strayScenes.ts');
  (await strayScenes()).forEach(say);
  if (flags.json) printJson(checks);
  if (!checks.every(isClean)) process.exitCode = 1;
}
