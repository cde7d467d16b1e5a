import type {Equation, Term} from '../../math/term/term.ts';
import {layerLatex} from '../../math/term/glyphs.ts';
import {inlineLatex} from '../../math/write/latexInline.ts';
import type {Piece, Sentence} from '../../math/write/sentence.ts';
import {pieceText} from '../../math/write/sentenceText.ts';
import {textOf} from '../../math/write/text.ts';

/**
 * A word of a caption: plain text, or a formula in TeX with the text that
 * touches it.
 */
export type CaptionWord = PlainWord | FormulaWord;

interface PlainWord {
  readonly kind: 'text';
  readonly text: string;
}

interface FormulaWord {
  readonly kind: 'formula';
  readonly before: string;
  readonly tex: string;
  readonly after: string;
  /** A letter without a place, in its plain form. */
  readonly letter?: string;
}

/**
 * The words of a caption, between which a line may break. Symbols are set as
 * formulas, since no text face has all their characters; plain numbers are not.
 */
export function captionWords({pieces}: Sentence): readonly CaptionWord[] {
  const words: CaptionWord[] = [];
  let open: CaptionWord | undefined;
  const close = () => {
    if (open) words.push(open);
    open = undefined;
  };
  for (const stretch of pieces.flatMap(stretchesOf)) {
    if (stretch === BREAK) close();
    else open = open ? joined(open, stretch) : stretch;
  }
  close();
  return words;
}

/** A place where a line may break. */
const BREAK = 'break';

type Stretch = CaptionWord | typeof BREAK;

function stretchesOf(piece: Piece): readonly Stretch[] {
  switch (piece.kind) {
    case 'term':
      return termStretches(piece.term);
    case 'form':
      return termStretches(piece.term, letterOf(piece.term));
    case 'equation':
      return equationStretches(piece.equation);
    case 'layer':
      return piece.layer === 'L'
        ? textStretches(pieceText(piece))
        : formulaStretches([layerLatex(piece.layer)]);
    case 'sign':
      return piece.sign === 'equals'
        ? textStretches(pieceText(piece))
        : formulaStretches(['\\odot']);
    case 'text':
    case 'count':
    case 'name':
    case 'shape':
      return textStretches(pieceText(piece));
  }
}

function equationStretches({left, right}: Equation): readonly Stretch[] {
  return [
    ...termStretches(left),
    BREAK,
    {kind: 'text', text: '='},
    BREAK,
    ...termStretches(right),
  ];
}

function termStretches(term: Term, letter?: string): readonly Stretch[] {
  return isUpright(term)
    ? textStretches(textOf(term))
    : formulaStretches(inlineLatex(term), letter);
}

function letterOf(term: Term): string | undefined {
  return term.kind === 'variable' ? textOf(term) : undefined;
}

function textStretches(text: string): readonly Stretch[] {
  return text
    .split(/(\s+)/)
    .filter(Boolean)
    .map(part => (/\s/.test(part) ? BREAK : {kind: 'text', text: part}));
}

function formulaStretches(
  stretches: readonly string[],
  letter?: string,
): readonly Stretch[] {
  return stretches.flatMap((tex, at): readonly Stretch[] => {
    const formula = {
      kind: 'formula',
      before: '',
      tex,
      after: '',
      ...(letter !== undefined && {letter}),
    } as const;
    return at === 0 ? [formula] : [BREAK, formula];
  });
}

/**
 * Whether the text's face has all characters of a term: of plain numbers, and
 * of small letters that read like words.
 */
function isUpright(term: Term): boolean {
  if (term.kind === 'number') return !textOf(term).includes('×');
  if (term.kind === 'difference') {
    return isUpright(term.left) && isUpright(term.right);
  }
  if (term.kind !== 'variable') return false;
  const {indices, letter} = term.variable;
  return indices.length === 0 && 'aetx'.includes(letter);
}

/** A letter that touches words before it, as in brackets, is set like them. */
function joined(word: CaptionWord, next: CaptionWord): CaptionWord {
  if (word.kind === 'text') {
    if (next.kind === 'text') return {...next, text: word.text + next.text};
    const {letter} = next;
    return letter === undefined
      ? {...next, before: word.text}
      : {kind: 'text', text: word.text + letter};
  }
  if (next.kind === 'formula') {
    throw new RangeError(
      `The formulas ${word.tex} and ${next.tex} touch in a caption. Put a word or a space between them.`,
    );
  }
  return {...word, after: word.after + next.text};
}
