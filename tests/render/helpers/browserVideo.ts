import type {Browser} from 'playwright-core';

/** A video as a browser plays it. */
interface PlayedVideo {
  /** Seconds. */
  readonly duration: number;
  /** RGB of the upper left pixel at each requested moment. */
  readonly corners: readonly (readonly number[])[];
}

/** Plays an MP4 in a page, at some moments in seconds. */
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
  const played = await page.evaluate(playPage, [...moments]);
  await page.close();
  return played;
}

/** Runs in the page; must not refer to anything outside of it. */
async function playPage(moments: number[]): Promise<PlayedVideo> {
  const video = document.createElement('video');
  const event = (name: string) =>
    new Promise<void>((resolve, reject) => {
      video.addEventListener(name, () => resolve(), {once: true});
      video.addEventListener('error', () => reject(video.error!), {once: true});
    });
  const loaded = event('loadeddata');
  video.src = '/figure.mp4';
  await loaded;
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  const context = canvas.getContext('2d')!;
  const corners: number[][] = [];
  for (const moment of moments) {
    const shown = event('seeked');
    video.currentTime = moment;
    await shown;
    context.drawImage(video, 0, 0);
    corners.push([...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)]);
  }
  return {duration: video.duration, corners};
}
