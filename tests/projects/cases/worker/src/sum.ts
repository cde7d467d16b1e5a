self.onmessage = ({data}: MessageEvent<number[]>) => {
  self.postMessage(data.reduce((sum, value) => sum + value, 0));
};
