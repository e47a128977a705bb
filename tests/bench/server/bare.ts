import { createServer } from 'node:http';

// A bare node:http that reads what is sent and says a line: what nobody can be quicker than. As patient as ours (listen.ts).
const PATIENCE = { requestTimeout: 20_000, headersTimeout: 20_000, connectionsCheckingInterval: 20 };
const server = createServer(PATIENCE, (asked, answer) => {
  asked.on('end', () => {
    answer.setHeader('Content-Type', 'application/json');
    answer.end('{"status":"ok"}');
  });
  asked.resume();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
