import {browserFinding} from './browser.ts';
import {canvasFinding} from './canvas.ts';
import {encoderFindings} from './encoder.ts';
import type {Finding} from './finding.ts';
import {fontFindings} from './fonts.ts';
import {keptFindings} from './kept.ts';
import {nodeFinding, packageFindings} from './packages.ts';

/** The output of `doctor --json`. */
export interface DoctorReport {
  /** Whether figures, or the project, can be rendered. */
  readonly ok: boolean;
  readonly sections: readonly Section[];
}

/** A group of findings. */
export interface Section {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Checks every requirement of a render and of the tests. */
export async function doctorReport(): Promise<DoctorReport> {
  const sections = [
    {title: 'Program', findings: [nodeFinding(), ...(await packageFindings())]},
    {
      title: 'Drawing',
      findings: [await canvasFinding(), ...(await fontFindings())],
    },
    {title: 'Encoding', findings: await encoderFindings()},
    {title: 'Kept', findings: keptFindings()},
    {title: 'Tests', findings: [await browserFinding()]},
  ];
  return reportOf(sections);
}

/** A report of sections, without remedies that nobody needs. */
export function reportOf(sections: readonly Section[]): DoctorReport {
  const findings = sections.flatMap(section => section.findings);
  return {
    ok: findings.every(({ok, needed}) => ok || !needed),
    sections: sections.map(({title, findings}) => ({
      title,
      findings: findings.map(withNeededRemedy),
    })),
  };
}

/** A finding without a problem needs no remedy. */
function withNeededRemedy({remedy, ...finding}: Finding): Finding {
  return finding.ok || remedy === undefined ? finding : {...finding, remedy};
}
