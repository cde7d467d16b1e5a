/** What a format can hold, and what writes it. */
interface FormatTraits {
  /** How people call it. */
  readonly title: string;
  /** Name of the file or folder after the figure's own. */
  readonly ending: string;
  /** Whether a part of a picture can be transparent, in any degree. */
  readonly alpha: boolean;
  /** Whether colour is stored for 2×2 pixels, so that both sides are even. */
  readonly evenSides: boolean;
  /** ffmpeg's encoders of which one is needed; none where it is our own. */
  readonly encoders: readonly string[];
}

const av1Encoders = ['libsvtav1', 'libaom-av1'];

/** Everything that a figure can be rendered to. */
export const formats = {
  mp4: {
    title: 'MP4',
    ending: '.mp4',
    alpha: false,
    evenSides: true,
    encoders: ['libx264'],
  },
  gif: {
    title: 'GIF',
    ending: '.gif',
    alpha: false,
    evenSides: false,
    encoders: [],
  },
  webm: {
    title: 'WebM',
    ending: '.webm',
    alpha: true,
    evenSides: true,
    encoders: ['libvpx-vp9'],
  },
  mov: {
    title: 'ProRes 4444',
    ending: '.mov',
    alpha: true,
    evenSides: true,
    encoders: ['prores_ks'],
  },
  webp: {
    title: 'animated WebP',
    ending: '.webp',
    alpha: true,
    evenSides: false,
    encoders: ['libwebp_anim'],
  },
  apng: {
    title: 'APNG',
    ending: '.apng',
    alpha: true,
    evenSides: false,
    encoders: [],
  },
  avif: {
    title: 'animated AVIF',
    ending: '.avif',
    alpha: false,
    evenSides: true,
    encoders: av1Encoders,
  },
  png: {
    title: 'PNG sequence',
    ending: '',
    alpha: true,
    evenSides: false,
    encoders: [],
  },
  stills: {
    title: 'stills',
    ending: '-stills',
    alpha: true,
    evenSides: false,
    encoders: [],
  },
} as const satisfies Record<string, FormatTraits>;

/** Kinds of file a figure is rendered to. */
export type Format = keyof typeof formats;

/** Every format, in the order in which they are told. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those above
export const formatNames = Object.keys(formats) as readonly Format[];

/** Formats that are folders of pictures. */
export const folderFormats: readonly Format[] = ['png', 'stills'];

/** The encoders of which an MP4 needs one, by codec. */
export const codecs = {
  h264: {title: 'H.264', encoders: ['libx264']},
  hevc: {title: 'HEVC', encoders: ['libx265']},
  av1: {title: 'AV1', encoders: av1Encoders},
} as const;

/** How the pictures of an MP4 are coded. */
export type Codec = keyof typeof codecs;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those above
export const codecNames = Object.keys(codecs) as readonly Codec[];

/** ffmpeg's encoders of which a file needs one; none where it needs no ffmpeg. */
export function encodersFor(format: Format, codec: Codec): readonly string[] {
  return (format === 'mp4' ? codecs[codec] : formats[format]).encoders;
}
