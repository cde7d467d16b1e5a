import type {Canvas, SKRSContext2D} from '@napi-rs/canvas';
import type * as Core from '@motion-canvas/core';
import type {StageCore} from '../motionCanvas/core.ts';
import {createStageCanvas} from '../browser/canvas.ts';
import {onWrite} from '../browser/onWrite.ts';
import {ChangePainter} from '../drawing/changePainter.ts';
import {Picture} from '../drawing/picture.ts';
import type {Region} from '../drawing/region.ts';
import {opaqueColour} from '../skia/opaqueColour.ts';

/** Draws the visible scenes of one moment. */
export interface Painter {
  readonly picture: Picture;
  /** Returns the changed region. */
  paint(current: Core.Scene, previous: Core.Scene | null): Promise<Region>;
}

export interface PainterOptions {
  readonly core: StageCore;
  readonly scenes: readonly Core.Scene[];
  readonly width: number;
  readonly height: number;
  /** Pixels of the drawing for each of the project. */
  readonly scale: number;
  /** A CSS colour; the canvas stays transparent if left out. */
  readonly background: string | undefined;
}

/**
 * A painter with three ways of drawing. A single scene on an opaque ground is
 * drawn where it changed. A scene that cannot be recorded is drawn whole,
 * straight onto the canvas, in half the time of Motion Canvas's way over a
 * layer. During a transition, or when a scene composes with the picture below,
 * scenes are drawn on layers, since they must not see the background or each
 * other.
 */
export function createPainter(options: PainterOptions): Painter {
  const {core, scenes, width, height, scale, background} = options;
  const canvas = createStageCanvas(width, height);
  const picture = new Picture(width, height);
  const ground = background && opaqueColour(background);
  const isCentred = scenes.some(drawsAroundOrigin);
  const changes =
    ground && !isCentred ? new ChangePainter(canvas, ground) : undefined;
  const context = canvas.getContext('2d');
  const composes = watchComposition(context);
  const composing = new Set<Core.Scene>();
  const layer = lazyLayers(width, height);
  let isDirect = false;

  const clear = () => {
    context.save();
    context.resetTransform();
    context.clearRect(0, 0, width, height);
    if (background !== undefined) {
      context.fillStyle = background;
      context.fillRect(0, 0, width, height);
    }
    context.restore();
  };

  const renderOn = async (scene: Core.Scene, target: Canvas) => {
    if (isCentred) {
      const own = target.getContext('2d');
      own.setTransform(scale, 0, 0, scale, width / 2, height / 2);
    }
    await scene.render(webContext(target));
    if (isCentred) target.getContext('2d').resetTransform();
  };

  for (const scene of scenes) {
    scene.onRenderLifecycle.subscribe(([event]) => {
      const starts = event === core.SceneRenderEvent.BeforeRender;
      if (starts && isDirect) clear();
    });
  }

  const paintDirectly = async (scene: Core.Scene) => {
    composes.reset();
    isDirect = true;
    try {
      await renderOn(scene, canvas);
    } finally {
      isDirect = false;
    }
    if (composes.happened() && background !== undefined) composing.add(scene);
  };

  const paintLayers = async (
    current: Core.Scene,
    previous: Core.Scene | null,
  ) => {
    const upper = layer(0);
    const lower = layer(1);
    if (previous) await renderOn(previous, lower);
    await renderOn(current, upper);

    clear();
    const previousOnTop = core.unwrap(current.previousOnTop);
    if (previous && !previousOnTop) context.drawImage(lower, 0, 0);
    context.drawImage(upper, 0, 0);
    if (previous && previousOnTop) context.drawImage(lower, 0, 0);
  };

  return {
    picture,
    async paint(current, previous) {
      if (!previous && !composing.has(current)) {
        const changed = await changes?.paint(current);
        if (changed) return picture.takePart(canvas, changed);
        await paintDirectly(current);
      }
      if (previous || composing.has(current)) {
        await paintLayers(current, previous);
      }
      changes?.forget();
      return picture.take(canvas);
    },
  };
}

/** Whether scenes expect the origin in the middle, as up to Motion Canvas 3.11. */
function drawsAroundOrigin(scene: Core.Scene): boolean {
  return !('getRealSize' in scene);
}

/** Detects a drawing that composes other than by painting over. */
function watchComposition(context: SKRSContext2D) {
  let happened = false;
  onWrite(context, 'globalCompositeOperation', operation => {
    if (operation !== 'source-over') happened = true;
  });
  return {
    happened: () => happened,
    reset: () => {
      happened = false;
    },
  };
}

function lazyLayers(width: number, height: number): (index: number) => Canvas {
  const layers: Canvas[] = [];
  return index => (layers[index] ??= createStageCanvas(width, height));
}

/** Skia's context has the web's methods under types of its own. */
function webContext(canvas: Canvas): CanvasRenderingContext2D {
  return Object(canvas.getContext('2d'));
}
