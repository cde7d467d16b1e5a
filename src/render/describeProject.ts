/** A project as `list` shows it. */
interface ProjectDescription {
  readonly name: string;
  readonly scenes: readonly SceneDescription[];
}

/** One scene of a project. */
interface SceneDescription {
  readonly name: string;
  readonly frames: number;
  /** Seconds. */
  readonly duration: number;
  /** Named moments, in seconds from the start of the scene. */
  readonly beats: readonly {readonly name: string; readonly time: number}[];
}

/** Plays through all scenes of a project, without drawing, and measures them. */
export async function describeProject(
  file: string,
  options: {
    /** Frames a second; durations are whole frames. */
    readonly fps: number;
    readonly variables: Readonly<Record<string, unknown>>;
  },
): Promise<ProjectDescription> {
  // The stage takes time to load, which a render need not spend here.
  const {loadProject, openPlayer} = await import('../stage/index.ts');
  const project = await loadProject(file);
  const {width, height} = project.size;
  const player = await openPlayer(project, {...options, width, height});
  const scenes = player.scenes.map(({name, frames, events}) => ({
    name,
    frames,
    duration: frames / options.fps,
    beats: events,
  }));
  return {name: project.name, scenes};
}
