import type {SinkSettings, Sound} from '../frames/sink.ts';

/** Samples a second, whatever a source has. */
const sampleRate = 48_000;

/** A filter graph of ffmpeg, with the files that it reads, in their order. */
interface SoundGraph {
  readonly files: readonly string[];
  readonly graph: string;
}

/**
 * The graph that makes one track named `sound` of some sounds, as long as the figure
 * and placed to the sample: what comes before the figure is cut off, silence fills what
 * is missing. Levels add up.
 *
 * @param first - The number of the first of the files among ffmpeg's inputs.
 */
export function soundGraph(
  sounds: readonly Sound[],
  settings: Pick<SinkSettings, 'fps' | 'frames'>,
  first: number,
): SoundGraph {
  const files = [...new Set(sounds.map(({file}) => file))];
  const end = Math.round((settings.frames / settings.fps) * sampleRate);
  const [only] = sounds;
  if (only !== undefined && sounds.length === 1) {
    return {files, graph: `[${first}:a:0]${placed(only, end)}[sound]`};
  }
  const streams = files.map((file, input) => {
    const users = sounds.flatMap((sound, i) =>
      sound.file === file ? [`[in${i}]`] : [],
    );
    return `[${first + input}:a:0]asplit=${users.length}${users.join('')}`;
  });
  const chains = sounds.map(
    (sound, i) => `[in${i}]${placed(sound, end)},${stereo}[out${i}]`,
  );
  // Old versions of ffmpeg divide by the number of sounds, and can't be told not to.
  const {length} = sounds;
  const all = sounds.map((_, i) => `[out${i}]`).join('');
  const mix = `${all}amix=inputs=${length}:duration=first,volume=${length}[sound]`;
  return {files, graph: [...streams, ...chains, mix].join(';')};
}

/** Two channels; a single one is as loud on both sides as it is alone. */
const stereo =
  'aformat=sample_fmts=fltp:channel_layouts=mono|stereo,pan=stereo|FL<FL+FC|FR<FR+FC';

/** The filters that bring a source to its place among some samples. */
function placed({start, from = 0, to, gain, rate}: Sound, end: number): string {
  const late = samples(start);
  const delay = Array.from({length: 8}, () => `${late}S`).join('|');
  return [
    `aresample=${sampleRate}:async=1:first_pts=0`,
    ...(to === undefined ? [] : [`atrim=end_sample=${samples(to)}`]),
    // Silence comes before all that may leave nothing: what is empty stays so.
    'apad',
    ...(from > 0 ? [`atrim=start_sample=${samples(from)}`, restart] : []),
    ...(rate === undefined || rate === 1 ? [] : paced(rate)),
    ...(gain ? [`volume=${gain}dB`] : []),
    ...(late > 0 ? [`adelay=${delay}`] : []),
    ...(late < 0 ? [`atrim=start_sample=${-late}`] : []),
    restart,
    `atrim=end_sample=${end}`,
  ].join(',');
}

const restart = 'asetpts=PTS-STARTPTS';

/** Another pace, with the pitch that a tape has at it. */
function paced(rate: number): readonly string[] {
  return [`asetrate=${samples(rate)}`, `aresample=${sampleRate}`];
}

function samples(seconds: number): number {
  return Math.round(seconds * sampleRate);
}
