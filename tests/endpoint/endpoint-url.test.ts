import { expect, test } from 'vitest';
import { readEndpointUrl } from '../../utils/endpoint/endpoint-url.ts';

test.for([
  ['https://sync.example', 'https://sync.example'],
  [' https://Sync.Example/feedcart/ ', 'https://sync.example/feedcart'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['http://[::1]:8787/', 'http://[::1]:8787'],
  ['http://localhost:8787', 'http://localhost:8787'],
])('%s is an endpoint', ([text, url]) => {
  expect(readEndpointUrl(text ?? '')).toBe(url);
});

test.for([
  'http://sync.example',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'http://192.168.1.1',
  'https://user:secret@sync.example',
  'https://sync.example/?token=x',
  'https://sync.example/#x',
  'javascript:alert(1)',
  'ftp://sync.example',
  'sync.example',
  '',
])('%s is none', (text) => {
  expect(readEndpointUrl(text)).toBeUndefined();
});
