import type {Moment, SeenLettering} from '../sight.ts';
import {badgeOutcome} from './beside/badges.ts';
import {captionOutcome, captionText} from './beside/captions.ts';
import {cellOutcome} from './beside/gradientCells.ts';
import {dotsOutcome} from './beside/mapDots.ts';
import {glyphsOf} from './formula/atom.ts';
import {unfolded} from './formula/unfolded.ts';
import type {Core} from './core.ts';
import {elidedOutcome} from './elided.ts';
import {type Outcome, outcomeOf} from './equationFault.ts';
import {labelOutcome} from './labels.ts';
import {MovedCores} from './MovedCores.ts';
import {noteOutcome} from './notes.ts';
import {
  type FormulaSeen,
  isApart,
  type Names,
  onScreen,
  type OnScreen,
  type PlacedSeen,
} from './onScreen.ts';
import {
  changeOutcome,
  ANOTHER_NETWORK,
  isOwnMap,
  movedNumbers,
  placedOutcome,
} from './placedNumbers.ts';
import {
  meaningOutcome,
  specimenOutcome,
  specimensOf,
} from './beside/specimen.ts';
import type {ReadingList} from './ReadingList.ts';
import {linked, rowOutcomeBeside} from './rows.ts';

/** Reads the resting parts of the screen, moment by moment. */
export class ScreenReader {
  private readonly core: Core;
  private readonly list: ReadingList;
  private readonly moved: MovedCores;
  /** The outcomes of formulas, by their layout. */
  private readonly formulas = new Map<string, Outcome>();
  private readonly names: Names = new Map();
  /** The texts of each row of numbers, which is written bit by bit. */
  private readonly rowTexts = new Map<string, Set<string>>();
  private caption:
    | {readonly parts: readonly SeenLettering[]; readonly text: string}
    | undefined;
  /** The equations of the figure so far. */
  private readonly equations = new Set<Outcome>();

  public constructor(core: Core, list: ReadingList) {
    this.core = core;
    this.list = list;
    this.moved = new MovedCores(core);
  }

