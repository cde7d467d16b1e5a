/** A project that is exported by Motion Canvas and rendered by the command. */
export interface ForeignProject {
  /** The name of its folder. */
  readonly name: string;
  /** What it shows. */
  readonly shows: string;
}

/** Projects as people write them, 1920×1080 at 60 frames a second. */
export const foreignProjects = {
  little: [
    {name: 'explainer', shows: 'a title, points one by one'},
    {name: 'listing', shows: 'code, edited line by line'},
    {name: 'diagram', shows: 'boxes, arrows, a request on its way'},
  ],
  whole: [
    {name: 'map', shows: 'a camera over a map'},
    {name: 'chapters', shows: 'backgrounds that turn, transitions'},
    {name: 'footage', shows: 'a video that fills the frame'},
  ],
} as const satisfies Record<string, readonly ForeignProject[]>;

/** A project of ten scenes, to be started. */
export const lessons = 'lessons';
