import { createServer } from 'node:http';

// A bare node:http that reads what is sent and says a line: what nobody can be quicker than.
const server = createServer((asked, answer) => {
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
