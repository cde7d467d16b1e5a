import {once} from 'node:events';
import {createServer} from 'node:net';
import {onTestFinished} from 'vitest';

/** A port of this machine that never answers, and its number of calls. */
export async function listener(): Promise<{
  readonly port: number;
  readonly calls: () => number;
}> {
  let calls = 0;
  const server = createServer(socket => {
    calls++;
    socket.on('error', () => {});
    setTimeout(() => socket.destroy(), 500);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port.');
  return {port: address.port, calls: () => calls};
}
