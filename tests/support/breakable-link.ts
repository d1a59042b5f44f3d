import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

interface Target {
  host: string;
  port: number;
}

/** A connection to a server on this machine that can be cut, can hang, and can be mended. */
export class BreakableLink {
  private readonly sockets = new Set<Socket>();
  private hangs = false;
  private server: Server | null = null;
  /** Where to connect to instead. */
  port = 0;

  constructor(private readonly target: Target) {}

  async mend(): Promise<void> {
    this.server = createServer((near) => this.join(near)).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
  }

  /** Nobody listens any more, and those who were connected notice. */
  async cut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    if (!this.server?.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }

  /** Everything stays connected, and nothing comes through. */
  hang(): void {
    this.hangs = true;
    for (const socket of this.sockets) socket.pause();
  }

  goOn(): void {
    this.hangs = false;
    for (const socket of this.sockets) socket.resume();
  }

  private join(near: Socket): void {
    const far = connect(this.target.port, this.target.host);
    this.lead(near, far);
    this.lead(far, near);
  }

  private lead(from: Socket, to: Socket): void {
    this.sockets.add(from);
    from.on('data', (chunk) => to.write(chunk));
    from.on('error', () => from.destroy());
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.hangs) from.pause();
  }
}
