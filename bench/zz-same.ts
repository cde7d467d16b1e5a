import {loadProject, openPlayer} from '../src/stage/index.ts';
import {ChangePainter} from '../src/stage/drawing/changePainter.ts';
import {Recorder} from '../src/stage/drawing/recorder.ts';
import {benchJob, benchFigures} from './job.ts';
let whole = false;
let refused = 0;
const native = ChangePainter.prototype.paint;
ChangePainter.prototype.paint = async function (scene) {
  if (whole) this.forget();
  const r = await native.call(this, scene);
  if (!r) refused++;
  return r;
};
const why = new Map<string, number>();
const rf = Recorder.prototype.refuse;
Recorder.prototype.refuse = function () {
  const s = new Error()
    .stack!.split('\n')
    .slice(2, 5)
    .map(l => l.trim().slice(0, 90))
    .join(' < ');
  why.set(s, (why.get(s) ?? 0) + 1);
  rf.call(this);
};
for (const f of benchFigures(process.argv.slice(2))) {
  const job = {
    ...benchJob(f, '/tmp/x', ['mp4']),
    width: 960,
    height: 540,
    fps: 30,
  };
  const project = await loadProject(job.project);
  const one = await openPlayer(project, job),
    other = await openPlayer(project, job);
  let bad = 0,
    drawn = 0,
    shown = 0;
  refused = 0;
  do {
    if (one.changed) {
      whole = false;
      await one.draw();
      drawn++;
    }
    whole = true;
    await other.draw();
    if (
      Buffer.compare(
        Buffer.from(one.picture.pixels.buffer),
        Buffer.from(other.picture.pixels.buffer),
      ) !== 0
    ) {
      bad++;
      if (shown++ < 3) {
        const W = job.width;
        let l = 1e9,
          t = 1e9,
          r = -1,
          b = -1,
          n = 0;
        one.picture.pixels.forEach((p, i) => {
          if (p !== other.picture.pixels[i]) {
            n++;
            const x = i % W,
              y = (i / W) | 0;
            l = Math.min(l, x);
            r = Math.max(r, x);
            t = Math.min(t, y);
            b = Math.max(b, y);
          }
        });
        console.log('  frame', one.frame, 'differs', n, 'px in', l, t, r, b);
      }
    }
    await other.advance();
  } while (await one.advance());
  console.log(
    f.id,
    'frames',
    one.frames,
    'drawn',
    drawn,
    'bad',
    bad,
    'refused',
    refused,
  );
  for (const [k, v] of why) console.log('   ', v, k);
  why.clear();
}
