import {Command} from 'commander';
import {options} from '../flags/options.ts';
import {print, printJson} from '../words/print.ts';

/** `doctor`: the requirements of a render, and how to get missing ones. */
export function doctor(): Command {
  return new Command('doctor')
    .description('check what rendering requires, and say how to get it')
    .addOption(options.project())
    .addOption(options.json())
    .addHelpText('after', notes)
    .action(async ({json}: {readonly json?: true}) => {
      const {doctorReport} = await import('../doctor/report.ts');
      const report = await doctorReport();
      if (!report.ok) process.exitCode = 1;
      if (json) return printJson(report);
      const {doctorText} = await import('../doctor/text.ts');
      print(doctorText(report));
    });
}

const notes = `
Ends with 0 when figures can be rendered, and with 1 when they cannot.

Examples:
  backprop-figures doctor
  FFMPEG_PATH=/usr/bin/ffmpeg backprop-figures doctor --json`;
