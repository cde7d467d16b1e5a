/** Properties of a format: its features, encoders and reader. */
interface FormatTraits {
  /** Its common name. */
  readonly title: string;
  /** Ending of the file or folder, after the figure's name. */
  readonly ending: string;
  /** Whether it has an alpha channel with levels. */
  readonly alpha: boolean;
  /**
   * Whether colour is stored for 2×2 pixels, so that both sides have to be
   * even.
   */
  readonly evenSides: boolean;
  /** ffmpeg's encoders of which one is needed; empty for our own encoder. */
  readonly encoders: readonly string[];
  /** ffmpeg's name of a container that older builds lack. */
  readonly newContainer?: string;
  /** Whether it has sound. */
  readonly sound?: boolean;
  /** Whether it is a folder of pictures. */
  readonly isFolder?: boolean;
  /** Whether the file says how often it plays. */
  readonly loops?: boolean;
  /** How a film is decoded; absent when ffmpeg cannot, or it is not a film. */
  readonly decoding?: {
    /** ffmpeg's reader. */
    readonly demuxer: string;
    /** Rank among formats of the same figure; the richest is first. */
    readonly rank: number;
  };
}

const av1Encoders = ['libsvtav1', 'libaom-av1'];

/** Every format that a figure can be rendered to. */
export const formats = {
  mp4: {
    title: 'MP4',
    ending: '.mp4',
    alpha: false,
    evenSides: true,
    encoders: ['libx264'],
    sound: true,
    decoding: {demuxer: 'mov', rank: 1},
  },
  gif: {
    title: 'GIF',
    ending: '.gif',
    alpha: false,
    evenSides: false,
    encoders: [],
    loops: true,
    decoding: {demuxer: 'gif', rank: 5},
  },
  webm: {
    title: 'WebM',
    ending: '.webm',
    alpha: true,
    evenSides: true,
    encoders: ['libvpx-vp9'],
    sound: true,
    decoding: {demuxer: 'matroska', rank: 2},
  },
  mov: {
    title: 'ProRes 4444',
    ending: '.mov',
    alpha: true,
    evenSides: true,
    encoders: ['prores_ks'],
    sound: true,
    decoding: {demuxer: 'mov', rank: 3},
  },
  webp: {
    title: 'animated WebP',
    ending: '.webp',
    alpha: true,
    evenSides: false,
    encoders: ['libwebp_anim'],
    loops: true,
  },
  apng: {
    title: 'APNG',
    ending: '.apng',
    alpha: true,
    evenSides: false,
    encoders: [],
    loops: true,
    decoding: {demuxer: 'apng', rank: 4},
  },
  avif: {
    title: 'animated AVIF',
    ending: '.avif',
    alpha: false,
    evenSides: true,
    encoders: av1Encoders,
    newContainer: 'avif',
    decoding: {demuxer: 'mov', rank: 6},
  },
  png: {
    title: 'PNG sequence',
    ending: '',
    alpha: true,
    evenSides: false,
    encoders: [],
    isFolder: true,
  },
  stills: {
    title: 'stills',
    ending: '-stills',
    alpha: true,
    evenSides: false,
    encoders: [],
    isFolder: true,
  },
} as const satisfies Record<string, FormatTraits>;

/** File formats of a figure. */
export type Format = keyof typeof formats;

/** Every format, in the order of lists. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those above
export const formatNames = Object.keys(formats) as readonly Format[];

/** The properties of a format. */
export function traitsOf(format: Format): FormatTraits {
  return formats[format];
}

/** Formats that ffmpeg encodes. */
export type EncodedFormat = {
  [TFormat in Format]: (typeof formats)[TFormat]['encoders'] extends readonly []
    ? never
    : TFormat;
}[Format];

/** Whether ffmpeg encodes the format, instead of our own code. */
export function isEncoded(format: Format): format is EncodedFormat {
  return formats[format].encoders.length > 0;
}

/** Formats that say how often they play. */
export const loopingFormats = formatNames.filter(
  format => traitsOf(format).loops,
);

/** The names of these formats in a sentence: `GIF, WebP and APNG`. */
export function loopingText(word: 'and' | 'or'): string {
  // Formats that loop are animated, so their titles drop the word.
  const titles = loopingFormats.map(format =>
    formats[format].title.replace('animated ', ''),
  );
  return `${titles.slice(0, -1).join(', ')} ${word} ${titles.at(-1)}`;
}

/** The encoders of which an MP4 needs one, by codec. */
export const codecs = {
  h264: {title: 'H.264', encoders: ['libx264']},
  hevc: {title: 'HEVC', encoders: ['libx265']},
  av1: {title: 'AV1', encoders: av1Encoders},
} as const;

/** Codecs of an MP4. */
export type Codec = keyof typeof codecs;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those above
export const codecNames = Object.keys(codecs) as readonly Codec[];

/**
 * What the encoder of H.264 works for: a small file, or one that is soon done and about
 * a quarter to a half larger.
 */
export const efforts = ['small', 'fast'] as const;

export type Effort = (typeof efforts)[number];

/**
 * ffmpeg's encoders of which a file needs one; empty when it needs no ffmpeg.
 */
export function encodersFor(format: Format, codec: Codec): readonly string[] {
  return (format === 'mp4' ? codecs[codec] : formats[format]).encoders;
}
