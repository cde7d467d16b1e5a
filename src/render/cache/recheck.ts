import type {FigureJob} from '../job/job.ts';
import type {ManifestFigure} from '../manifest/manifest.ts';

/**
 * Why a figure that is already rendered has to be drawn again for check to see
 * it; undefined when it may stay.
 */
export function recheck(
  {checked, warnings}: Pick<ManifestFigure, 'checked' | 'warnings'>,
  {inspector}: FigureJob,
): string | undefined {
  if (!inspector) return undefined;
  if (!checked) return 'check has not looked at it';
  if (!inspector.strict || warnings.length === 0) return undefined;
  return 'it has warnings, which --strict does not allow';
}
