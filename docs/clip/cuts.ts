/** A stretch of the film, given by the beat at which it ends. */
export interface Cut {
  readonly figure: string;
  readonly beat: string;
  /** Before the end of that beat. */
  readonly seconds: number;
}

/** What the clip shows, in the order of the derivation. */
export const cuts: readonly Cut[] = [
  {figure: '00', beat: 'gradients', seconds: 5},
  {figure: '03', beat: 'hop 2', seconds: 3.5},
  {figure: '05', beat: 'gathered', seconds: 3.5},
  {figure: '06', beat: 'contracted', seconds: 3},
  {figure: '16', beat: 'layer 1', seconds: 2.5},
  {figure: '19', beat: 'all', seconds: 2.5},
];

/** The length of the clip, in seconds. */
export const CLIP_SECONDS = cuts.reduce((sum, {seconds}) => sum + seconds, 0);

/** The clip's place in the repository, and the most bytes that a page bears. */
export const clip = {
  path: 'docs/clip.gif',
  width: 960,
  height: 540,
  fps: 25,
  most: 3_000_000,
} as const;
