export const palette = {hull: '#e4572e', sail: 'white', sea: '#17bebb'};
