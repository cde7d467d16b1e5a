import type {FullSceneDescription, Scene} from '@motion-canvas/core';
import type {TimeEvents} from '@motion-canvas/core/lib/scenes/timeEvents';
import {takeBack, tell} from './notices/notices.ts';
import {stackPlaces} from './notices/stackPlaces.ts';

type SceneClass = FullSceneDescription['klass'];

/**
 * A kind of scene that an error ends without ending the player: the other
 * scenes go on, and so does this one when it is mended.
 */
export function survivingScene(
  own: SceneClass,
  timeEventsClass: new (scene: Scene) => TimeEvents,
): SceneClass {
  return class SurvivingScene extends own {
    #isWhole = true;

    constructor(description: FullSceneDescription) {
      super({...description, timeEventsClass});
      this.onReset.subscribe(() => (this.#isWhole = true));
      this.onReloaded.subscribe(() => takeBack(`drawing ${this.name}`));
      this.onRecalculated.subscribe(() => {
        if (this.#isWhole) takeBack(`playing ${this.name}`);
      });
    }

    override async next(): Promise<void> {
      try {
        await super.next();
      } catch (error) {
        this.#isWhole = false;
        const seconds = this.playback.framesToSeconds(
          this.playback.frame - this.firstFrame,
        );
        const what = `${this.name} stops after ${seconds.toFixed(1)} s`;
        void this.#tell(`playing ${this.name}`, what, error);
        if (!this.canTransitionOut()) this.enterCanTransitionOut();
      }
    }

    override async render(context: CanvasRenderingContext2D): Promise<void> {
      try {
        await super.render(context);
      } catch (error) {
        const what = `${this.name} cannot be drawn`;
        void this.#tell(`drawing ${this.name}`, what, error);
      }
    }

    async #tell(about: string, what: string, error: unknown): Promise<void> {
      const {message, stack = ''} =
        error instanceof Error ? error : new Error(String(error));
      const from = await stackPlaces(stack);
      const text = `${what}. ${from === '' ? '' : `${from}: `}${message}`;
      if (tell(about, text)) this.logger.error({message: text, stack});
    }
  };
}
