/** What the editor shows, as its page is told. */
export interface ShownAnswer {
  /** Figures by their ids; none for all of the project's. */
  readonly figures: readonly string[];
  readonly network: ShownNetworkName;
  /** The networks that the page can choose from. */
  readonly networks: readonly NetworkChoice[];
  readonly theme: 'dark' | 'light';
  readonly captions: boolean;
  /** What scenes read, the network among it. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The colour of the ground; null for none. */
  readonly background: string | null;
  /** The frame, where the command names a size. */
  readonly frame?: ShownFrame | undefined;
  /** What cannot be shown as it was asked for, and what is shown in its place. */
  readonly problems: readonly string[];
}

interface ShownNetworkName {
  readonly name: string;
  /** A hash of it: timing is read and saved for these very numbers. */
  readonly hash: string;
}

export interface NetworkChoice {
  readonly name: string;
  /** What a reader calls it. */
  readonly text: string;
}

/** A frame in the pixels that scenes are laid out in. */
interface ShownFrame {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture per pixel of the frame. */
  readonly scale: number;
}

/** Why a module of the page cannot be loaded; none for one that can. */
export interface LoadAnswer {
  /** With the file and the line. */
  readonly problem?: string | undefined;
}
