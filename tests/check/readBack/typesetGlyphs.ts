import type {Glyph} from '../../../src/check/readBack/formula/atom.ts';
import {outlineBox} from '../../../src/components/type/outlineBox.ts';
import {
  FONT_UNITS_PER_EM,
  typeset,
} from '../../../src/components/type/typeset.ts';

/** The glyphs of a formula as check sees them, without anything that is played. */
export function typesetGlyphs(tex: string): readonly Glyph[] {
  return typeset(tex).outlines.map(outline => ({
    char: outline.char ?? '',
    baseline: outline.transform[5],
    size: Math.abs(outline.transform[0]) * FONT_UNITS_PER_EM,
    box: outlineBox(outline),
  }));
}
