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
}

/**
 * The words of a caption, between which a line may break. Symbols are set as
 * formulas: no text face has all their characters, and an upright a would read
 * as the article. Plain numbers are not.
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
    case 'form':
      return termStretches(piece.term);
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

function termStretches(term: Term): readonly Stretch[] {
  return isUpright(term)
    ? textStretches(textOf(term))
    : formulaStretches(inlineLatex(term));
}

function textStretches(text: string): readonly Stretch[] {
  return text
    .split(/(\s+)/)
    .filter(Boolean)
    .map(part => (/\s/.test(part) ? BREAK : {kind: 'text', text: part}));
}

function formulaStretches(stretches: readonly string[]): readonly Stretch[] {
  return stretches.flatMap((tex, at): readonly Stretch[] => {
    const formula = {kind: 'formula', before: '', tex, after: ''} as const;
    return at === 0 ? [formula] : [BREAK, formula];
  });
}

/** Whether the text's face has all characters of a term: of plain numbers. */
function isUpright(term: Term): boolean {
  if (term.kind === 'difference') {
    return isUpright(term.left) && isUpright(term.right);
  }
  return term.kind === 'number' && !textOf(term).includes('×');
}

function joined(word: CaptionWord, next: CaptionWord): CaptionWord {
  if (word.kind === 'text') {
    if (next.kind === 'text') return {...next, text: word.text + next.text};
    return {...next, before: word.text};
  }
  if (next.kind === 'formula') {
    throw new RangeError(
      `The formulas ${word.tex} and ${next.tex} touch in a caption. Put a word or a space between them.`,
    );
  }
  return {...word, after: word.after + next.text};
}
