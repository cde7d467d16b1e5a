import type {FigureJob} from '../job/job.ts';
import type {ManifestFigure} from '../manifest/manifest.ts';

/**
 * Why a figure that was rendered before has to be drawn again, so that check
 * looks at it; undefined where it may pass as it is.
 */
export function recheck(
  {checked, warnings}: Pick<ManifestFigure, 'checked' | 'warnings'>,
  {inspector}: FigureJob,
): string | undefined {
  if (!inspector) return undefined;
  if (!checked) return 'check has not looked at it';
  if (!inspector.strict || warnings.length === 0) return undefined;
  return 'it has warnings, which --strict does not let pass';
}
