/** Colours far from each other in every channel. */
export const ground = '#11151d';
export const paper = '#e8ecf4';
export const blue = '#4aa3ff';
export const orange = '#ff8a3d';
export const green = '#3ddc97';
export const violet = '#a77bff';
export const grey = '#5a6475';
