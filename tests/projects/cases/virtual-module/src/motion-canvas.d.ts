/// <reference types="@motion-canvas/core/project" />

declare module 'virtual:stripes' {
  const colours: readonly string[];
  export default colours;
}

declare module '*.stripes' {
  const widths: readonly number[];
  export default widths;
}
