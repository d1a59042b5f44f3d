import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import type { Administrator } from './administrator';

/** Somebody whom the portal's webhooks tell. */
export class Receiver<Body extends object> {
  readonly received: Body[] = [];

  private constructor(private readonly server: Server) {
    server.on('request', (incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        this.received.push(JSON.parse(Buffer.concat(chunks).toString()) as Body);
        // Strapi sends nothing twice, so none may come just when an idle connection is closed.
        response.setHeader('connection', 'close').end();
      });
    });
  }

  /** Subscribes to events as an administrator does. */
  static async of<Body extends object>(
    admin: Administrator,
    events: string[]
  ): Promise<Receiver<Body>> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const receiver = new Receiver<Body>(server);
    const { status } = await admin.call('/admin/webhooks', {
      method: 'POST',
      body: { name: 'Receiver', url: `http://127.0.0.1:${port}`, headers: {}, events },
    });
    if (status !== 201) throw new Error('The webhook was not made');
    return receiver;
  }

  close(): void {
    this.server.close();
  }
}
