import type {Moment, SeenLettering} from '../sight.ts';
import {glyphsOf} from './formula/atom.ts';
import {unfolded} from './formula/unfolded.ts';
import type {Core} from './core.ts';
import {type Outcome, outcomeOf} from './equationFault.ts';
import {labelOutcome} from './labels.ts';
import {MovedCores} from './MovedCores.ts';
import {noteOutcome} from './notes.ts';
import {type FormulaSeen, onScreen, type OnScreen} from './onScreen.ts';
import {placedOutcome} from './placedNumbers.ts';
import {isPlaceOf} from './placeValue.ts';
import type {ReadingList} from './ReadingList.ts';
import {linked, rowOutcome} from './rows.ts';

/** Reads the resting parts of the screen, moment by moment. */
export class ScreenReader {
  private readonly core: Core;
  private readonly list: ReadingList;
  private readonly moved: MovedCores;
  /** The outcomes of formulas, by their layout. */
  private readonly formulas = new Map<string, Outcome>();
  /** The equations of the figure so far. */
  private readonly equations = new Set<Outcome>();

  public constructor(core: Core, list: ReadingList) {
    this.core = core;
    this.list = list;
    this.moved = new MovedCores(core);
  }

  public read(moment: Moment): void {
    const screen = onScreen(moment);
    this.list.begin();
    this.moved.learn(screen.changes);
    for (const formula of screen.formulas)
      this.formula(moment, formula, screen);
    this.rows(moment, screen);
    this.numbers(moment, screen);
    for (const {name: text} of screen.notes) {
      const beside = screen.formulas.flatMap(({parts}) =>
        parts[0]?.kind === 'equation' ? [this.outcome(parts)] : [],
      );
      this.list.note({kind: 'note', text}, moment.time, () =>
        noteOutcome(text, beside, this.core),
      );
    }
  }

  private formula(
    {time}: Moment,
    formula: FormulaSeen,
    screen: OnScreen,
  ): void {
    const {parts, at} = formula;
    const text = shownOf(parts);
    const key = layoutOf(parts);
    if (text === '=') return;
    if (parts.every(({kind}) => kind === 'label')) {
      this.list.note({kind: 'label', text, at, key}, time, () =>
        labelOutcome(formula, this.core),
      );
      return;
    }
    const outcome = this.outcome(parts);
    if (parts[0]?.kind === 'equation') {
      this.equations.add(outcome);
      this.list.note({kind: 'equation', text, key}, time, () => outcome);
      return;
    }
    // Omitted numbers have no known values.
    const isOther = /[⋯⋮⋱]/u.test(text) || showsAnother(screen, this.core);
    this.list.note({kind: 'row', text, key}, time, () =>
      isOther ? outcome : linked(outcome, [...this.equations], this.core),
    );
  }

  private rows({time}: Moment, {rows}: OnScreen): void {
    for (const {parts} of rows) {
      const text = parts.map(({name}) => name).join(' ');
      this.list.note({kind: 'row', text}, time, () =>
        linked(rowOutcome(text, this.core), [...this.equations], this.core),
      );
    }
  }

  private numbers({time}: Moment, screen: OnScreen): void {
    for (const {number, at} of screen.placed) {
      const text = number.name;
      this.list.note({kind: 'number', text, at}, time, () =>
        placedOutcome(text, at, screen, this.core, this.moved),
      );
    }
    for (const {name: text} of screen.loose) {
      this.list.note({kind: 'number', text}, time, () => ({
        kind: 'unread',
        why: 'it stands by itself',
      }));
    }
  }

  /** A moved formula keeps its outcome. */
  private outcome(parts: readonly SeenLettering[]): Outcome {
    const key = layoutOf(parts);
    const known =
      this.formulas.get(key) ?? outcomeOf(unfolded(glyphsOf(parts)), this.core);
    this.formulas.set(key, known);
    return known;
  }
}

/** Whether the map shows another network, such as a deeper one. */
function showsAnother({places}: OnScreen, {network}: Core): boolean {
  return [...places].some(place => !isPlaceOf(place, network));
}

/** The glyphs of a formula in one line. */
function shownOf(parts: readonly SeenLettering[]): string {
  return parts.map(({name}) => name.replace('—', '/')).join(' ');
}

/** A key of the glyphs of a formula and their positions in it. */
function layoutOf(parts: readonly SeenLettering[]): string {
  const [first] = parts;
  if (!first) return '';
  const {box, em} = first;
  return parts
    .map(part => {
      const x = Math.round(((part.box.left - box.left) / em) * 50);
      const y = Math.round(((part.box.top - box.top) / em) * 50);
      return `${part.name}@${x},${y}`;
    })
    .join(' ');
}
