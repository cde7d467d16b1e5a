import {hasOpenFonts} from '../fonts/missing.ts';
import {codeRanges} from '../fonts/file/codeRanges.ts';
import {faceStyle, faceWeights} from '../fonts/faceDescriptors.ts';
import {registerFace} from '../fonts/faces.ts';
import type {FaceStyle} from '../fonts/file/fontNames.ts';
import {OpenFace} from '../fonts/openFace.ts';
import {addFace, removeFace} from '../fonts/openFaces.ts';
import {sourcesOf, unquoted} from '../fonts/sheetFaces.ts';
import type {FontSource as FontPlace} from '../fonts/file/fontSource.ts';
import {pageOrigin} from './pageFile.ts';
import {readResource} from './resources.ts';

export interface FontFaceDescriptors {
  /** Scenes give numbers too. */
  readonly weight?: string | number;
  readonly style?: string;
  readonly unicodeRange?: string;
}

type FontSource = string | ArrayBuffer | ArrayBufferView;

/**
 * The web's `FontFace`. Its file is read when the face is loaded, or when it sets
 * text after it was added to `document.fonts`. A face without a usable file is an
 * error, in a foreign project a warning.
 */
export class StageFontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
  readonly display = 'auto';
  readonly stretch = 'normal';
  status: 'unloaded' | 'loaded' | 'error' = 'unloaded';
  readonly #source: FontSource | OpenFace;
  #file: Uint8Array | undefined;
  #open: OpenFace | undefined;
  #registered = false;

  constructor(
    family: string,
    source: FontSource | OpenFace,
    {
      weight = 'normal',
      style = 'normal',
      unicodeRange = 'U+0-10FFFF',
    }: FontFaceDescriptors = {},
  ) {
    this.family = unquoted(family);
    this.weight = `${weight}`;
    this.style = style;
    this.unicodeRange = unicodeRange;
    this.#source = source;
  }

  /** A face that styles declare. */
  static of(face: OpenFace): StageFontFace {
    const {family, weights, style} = face;
    return new StageFontFace(family, face, {weight: weights.join(' '), style});
  }

  get loaded(): Promise<this> {
    return this.load();
  }

  /** A foreign project plays on without the face, as it does in a page offline. */
  async load(): Promise<this> {
    if (!hasOpenFonts()) this.#read();
    else this.status = this.#openFace().isUsable ? 'loaded' : 'error';
    return this;
  }

  /** Lets text be laid out and drawn in the face. */
  register(): void {
    if (this.#registered) return;
    this.#registered = true;
    if (hasOpenFonts()) addFace(this.#openFace());
    else registerFace(this.#strictFace(), this.#read());
  }

  /** Takes back `register`; a figure of our own keeps all of its faces. */
  unregister(): void {
    if (!this.#open) return;
    removeFace(this.#open);
    this.#registered = false;
  }

  #read(): Uint8Array {
    this.#file ??= fileOf(this.#source, this.family);
    this.status = 'loaded';
    return this.#file;
  }

  #strictFace() {
    const [from, to] = faceWeights(this.weight);
    return {
      family: this.family,
      weights: [from, to] as const,
      style: requireStyle(this),
    };
  }

  #openFace(): OpenFace {
    this.#open ??=
      this.#source instanceof OpenFace
        ? this.#source
        : new OpenFace({
            family: this.family,
            weights: faceWeights(this.weight),
            style: faceStyle(this.style),
            ranges: codeRanges(this.unicodeRange),
            sources: placesOf(this.#source, this.family),
          });
    return this.#open;
  }
}

function placesOf(source: FontSource, family: string): readonly FontPlace[] {
  return typeof source === 'string'
    ? sourcesOf(source, `${pageOrigin}/`, readResource)
    : [{name: `the data of "${family}"`, read: () => bytesOf(source)}];
}

function requireStyle({family, style}: StageFontFace): FaceStyle {
  if (style === 'normal' || style === 'italic' || style === 'oblique') {
    return style;
  }
  throw new Error(
    `The font face "${family}" has the style "${style}". Choose one of: normal, italic, oblique.`,
  );
}

function fileOf(source: FontSource | OpenFace, family: string): Uint8Array {
  if (source instanceof OpenFace) return source.bytes();
  if (typeof source !== 'string') return bytesOf(source);
  const url = /url\(\s*(["']?)(.*?)\1\s*\)/s.exec(source)?.[2];
  if (!url) {
    throw new Error(
      `The font face "${family}" has the source "${source.slice(0, 60)}". Give it url(…) with the file: the stage uses no installed fonts.`,
    );
  }
  return readResource(url, `the font "${family}"`);
}

function bytesOf(source: ArrayBuffer | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}
