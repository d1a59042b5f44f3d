import { once } from 'node:events';
import { createServer } from 'node:http';

import type { Administrator } from './administrator';

/** What Strapi sends for an event. */
export interface WebhookBody {
  event: string;
  inviteCode: { code: string; uses: number } | null;
  [key: string]: unknown;
}

/** An HTTP server that a webhook of the portal tells of some events. */
export const receiveWebhooks = async (admin: Administrator, events: string[]) => {
  const received: WebhookBody[] = [];
  const receiver = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString()));
      // Strapi sends nothing twice, so none may come just when an idle connection is closed.
      response.setHeader('connection', 'close').end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const { status } = await admin.call('/admin/webhooks', {
    method: 'POST',
    body: { name: 'Receiver', url: `http://127.0.0.1:${port}`, headers: {}, events },
  });
  if (status !== 201) throw new Error(`No webhook was made: ${status}`);
  return { received, close: () => receiver.close() };
};
