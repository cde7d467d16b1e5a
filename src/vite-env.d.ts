declare module '*?inline' {
  /** The file as a data URL. */
  const url: string;
  export default url;
}

declare module '*?scene' {
  import type {FullSceneDescription} from '@motion-canvas/core';
  const scene: FullSceneDescription;
  export default scene;
}
