/**
 * What a project may do that figures of this package may not, since a picture of
 * theirs has to be the same on every machine. A process has one project.
 */
export interface Allowances {
  /**
   * Whether text in a font that is not there is set in another one, with a warning,
   * or is an error. Left out, it is an error too, and only fonts are there that the
   * project registers itself.
   */
  readonly otherFonts?: boolean;
  /** Font files by the family that they are given. */
  readonly fonts?: readonly {readonly family: string; readonly file: string}[];
  /** Folders with font files, which say their families themselves. */
  readonly fontFolders?: readonly string[];
  /** Whether files may be fetched from the network. */
  readonly network?: boolean;
  /** Path of the only ffmpeg that may read videos; one is found if left out. */
  readonly ffmpeg?: string;
  /** Whether a scene plays on after it has logged an error; it is a warning then. */
  readonly loggedErrors?: boolean;
  /**
   * Whether a wait or a move of something other than a number of seconds is left out,
   * as Motion Canvas does; otherwise it is an error.
   */
  readonly anySeconds?: boolean;
  /**
   * Whether frames are timed as Motion Canvas does, which adds up rounded times: at
   * some rates a wait lasts a frame longer than its seconds. Its own export has the
   * same frames.
   */
  readonly addedTime?: boolean;
  /**
   * Whether a node may draw what no signal tells, such as a field that a script sets:
   * each is asked for its drawing at every frame.
   */
  readonly ownState?: boolean;
}

let given: Allowances = {};

/** Sets what the project of this process may do. */
export function allow(allowances: Allowances): void {
  given = allowances;
}

/** What the project of this process may do. */
export function allowances(): Allowances {
  return given;
}
