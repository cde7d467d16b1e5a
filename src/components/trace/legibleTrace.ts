import type {Derivation} from '../../math/derivation.ts';
import type {Trace} from '../../math/trace/trace.ts';
import type {Parameter} from '../../network/parameter.ts';
import type {Page, Subject} from '../../page.ts';
import {size} from '../../theme.ts';
import {workbench} from '../layout/bands.ts';
import {compose} from '../layout/composition.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {legible} from '../layout/legible.ts';
import {
  branchRoom,
  type LinedWorkings,
  linedWorkings,
  smallWorkingsRoom,
} from '../numbers/resultRooms.ts';
import {subjectFor} from '../layout/subjectFor.ts';

/** A legible trace of several paths, and the division of the frame for it. */
export interface LegibleTrace {
  readonly trace: Trace;
  readonly subject: Subject;
  readonly arrangement: Arrangement;
  /** The em of its result, in pixels. */
  readonly resultEm: number;
  /**
   * How its last equation stands below the small map, in lines, if it is larger
   * there; on a narrow page it has its lines anyway.
   */
  readonly lined: LinedWorkings | undefined;
}

/**
 * Traces a parameter below the full-size map if that leaves room, otherwise
 * below the small one: in lines, with dots, and at last with a small result.
 */
export function legibleTrace(
  derivation: Derivation,
  parameter: Parameter,
  page: Page,
): LegibleTrace {
  const [usual, small] = [size.factorValue, size.value].map(resultEm => {
    const plan = (written: Derivation) =>
      planOf(written, {parameter, page, resultEm});
    return plan(legible(derivation, written => isLegible(plan(written), page)));
  });
  return isLegible(usual!, page) ? usual! : small!;
}

function isLegible(
  {trace, subject, arrangement}: LegibleTrace,
  page: Page,
): boolean {
  const forms = trace.steps.flatMap(({after}) => after);
  const band = workbench(page, 'equations');
  const {em} = compose([], band, arrangement, {}, forms);
  return subject === 'map' || em >= size.formulaPair;
}

interface Request {
  readonly parameter: Parameter;
  readonly page: Page;
  readonly resultEm: number;
}

function planOf(
  derivation: Derivation,
  {parameter, page, resultEm}: Request,
): LegibleTrace {
  const trace = derivation.trace(parameter);
  const {equation} = trace;
  const arrangement = {
    ...smallWorkingsRoom(equation, derivation.point, resultEm),
    breakUnder: size.formulaPair,
    tightUnder: size.formulaPair,
  };
  // Below the full-size map, the totals need room.
  const onMap = {...arrangement, under: arrangement.under + branchRoom};
  const subject = subjectFor([equation], onMap, page);
  return {
    trace,
    subject,
    arrangement: subject === 'map' ? onMap : arrangement,
    resultEm,
    lined:
      subject === 'map' && !page.narrow
        ? linedFor(trace, onMap, derivation, page)
        : undefined,
  };
}

/**
 * The last equation of a trace in lines, as large as it gets, with larger values
 * if that leaves it large.
 */
function linedFor(
  {equation}: Trace,
  onMap: Arrangement,
  {point}: Derivation,
  page: Page,
): LinedWorkings | undefined {
  const emIn = (subject: Subject, arrangement: Arrangement) =>
    compose([equation], workbench(page, subject), arrangement).em;
  const emOf = ({arrangement}: LinedWorkings) => emIn('equations', arrangement);
  const [large, small] = [size.formulaSmall, size.value].map(valueEm =>
    BREAKS.map(em => linedWorkings(equation, point, em, valueEm)).reduce(
      (one, other) => (emOf(other) > emOf(one) ? other : one),
    ),
  );
  const best = emOf(large!) > size.result ? large! : small!;
  return emOf(best) > MUCH * emIn('map', onMap) ? best : undefined;
}

/** The ems below which equations are broken on trial, in pixels. */
const BREAKS = [size.formula, 60, size.formulaRow, 48, size.formulaPair];

/** An equation moves only if it grows by this factor. */
const MUCH = 1.1;
