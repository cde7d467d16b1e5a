import {
  type AskedFont,
  askedFonts,
  openPlayer,
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
  const end = performance.now() + patience;
  const scenes: SceneTrial[] = [];
  const media = new Map<string, Shown>();
  const warnings = new Set<string>();
  for (const scene of project.scenes) {
    let seconds = 0;
    let isCut = false;
    try {
      const player = await openPlayer(project, {
        ...options,
        ...thumbnailOf(options),
        scenes: [scene],
        timeline: 'played',
      });
      const step = Math.max(1, Math.round(player.fps / LOOKS));
      do {
        const {frame, frames, fps} = player;
        seconds = (frame + 1) / fps;
        if (frame % step === 0 || frame === frames - 1) {
          for (const shown of await player.visit(shownBy)) {
            if (shown) media.set(`${shown.type} ${shown.source}`, shown);
          }
          if (player.changed) await player.draw();
        }
        isCut = performance.now() > end && frame < frames - 1;
      } while (!isCut && (await player.advance()));
      player.warnings.forEach(warning => warnings.add(warning));
      scenes.push({scene, seconds, isCut});
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      scenes.push({scene, seconds, isCut: true, error: text});
    }
  }
  return {
    scenes,
    fonts: askedFonts(),
    media: [...media.values()],
    warnings: [...warnings],
  };
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
