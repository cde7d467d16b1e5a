declare module '@motion-canvas/2d/editor' {
  import type {Plugin} from '@motion-canvas/core';

  const twoDimensions: () => Plugin;
  export default twoDimensions;
}

declare module 'virtual:figures-versions' {
  import type {Versions} from '@motion-canvas/core';

  const versions: Versions;
  export default versions;
}
