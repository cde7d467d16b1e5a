import {registerFace, type Face, type FaceStyle} from '../fonts/faces.ts';
import {parseWeight} from '../fonts/fontShorthand.ts';
import {readResource} from './resources.ts';

export interface FontFaceDescriptors {
  readonly weight?: string;
  readonly style?: string;
}

type FontSource = string | ArrayBuffer | ArrayBufferView;

/**
 * The web's `FontFace`. Its file is read when the face is loaded or added to
 * `document.fonts`; from then on text can use it.
 */
export class StageFontFace {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  status: 'unloaded' | 'loaded' = 'unloaded';
  readonly #source: FontSource;
  #file: Uint8Array | undefined;
  #registered = false;

  constructor(
    family: string,
    source: FontSource,
    {weight = 'normal', style = 'normal'}: FontFaceDescriptors = {},
  ) {
    this.family = family.replace(/^(["'])(.*)\1$/, '$2');
    this.weight = weight;
    this.style = style;
    this.#source = source;
  }

  get loaded(): Promise<this> {
    return this.load();
  }

  async load(): Promise<this> {
    this.#read();
    return this;
  }

  /** Registers the face for layout and drawing. */
  register(): void {
    if (this.#registered) return;
    this.#registered = true;
    registerFace(this.#face(), this.#read());
  }

  #read(): Uint8Array {
    this.#file ??= fileOf(this.#source, this.family);
    this.status = 'loaded';
    return this.#file;
  }

  #face(): Omit<Face, 'characters'> {
    const [from = 400, to = from] = this.weight.split(/\s+/).map(parseWeight);
    return {family: this.family, weights: [from, to], style: faceStyle(this)};
  }
}

function faceStyle({family, style}: StageFontFace): FaceStyle {
  if (style === 'normal' || style === 'italic' || style === 'oblique') {
    return style;
  }
  throw new Error(
    `The font face "${family}" has the style "${style}". Choose one of: normal, italic, oblique.`,
  );
}

function fileOf(source: FontSource, family: string): Uint8Array {
  if (typeof source !== 'string') {
    return ArrayBuffer.isView(source)
      ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
      : new Uint8Array(source);
  }
  const url = /url\(\s*(["']?)(.*?)\1\s*\)/s.exec(source)?.[2];
  if (!url) {
    throw new Error(
      `The font face "${family}" has the source "${source.slice(0, 60)}". Give it url(…) with the file: the stage uses no installed fonts.`,
    );
  }
  return readResource(url, `the font "${family}"`);
}
