import type {Finding} from './finding.ts';

/** Whether the drawing library's program for this platform loads and draws. */
export async function canvasFinding(): Promise<Finding> {
  const {ok, found} = await draw();
  return {
    name: 'Canvas',
    ok,
    found,
    needed: true,
    remedy:
      'Run npm ci again without --omit=optional, on a platform that @napi-rs/canvas has a build for.',
  };
}

async function draw(): Promise<{ok: boolean; found: string}> {
  try {
    const {createCanvas} = await import('@napi-rs/canvas');
    const context = createCanvas(1, 1).getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 1, 1);
    const ok = context.getImageData(0, 0, 1, 1).data[0] === 255;
    return {ok, found: ok ? 'draws' : 'draws nothing'};
  } catch (error) {
    return {ok: false, found: String(error).split('\n', 1)[0]!};
  }
}
