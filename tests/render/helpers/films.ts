import {runFfmpeg} from './decode.ts';

/** A film drawn by ffmpeg: a bar that travels, and a box for a while. */
export interface Film {
  readonly seconds?: number;
  readonly fps?: number;
  /** Seconds between which a small box is visible. */
  readonly box?: readonly [from: number, to: number];
  readonly boxColour?: string;
  readonly ground?: string;
  /** Quality of H.264: higher is worse. */
  readonly quality?: number;
}

/** Writes a film of 320×180 pixels. */
export async function writeFilm(file: string, film: Film = {}): Promise<void> {
  const {seconds = 3, fps = 30, box = [0, 0], boxColour = 'white'} = film;
  const {ground = '0x11151d', quality = 18} = film;
  const [from, to] = box;
  const during = `gte(t,${from})*lt(t,${to})`;
  const picture = [
    `color=c=${ground}:s=320x180:r=${fps}:d=${seconds}`,
    'format=yuv420p',
    `drawbox=x=100:y=60:w=12:h=8:color=${boxColour}:t=fill:enable='${during}'`,
    // Encoders differ where the picture always moves.
    "drawbox=x=20:y=140:w=6:h=20:color=0xffd166:t=fill:enable='lt(mod(t+0.005,0.2),0.1)'",
  ].join(',');
  const input = ['-v', 'error', '-f', 'lavfi', '-i', picture];
  const output = ['-c:v', 'libx264', '-crf', String(quality), '-y', file];
  const {said} = await runFfmpeg([...input, ...output]);
  if (said !== '') throw new Error(said);
}
