import { connectRedis } from '../../server/src/registration/guesses/redis-client';

jest.mock('ioredis', () => {
  throw Object.assign(new Error("Cannot find module 'ioredis'"), { code: 'MODULE_NOT_FOUND' });
});

it('tells what to install where Redis is configured without its client', async () => {
  const outage = { isOn: () => false, began: jest.fn(), ended: jest.fn() };

  await expect(connectRedis({ url: 'redis://127.0.0.1:6379' }, outage)).rejects.toThrow(
    'guesses.redis is configured, but the package ioredis is not installed. Add it to the portal: npm install ioredis'
  );
});
