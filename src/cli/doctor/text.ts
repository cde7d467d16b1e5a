import colours from 'picocolors';
import type {Finding} from './finding.ts';
import type {DoctorReport, Section} from './report.ts';

/**
 * The report for people: first what is there, then what is missing and how to
 * get it.
 *
 * @param what - What is to be rendered.
 */
export function doctorText(
  {ok, sections}: DoctorReport,
  what = 'Figures',
): string {
  const blocks = sections.map(sectionText);
  const verdict = ok
    ? colours.green(`${what} can be rendered.`)
    : colours.red(`${what} cannot be rendered yet.`);
  return [...blocks, verdict].join('\n\n');
}

function sectionText({title, findings}: Section): string {
  const width = Math.max(...findings.map(({name}) => name.length));
  const lines = findings.map(finding => findingText(finding, width));
  return [colours.bold(title), ...lines].join('\n');
}

function findingText(
  {name, ok, found, needed, remedy}: Finding,
  width: number,
): string {
  const line = `${mark(ok, needed)} ${name.padEnd(width)}  ${found}`;
  return remedy === undefined ? line : `${line}\n    ${remedy}`;
}

function mark(ok: boolean, needed: boolean): string {
  if (ok) return colours.green('  ✓');
  return needed ? colours.red('  ✗') : colours.yellow('  –');
}
