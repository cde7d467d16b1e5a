import {
  type AskedFont,
  askedFonts,
  openPlayer,
  type Player,
  type PlayerOptions,
  type StageProject,
  type VisitedNode,
} from '../../stage/index.ts';

/** A scene that was played to see whether it can be rendered. */
export interface SceneTrial {
  readonly scene: string;
  /** Seconds that were played. */
  readonly seconds: number;
  /** Whether it goes on after them. */
  readonly isCut: boolean;
  /** Why it cannot be rendered. */
  readonly error?: string;
}

/** What scenes ask for while they are played. */
export interface Trial {
  readonly scenes: readonly SceneTrial[];
  readonly fonts: readonly AskedFont[];
  /** Pictures, videos and icons: the class of a node, and the address that it shows. */
  readonly media: readonly Shown[];
  /** Warnings of the scenes, each once. */
  readonly warnings: readonly string[];
}

interface Shown {
  readonly type: string;
  readonly source: string;
}

/**
 * Plays the scenes of a project, and draws them small twice a second, so that all
 * that a render would ask for is asked for.
 *
 * @param patience - Milliseconds after which it plays no further.
 */
export async function tryScenes(
  project: StageProject,
  options: Omit<PlayerOptions, 'scenes' | 'timeline'>,
  patience = PATIENCE,
): Promise<Trial> {
  const met = {media: new Map<string, Shown>(), warnings: new Set<string>()};
  const end = performance.now() + patience;
  const scenes: SceneTrial[] = [];
  for (const scene of project.scenes) {
    scenes.push(await tryScene(project, {...options, scene, end}, met));
  }
  return {
    scenes,
    fonts: askedFonts(),
    media: [...met.media.values()],
    warnings: [...met.warnings],
  };
}

interface Tried extends Omit<PlayerOptions, 'scenes' | 'timeline'> {
  readonly scene: string;
  /** The time by the clock after which it is played no further. */
  readonly end: number;
}

interface Met {
  readonly media: Map<string, Shown>;
  readonly warnings: Set<string>;
}

async function tryScene(
  project: StageProject,
  {scene, end, ...options}: Tried,
  met: Met,
): Promise<SceneTrial> {
  let seconds = 0;
  try {
    const player = await openPlayer(project, {
      ...options,
      ...thumbnailOf(options),
      scenes: [scene],
      timeline: 'played',
    });
    const step = Math.max(1, Math.round(player.fps / LOOKS));
    let isCut = false;
    do {
      const {frame, frames, fps} = player;
      seconds = (frame + 1) / fps;
      const isLast = frame >= frames - 1;
      if (frame % step === 0 || isLast) await lookAt(player, met);
      isCut = performance.now() > end && !isLast;
    } while (!isCut && (await player.advance()));
    player.warnings.forEach(warning => met.warnings.add(warning));
    return {scene, seconds, isCut};
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return {scene, seconds, isCut: true, error: text};
  }
}

async function lookAt(player: Player, {media}: Met): Promise<void> {
  for (const shown of await player.visit(shownBy)) {
    if (shown) media.set(`${shown.type} ${shown.source}`, shown);
  }
  if (player.changed) await player.draw();
}

/** Milliseconds: a long film need not be played to its end. */
const PATIENCE = 20_000;

/** Looks a second. */
const LOOKS = 2;

function shownBy({facts: {type, source}}: VisitedNode): Shown | undefined {
  return source === undefined ? undefined : {type, source};
}

/** A size at which drawing costs next to nothing. */
function thumbnailOf({width, height}: {width: number; height: number}) {
  const scale = Math.min(1, 320 / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
