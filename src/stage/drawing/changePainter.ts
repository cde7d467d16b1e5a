import type {Canvas} from '@napi-rs/canvas';
import type * as Core from '@motion-canvas/core';
import type {Part} from './branch.ts';
import {Brush} from './brush.ts';
import {compareDrawings} from './damage.ts';
import {recordNodes} from '../motionCanvas/nodes/recordNodes.ts';
import {sceneView} from '../motionCanvas/sceneView.ts';
import {Recorder} from './recorder.ts';
import {Region} from './region.ts';

/**
 * Draws a scene over its last drawing, and only where the two may differ.
 *
 * Every part that reaches into the changed region is drawn there, in order and
 * without a clip, on a fresh ground. Pixels of the region come out as in a full
 * drawing, whatever was there before. Around the region the canvas is left with
 * fragments.
 */
export class ChangePainter {
  readonly #canvas: Canvas;
  readonly #ground: string;
  readonly #recorder: Recorder;
  readonly #brush: Brush;
  #last: readonly Part[] | undefined;

  /** @param ground - An opaque colour. */
  constructor(canvas: Canvas, ground: string) {
    this.#canvas = canvas;
    this.#ground = ground;
    this.#recorder = new Recorder(canvas);
    this.#brush = new Brush(canvas.getContext('2d'));
  }

  /** Tells the painter that another drawing has been made meanwhile. */
  forget(): void {
    this.#last = undefined;
  }

  /**
   * Returns the region where the canvas now shows the scene: the whole canvas
   * after another drawing. Returns undefined and draws nothing for a scene that
   * cannot be recorded.
   */
  async paint(scene: Core.Scene): Promise<Region | undefined> {
    const drawing = await this.#record(scene);
    if (!drawing) return undefined;
    const region = this.#differing(drawing);
    this.#last = drawing;
    this.#layGround(region);
    this.#brush.paint(drawing, region);
    return region;
  }

  async #record(scene: Core.Scene): Promise<readonly Part[] | undefined> {
    const view = sceneView(scene);
    if (view) recordNodes(view, Recorder);
    this.#recorder.begin();
    await scene.render(Object(this.#recorder));
    return this.#recorder.end();
  }

  #layGround(region: Region): void {
    const context = this.#canvas.getContext('2d');
    context.save();
    context.fillStyle = this.#ground;
    for (const {x, y, width, height} of region.rectangles()) {
      context.fillRect(x, y, width, height);
    }
    context.restore();
  }

  #differing(drawing: readonly Part[]): Region {
    const {width, height} = this.#canvas;
    if (!this.#last) return Region.whole(width, height);
    const region = new Region(width, height);
    compareDrawings(this.#last, drawing, bounds => region.add(bounds));
    return region;
  }
}
