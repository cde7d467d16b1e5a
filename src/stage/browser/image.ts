import {skia} from '../skia/skia.ts';
import {checkPictureFonts} from './pictureFonts.ts';
import {readResource} from './resources.ts';

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

  // @ts-expect-error The native property is an accessor too, typed as a field.
  override get src(): string {
    return this.#address;
  }

  override set src(address: string) {
    this.#address = address;
    if (address === '') return;
    const bytes = readResource(address, 'an image');
    checkPictureFonts(bytes, address);
    nativeSource?.set?.call(this, bytes);
    if (!this.complete || this.naturalWidth === 0) {
      throw new Error(
        `The image at ${address.slice(0, 100)} cannot be decoded. Give it a PNG, JPEG, WebP, GIF, AVIF or SVG file with a size.`,
      );
    }
  }

  addEventListener(type: string, listener: Listener): void {
    if (type === 'load' && this.complete) queueMicrotask(() => listener({}));
  }

  removeEventListener(): void {
    // Every listener is called at once or never.
  }

  setAttribute(name: string, value: string): void {
    if (name === 'src') this.src = value;
  }
}
