import type {Network} from '../../network/network.ts';
import type {Moment, SeenLettering} from '../sight.ts';
import {glyphsOf} from './atom.ts';
import {type Core, coreOf} from './core.ts';
import {type Outcome, outcomeOf} from './equationFault.ts';
import {labelOutcome} from './labels.ts';
import {MovedCores} from './MovedCores.ts';
import {placedOutcome} from './placedNumbers.ts';
import {noteOutcome} from './notes.ts';
import {type FormulaSeen, onScreen, type OnScreen} from './onScreen.ts';
import type {ReadBack, ReadKind} from './reading.ts';
import {isPlaceOf} from './placeValue.ts';
import {linkOutcome, rowOutcome} from './rows.ts';

/** Reads back all that a figure shows, each thing once, in order of time. */
export function readingsOf(
  moments: readonly Moment[],
  network: Network,
): readonly ReadBack[] {
  const reader = new ScreenReader(coreOf(network));
  let last: Moment | undefined;
  for (const moment of moments) {
    const isSame =
      moment.seen === last?.seen && moment.resting === last.resting;
    if (isSame) reader.stays(moment.time);
    else reader.read(moment);
    last = moment;
  }
  return reader.found();
}

class ScreenReader {
  private readonly known = new Map<string, Outcome>();
  private readonly readings = new Map<string, ReadBack>();
  private now: string[] = [];
  private readonly core: Core;
  private readonly moved: MovedCores;

  public constructor(core: Core) {
    this.core = core;
    this.moved = new MovedCores(core);
  }

  public found(): readonly ReadBack[] {
    return [...this.readings.values()];
  }

  /** Nothing has changed since the last moment. */
  public stays(time: number): void {
    for (const key of this.now) {
      this.readings.set(key, {...this.readings.get(key)!, until: time});
    }
  }

  public read(moment: Moment): void {
    this.now = [];
    const screen = onScreen(moment);
    this.moved.learn(screen.changes);
    const equations: Outcome[] = [];
    const numbers: {formula: FormulaSeen; outcome: Outcome}[] = [];
    const isDeeper = [...screen.places].some(
      place => !isPlaceOf(place, this.core.network),
    );
    for (const formula of screen.formulas) {
      if (formula.parts.every(({kind}) => kind === 'label')) {
        if (shownOf(formula.parts) === '=') continue;
        this.note(
          moment,
          'label',
          shownOf(formula.parts),
          labelOutcome(formula, this.core),
          formula.at,
        );
        continue;
      }
      const outcome = this.formula(formula);
      if (formula.parts[0]!.kind === 'equation') {
        equations.push(outcome);
        this.note(moment, 'equation', shownOf(formula.parts), outcome);
      } else numbers.push({formula, outcome});
    }
    for (const {formula, outcome} of numbers) {
      const linked =
        outcome.kind === 'true' && !isDeeper
          ? linkOutcome(outcome.sides, equations, this.core)
          : outcome;
      this.note(moment, 'row', shownOf(formula.parts), linked);
    }
    this.rows(moment, screen, equations);
    for (const {number, at} of screen.placed) {
      this.note(
        moment,
        'number',
        number.name,
        placedOutcome(number.name, at, screen, this.core, this.moved),
        at,
      );
    }
    for (const note of screen.notes) {
      this.note(
        moment,
        'note',
        note.name,
        noteOutcome(note.name, equations, this.core),
      );
    }
    for (const number of screen.loose) {
      this.note(moment, 'number', number.name, {
        kind: 'unread',
        why: 'it stands by itself',
      });
    }
  }

  private rows(
    moment: Moment,
    {rows}: OnScreen,
    equations: readonly Outcome[],
  ): void {
    for (const {parts} of rows) {
      const text = parts.map(({name}) => name).join(' ');
      const own = rowOutcome(text, this.core);
      const outcome =
        own.kind === 'true'
          ? linkOutcome(own.sides, equations, this.core)
          : own;
      this.note(moment, 'row', text, outcome);
    }
  }

  /** A formula that only moves on is the same. */
  private formula({parts}: FormulaSeen): Outcome {
    const [{box, em}] = parts as [SeenLettering];
    const key = parts
      .map(part => {
        const x = Math.round(((part.box.left - box.left) / em) * 50);
        const y = Math.round(((part.box.top - box.top) / em) * 50);
        return `${part.name}@${x},${y}`;
      })
      .join(' ');
    const outcome =
      this.known.get(key) ?? outcomeOf(glyphsOf(parts), this.core);
    this.known.set(key, outcome);
    return outcome;
  }

  private note(
    {time}: Moment,
    kind: ReadKind,
    shown: string,
    outcome: Outcome,
    at = '',
  ): void {
    const why = outcome.kind === 'true' ? undefined : outcome.why;
    const key = [kind, shown, at, why].join('|');
    this.now.push(key);
    const known = this.readings.get(key);
    const name = at === '' ? shown : `${shown} at ${at}`;
    this.readings.set(
      key,
      known
        ? {...known, until: time}
        : {
            kind,
            time,
            until: time,
            shown: name,
            outcome: outcome.kind,
            ...(why !== undefined && {why}),
          },
    );
  }
}

/** What is drawn of a formula, glyph by glyph, in one line. */
function shownOf(parts: readonly SeenLettering[]): string {
  return parts.map(({name}) => name.replace('—', '/')).join(' ');
}
