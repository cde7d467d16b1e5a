import type {Browser} from 'playwright-core';

/** One image of an animated picture, as a browser shows it. */
interface ShownImage {
  /** Milliseconds. */
  readonly duration: number;
  /** Straight RGBA, row by row. */
  readonly pixels: Buffer;
}

/** An animated picture as a browser decodes it. */
export interface ShownAnimation {
  readonly images: readonly ShownImage[];
  readonly loops: number;
}

/** Decodes an animated picture with the browser's own decoder. */
export async function decodeInBrowser(
  browser: Browser,
  picture: Uint8Array,
  type = 'image/gif',
): Promise<ShownAnimation> {
  const page = await browser.newPage();
  // Decoders exist only on pages of a secure origin, such as localhost.
  await page.route('**/*', route => route.fulfill({body: ''}));
  await page.goto('http://localhost/');
  const bytes = Buffer.from(picture).toString('base64');
  const {images, loops} = await page.evaluate(decodePage, [
    bytes,
    type,
  ] as const);
  await page.close();
  return {
    loops,
    images: images.map(({duration, pixels}) => ({
      duration,
      pixels: Buffer.from(pixels, 'base64'),
    })),
  };
}

/** Runs in the page; must not refer to anything outside of it. */
async function decodePage([base64, type]: readonly [
  bytes: string,
  type: string,
]): Promise<{images: {duration: number; pixels: string}[]; loops: number}> {
  const data = Uint8Array.from(atob(base64), char => char.charCodeAt(0));
  const decoder = new ImageDecoder({data, type});
  await decoder.tracks.ready;
  await decoder.completed;
  const track = decoder.tracks.selectedTrack!;
  const images: {duration: number; pixels: string}[] = [];
  for (let frameIndex = 0; frameIndex < track.frameCount; frameIndex++) {
    const {image} = await decoder.decode({frameIndex});
    const pixels = new Uint8Array(image.codedWidth * image.codedHeight * 4);
    await image.copyTo(pixels, {format: 'RGBA'});
    const text = Array.from(pixels, byte => String.fromCharCode(byte)).join('');
    images.push({duration: (image.duration ?? 0) / 1000, pixels: btoa(text)});
    image.close();
  }
  return {images, loops: track.repetitionCount};
}
