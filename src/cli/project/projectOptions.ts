import {type Command, Option} from 'commander';
import {UsageError} from '../words/errors.ts';
import {type Size, sizeOf, textOf, type ValueReader} from '../flags/values.ts';
import {type Variables, variableOf} from './variables.ts';

/** A font file and the family that it serves. */
interface NamedFont {
  readonly family: string;
  readonly file: string;
}

/** Flags about a project and what its scenes get, common to all commands. */
export interface ProjectFlags {
  readonly project?: string;
  readonly size?: Size;
  readonly scale?: number;
  readonly background?: string;
  readonly transparent?: true;
  readonly var?: Variables;
  readonly vars?: string;
  readonly font?: readonly NamedFont[];
  readonly fonts?: readonly string[];
  readonly strict?: true;
  readonly allowNetwork?: true;
}

/** `--project`, which may be left out in the project's folder. */
export function projectOption(): Option {
  return new Option(
    '--project <path>',
    'the file that calls makeProject(), or its folder',
  )
    .argParser(textOf('--project'))
    .default(undefined, 'the one of the working folder');
}

/** Adds these flags to a command. */
export function addProjectOptions(command: Command): Command {
  return command
    .addOption(projectOption())
    .addOption(
      new Option('--size <WxH>', 'pixels of the files, such as 1280x720')
        .argParser(sizeOf('--size', () => {}))
        .default(undefined, 'that of the project')
        .conflicts('scale'),
    )
    .addOption(
      new Option(
        '--scale <factor>',
        'pixels for each of the project, such as 2',
      )
        .argParser(factorOf('--scale'))
        .default(undefined, 'that of the project'),
    )
    .addOption(
      new Option(
        '--background <colour>',
        'any CSS colour; a translucent one stays so in formats that can',
      )
        .argParser(textOf('--background'))
        .default(undefined, 'that of the project, or black')
        .conflicts('transparent'),
    )
    .option('--transparent', 'no background, in formats that can')
    .addOption(
      new Option(
        '--var <name=value>',
        'a variable of the project; may be repeated',
      ).argParser(variableOf('--var')),
    )
    .addOption(
      new Option('--vars <file>', 'variables as a JSON object').argParser(
        textOf('--vars'),
      ),
    )
    .addOption(
      new Option(
        '--font <name=file>',
        'a font file; may be repeated',
      ).argParser(fontOf('--font')),
    )
    .addOption(
      new Option(
        '--fonts <folder>',
        'a folder with font files; may be repeated',
      ).argParser(severalOf('--fonts')),
    )
    .option(
      '--strict',
      'a missing font is an error, and so is a finding of --check',
    )
    .addOption(
      new Option(
        '--allow-network',
        'fetch what scenes name by address, and keep it',
      ),
    );
}

function factorOf(flag: string): ValueReader<number> {
  return text => {
    const factor = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
    if (factor > 0 && factor <= 16) return factor;
    throw new UsageError(
      `${flag} takes a factor above 0, at most 16, such as 0.5 or 2, not “${text}”.`,
    );
  };
}

function fontOf(
  flag: string,
): (text: string, before?: readonly NamedFont[]) => readonly NamedFont[] {
  return (text, before = []) => {
    const [, family, file] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    if (family === undefined || file === undefined) {
      throw new UsageError(
        `${flag} takes a family and its file, such as "Fira Code=fonts/FiraCode.ttf", not “${text}”.`,
      );
    }
    return [...before, {family: family.trim(), file}];
  };
}

function severalOf(
  flag: string,
): (text: string, before?: readonly string[]) => readonly string[] {
  const text = textOf(flag);
  return (given, before = []) => [...before, text(given)];
}