  public read(moment: Moment): void {
    const {time} = moment;
    const screen = onScreen(moment, this.names);
    this.list.begin();
    this.moved.learn(screen.changes);
    const specimens = specimensOf(screen);
    for (const specimen of specimens) {
      const {symbol, marks} = specimen;
      const copies = marks ? `: ${shownOf(marks.parts)}` : '';
      const text = `${shownOf(symbol.parts)}${copies}`;
      this.list.note({kind: 'equation', text}, time, () =>
        specimenOutcome(specimen, this.core),
      );
    }
    for (const formula of screen.formulas)
      if (!isApart(formula)) this.formula(moment, formula, screen);
    this.rows(moment, screen);
    this.numbers(moment, screen);
    for (const parts of screen.captions) {
      this.list.note({kind: 'caption', text: this.said(parts)}, time, () =>
        captionOutcome(parts, this.core),
      );
    }
    for (const note of screen.notes) {
      const {name: text} = note;
      const beside = screen.formulas.flatMap(({parts}) =>
        parts[0]?.kind === 'equation' ? [this.outcome(parts)] : [],
      );
      this.list.note(
        {kind: 'note', text},
        time,
        () =>
          meaningOutcome(note, specimens) ??
          (isOwnMap(screen, this.core)
            ? noteOutcome(text, beside, this.core)
            : {kind: 'unread', why: ANOTHER_NETWORK}),
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
      this.list.note({kind: 'equation', text, key}, time, () =>
        this.withDots(outcome),
      );
      return;
    }
    const isOther = !isOwnMap(screen, this.core);
    this.list.note({kind: 'row', text, key}, time, () =>
      isOther
        ? outcome
        : linked(this.withDots(outcome), [...this.equations], this.core),
    );
  }

  /** The outcome of a formula whose dots do not say what they stand for. */
  private withDots(outcome: Outcome): Outcome {
    return outcome.kind === 'unread' && outcome.sides
      ? elidedOutcome(
          outcome.sides,
          [...this.equations],
          this.core,
          outcome.why,
        )
      : outcome;
  }

  /** The error of a network would be read as that of the map above it. */
  private besideAnother(text: string, screen: OnScreen): Outcome | undefined {
    return text.includes('→') && !isOwnMap(screen, this.core)
      ? {kind: 'untrue', why: ANOTHER_NETWORK}
      : undefined;
  }

  private rows({time}: Moment, screen: OnScreen): void {
    for (const {key, parts} of screen.rows) {
      const text = parts.map(({name}) => name).join(' ');
      const ofRow = this.rowTexts.get(key) ?? new Set();
      this.rowTexts.set(key, ofRow.add(text));
      this.list.note({kind: 'row', text}, time, () =>
        isBegun(text, ofRow)
          ? {kind: 'true', sides: []}
          : (this.besideAnother(text, screen) ??
            rowOutcomeBeside(text, [...this.equations], this.core)),
      );
    }
  }

  private numbers({time}: Moment, screen: OnScreen): void {
    const note = (
      {number, at}: PlacedSeen,
      key: string,
      outcome: (seconds: number) => Outcome,
    ) => {
      const text = number.name;
      this.list.note({kind: 'number', text, at, key}, time, outcome);
    };
    const moved = movedNumbers(screen, this.core);
    const others = moved.map(({number, at}) => `${number.name} ${at}`).join();
    for (const placed of screen.placed) {
      const {at, number} = placed;
      const key = moved.includes(placed) ? others : '';
      note(placed, `${number.name} ${key}`, seconds =>
        placedOutcome(number.name, at, screen, this.core, this.moved, seconds),
      );
    }
    const layers = layersSaid(screen);
    for (const held of screen.held) {
      const {number} = held;
      note(held, `${number.name} ${placeOf(number)} ${layers} ${others}`, () =>
        this.heldOutcome(held, screen),
      );
    }
    for (const {name: text} of screen.loose) {
      this.list.note({kind: 'number', text}, time, () => ({
        kind: 'unread',
        why: STANDS_ALONE,
      }));
    }
  }

  /** The outcome of a number in a drawing other than a part of the map. */
  private heldOutcome({number, at}: PlacedSeen, screen: OnScreen): Outcome {
    switch (at) {
      case 'plate':
        return changeOutcome(number.name, screen, this.core, this.moved);
      case 'badge':
        return badgeOutcome(number, screen, this.core);
      case 'bracket':
        return cellOutcome(number, screen, this.core);
      case '⋯':
        return dotsOutcome(number, screen, this.core);
      default:
        return {kind: 'unread', why: STANDS_ALONE};
    }
  }

  /** The text of a caption, which stays for many moments. */
  private said(parts: readonly SeenLettering[]): string {
    const {caption} = this;
    const isSame =
      caption?.parts.length === parts.length &&
      parts.every((part, at) => part === caption.parts[at]);
    if (isSame) return caption.text;
    const text = captionText(parts);
    this.caption = {parts, text};
    return text;
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

/** The reason why a number without a drawing around it is not read. */
const STANDS_ALONE = 'it stands by itself';

/** Whether a row goes on later, and is read then. */
function isBegun(text: string, ofRow: ReadonlySet<string>): boolean {
  return [...ofRow].some(
    later => later.length > text.length && later.startsWith(text),
  );
}

/** What the labels of a screen say of layers: `ℓ = 1`. */
function layersSaid({formulas}: OnScreen): string {
  return formulas
    .map(({parts}) => parts.map(({name}) => name).join(''))
    .filter(text => /^[ℓL]=/u.test(text))
    .join();
}

/** A key of a part's place in the frame. */
function placeOf({box: {left, top}}: SeenLettering): string {
  return `${Math.round(left)},${Math.round(top)}`;
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
