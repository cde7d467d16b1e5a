export const width = 32;
export default 'buoy';
