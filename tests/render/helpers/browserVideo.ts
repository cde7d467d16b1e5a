import type {Browser} from 'playwright-core';

/** A video as a browser plays it. */
interface PlayedVideo {
  /** Seconds. */
  readonly duration: number;
  /** What is seen at each requested moment: straight RGBA. */
  readonly pictures: readonly Buffer[];
}

/** Seeks an MP4 in a page to some moments in seconds. */
export async function playInBrowser(
  browser: Browser,
  mp4: Buffer,
  moments: readonly number[],
): Promise<PlayedVideo> {
  const page = await browser.newPage();
  await page.route('**/*', route =>
    route.request().url().endsWith('.mp4')
      ? route.fulfill({body: mp4, contentType: 'video/mp4'})
      : route.fulfill({body: '<p>', contentType: 'text/html'}),
  );
  await page.goto('http://localhost/');
  const {duration, pictures} = await page.evaluate(playPage, [...moments]);
  await page.close();
  return {
    duration,
    pictures: pictures.map(rgba => Buffer.from(rgba, 'latin1')),
  };
}

/** Runs in the page; must not refer to anything outside of it. */
async function playPage(moments: number[]) {
  const video = document.createElement('video');
  const event = (name: string) =>
    new Promise<void>((resolve, reject) => {
      video.addEventListener(name, () => resolve(), {once: true});
      video.addEventListener('error', () => reject(video.error!), {once: true});
    });
  const loaded = event('loadeddata');
  // A file that is sent as a whole can't be sought; one in memory can.
  const file = await fetch('/figure.mp4');
  video.src = URL.createObjectURL(await file.blob());
  await loaded;
  const {videoWidth: width, videoHeight: height} = video;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  const pictures: string[] = [];
  for (const moment of moments) {
    const sought = event('seeked');
    video.currentTime = moment;
    await sought;
    const miss = Math.abs(video.currentTime - moment);
    if (miss > 0.0001) throw new Error(`${moment} s cannot be sought.`);
    // On a busy machine the picture comes after the end of the seek.
    let rgba: Uint8ClampedArray;
    do {
      await new Promise(resolve => setTimeout(resolve, 5));
      context.clearRect(0, 0, width, height);
      context.drawImage(video, 0, 0);
      rgba = context.getImageData(0, 0, width, height).data;
    } while (rgba[3] !== 255);
    // Playwright passes a string on in no time, a list of numbers slowly.
    pictures.push(
      Array.from(rgba, level => String.fromCharCode(level)).join(''),
    );
  }
  return {duration: video.duration, pictures};
}
