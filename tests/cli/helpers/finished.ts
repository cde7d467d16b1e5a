/** A finished figure; its fields do not matter. */
export const finished = {
  kind: 'finished',
  files: [],
  total: 900,
  drawn: 9,
  stages: {playing: 0, drawing: 0, writing: 0, finishing: 0},
  encoders: [],
  seconds: 30,
  peakMemory: 0,
  warnings: [],
  beats: [],
  equations: [],
} as const;
