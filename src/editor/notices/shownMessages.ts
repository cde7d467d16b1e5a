/** The settings of the view, as the page receives them. */
export interface ShownAnswer {
  /** Ids of figures; empty for all figures of the project. */
  readonly figures: readonly string[];
  readonly network: ShownNetworkName;
  /** The networks that the page can choose from. */
  readonly networks: readonly NetworkChoice[];
  readonly theme: 'dark' | 'light';
  readonly captions: boolean;
  /** Variables of the scenes, including the network. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The colour of the ground; null for none. */
  readonly background: string | null;
  /** The frame, if the command names a size. */
  readonly frame?: ShownFrame | undefined;
  /** Requests that cannot be shown, and their replacements. */
  readonly problems: readonly string[];
}

interface ShownNetworkName {
  readonly name: string;
  /**
   * The hash of the network: timing is read and saved for exactly these
   * numbers.
   */
  readonly hash: string;
}

export interface NetworkChoice {
  readonly name: string;
  /** Its name for readers. */
  readonly text: string;
}

/** A frame, in the pixels that scenes are laid out in. */
interface ShownFrame {
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture per pixel of the frame. */
  readonly scale: number;
}

/** Why a module of the page fails to load; empty when it loads. */
export interface LoadAnswer {
  /** With the file and the line. */
  readonly problem?: string | undefined;
}
