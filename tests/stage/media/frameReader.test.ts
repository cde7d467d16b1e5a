import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, describe, expect, onTestFinished, test} from 'vitest';
import {FrameReader} from '../../../src/stage/media/frameReader.ts';

const home = mkdtempSync(path.join(tmpdir(), 'frame-reader-'));
afterAll(() => rmSync(home, {recursive: true, force: true}));

/** Larger than what pipes hold. */
const size = {width: 640, height: 360};
const frames = 5;

/**
 * A decoder that tells the time of a picture only after others have been taken from it,
 * as ffmpeg does with large ones.
 *
 * @param late - How many pictures go before.
 */
function decoder(late: number): string {
  const file = path.join(home, `late-${late}.mjs`);
  writeFileSync(
    file,
    `#!${process.execPath}
     import {writeSync} from 'node:fs';
     const put = (pipe, bytes) => {
       for (let done = 0; done < bytes.length;) done += writeSync(pipe, bytes, done);
     };
     for (let frame = 0; frame < ${frames + late}; frame++) {
       if (frame < ${frames}) put(1, Buffer.alloc(${size.width * size.height * 4}, frame));
       const told = frame - ${late};
       if (told >= 0) put(3, Buffer.from(\`0, 0, \${told * 9000}, 1, 4, 0x0\\n\`));
     }`,
    {mode: 0o755},
  );
  return file;
}

describe.skipIf(process.platform === 'win32')(
  'Every frame is read with its time',
  () => {
    test.each([0, 1, 2])(
      'when %i pictures go before a time',
      async late => {
        const reader = new FrameReader(
          {
            ...size,
            file: 'a.mp4',
            ffmpeg: decoder(late),
            duration: frames / 10,
            start: 0,
            decoder: [],
            filter: '',
            everyFrame: [],
          },
          0,
        );
        onTestFinished(() => reader.close());
        const read: [time: number, first: number, last: number][] = [];
        for (;;) {
          const frame = await reader.next();
          if (!frame) break;
          read.push([frame.time, frame.pixels[0]!, frame.pixels.at(-1)!]);
        }

        expect(read).toEqual([0, 1, 2, 3, 4].map(at => [at / 10, at, at]));
      },
      10_000,
    );
  },
);
