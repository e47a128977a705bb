import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * What ends a server once the requests that run have their answers, which say that the connection ends; `done` is told.
 * Node by itself waits for connections that never asked anything, too, as balancers and browsers open them beforehand.
 */
export function closeWhenAnswered(server: Server): (done: () => void) => void {
  const connections = new Set<Socket>();
  const running = new Set<ServerResponse>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  // Before the app: it may have answered at once.
  server.prependListener('request', (_, response) => {
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  return (done) => {
    server.close(done);
    for (const response of running) if (!response.headersSent) response.shouldKeepAlive = false;
    server.prependListener('request', (_, response) => {
      response.shouldKeepAlive = false;
    });
    server.closeIdleConnections();
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  };
}
