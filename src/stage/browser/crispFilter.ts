const components = ['R', 'G', 'B']
  .map(name => `<feFunc${name} type="identity"/>`)
  .join('');

const svg = `<svg xmlns="http://www.w3.org/2000/svg"><filter id="filter" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feComponentTransfer>${components}<feFuncA type="discrete" tableValues="0 1"/></feComponentTransfer></filter></svg>`;

/**
 * The filter that Motion Canvas sets for `antialiased={false}`: a pixel covered by half
 * or more is opaque, and every other one is clear.
 */
export const crispFilter = `url(data:image/svg+xml;base64,${btoa(svg)}#filter)`;
