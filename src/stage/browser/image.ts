import type {Image} from '@napi-rs/canvas';
import {skia} from '../skia/skia.ts';
import {host, setPlainAttribute, takeMembers} from './hosted.ts';
import {noting} from '../dom/missing.ts';
import {checkPictureFonts} from './pictureFonts.ts';
import {noteTurned} from '../skia/lyingPixels.ts';
import {readResource} from './resources.ts';
import {withStrokeUnits} from './strokeUnits.ts';
import {turnedPicture} from './turnedPicture.ts';

const nativeSource = Object.getOwnPropertyDescriptor(
  skia.Image.prototype,
  'src',
);

type Listener = (event: unknown) => void;

/**
 * The web's `HTMLImageElement`, drawable by Skia. A source is read and decoded
 * at once, so an image is always complete and a bad source throws where it is
 * set.
 */
export class StageImage extends skia.Image {
  crossOrigin: string | null = null;
  decoding = 'auto';
  #address = '';
  #unturned: Uint8Array | undefined;
  readonly #listeners = new Set<Listener>();

  constructor(width?: number, height?: number) {
    super();
    if (width !== undefined) this.width = width;
    if (height !== undefined) this.height = height;
    host(this, 'IMG');
  }

  // @ts-expect-error The native property is an accessor too, typed as a field.
  override get src(): string {
    return this.#address;
  }

  override set src(address: string) {
    this.#address = address;
    if (address === '') return;
    const bytes = readResource(address, 'an image');
    checkPictureFonts(bytes, address);
    const {upright, way, size, unturned} = turnedPicture(bytes);
    nativeSource?.set?.call(this, withStrokeUnits(upright));
    this.#tellSize(size);
    noteTurned(this, way);
    this.#unturned = unturned;
    if (!this.complete || this.naturalWidth === 0) {
      throw new Error(
        `The image at ${address.slice(0, 100)} cannot be decoded. Give it a PNG, JPEG, WebP, GIF, AVIF or SVG file with a size.`,
      );
    }
    // A page loads it later, when whoever sets it has gone on.
    queueMicrotask(() => {
      for (const listener of this.#listeners) this.#tell(listener);
    });
  }

  /** The picture as its file has it: patterns repeat a photograph unturned. */
  get unturned(): Image {
    if (!this.#unturned) return this;
    const picture = new skia.Image();
    picture.src = Buffer.from(this.#unturned);
    return picture;
  }

  /** Tells the size of a photograph on its side as it will be drawn. */
  #tellSize(size: readonly [width: number, height: number] | undefined): void {
    const [width, height] = size ?? [];
    const sizes = {naturalWidth: width, naturalHeight: height, width, height};
    for (const [name, value] of Object.entries(sizes)) {
      Reflect.deleteProperty(this, name);
      if (value === undefined) continue;
      Object.defineProperty(this, name, {
        value,
        writable: true,
        configurable: true,
      });
    }
  }

  addEventListener(type: string, listener: Listener): void {
    if (type !== 'load') return;
    this.#listeners.add(listener);
    const isThere = this.#address !== '' && this.complete;
    if (isThere) queueMicrotask(() => this.#tell(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    if (type === 'load') this.#listeners.delete(listener);
  }

  #tell(listener: Listener): void {
    if (!this.#listeners.delete(listener)) return;
    listener.call(this, {type: 'load', target: this, currentTarget: this});
  }

  setAttribute(name: string, value: string): void {
    setPlainAttribute(this, name, value);
    if (name === 'src') this.src = value;
  }
}

takeMembers(StageImage.prototype, skia.Image.prototype);
Object.setPrototypeOf(
  StageImage.prototype,
  noting(() => '<img>', skia.Image.prototype),
);
