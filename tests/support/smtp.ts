import { once } from 'node:events';

import { SMTPServer } from 'smtp-server';

/** An e-mail as it arrived. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** By name in lower case, unfolded, with encoded words decoded. */
  headers: Record<string, string>;
  text: string;
  html: string;
}

const ENCODED_WORD = /=\?utf-8\?([bq])\?([^?]*)\?=/gi;

const fromQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1'
  ).toString('utf8');

const decodeWord = (_: string, encoding: string, text: string): string =>
  encoding.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64').toString('utf8')
    : fromQuotedPrintable(text.replaceAll('_', ' '));

const parseHeaders = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line
          .slice(line.indexOf(':') + 1)
          .trim()
          .replace(/\?=\s+=\?/g, '?==?')
          .replace(ENCODED_WORD, decodeWord),
      ])
  );

const splitHead = (part: string): [string, string] => {
  const end = part.indexOf('\r\n\r\n');
  return [part.slice(0, end), part.slice(end + 4)];
};

const decodeBody = (body: string, encoding = '7bit'): string => {
  const text = body.replace(/\r\n$/, '');
  if (encoding === 'quoted-printable') return fromQuotedPrintable(text).replaceAll('\r\n', '\n');
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8');
  return text.replaceAll('\r\n', '\n');
};

/** As much of MIME as nodemailer writes for a text and its HTML. */
const parse = (raw: string): Pick<ReceivedMail, 'headers' | 'text' | 'html'> => {
  const [head, body] = splitHead(raw);
  const headers = parseHeaders(head);
  const [, boundary] = /boundary="([^"]+)"/.exec(headers['content-type']) ?? [];
  const parts = boundary ? body.split(`--${boundary}`).slice(1, -1) : [];
  const contentOf = (type: string) => {
    for (const part of parts) {
      const [partHead, partBody] = splitHead(part.replace(/^\r\n/, ''));
      const partHeaders = parseHeaders(partHead);
      if (partHeaders['content-type'].startsWith(type)) {
        return decodeBody(partBody, partHeaders['content-transfer-encoding']);
      }
    }
    return '';
  };
  return { headers, text: contentOf('text/plain').trim(), html: contentOf('text/html') };
};

/** A mail server on loopback that keeps what it gets, and misbehaves where it is told to. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Addresses that it refuses with 550. */
  readonly refused = new Set<string>();
  /** What it waits for before it takes an e-mail. */
  private hold: Promise<void> = Promise.resolve();
  private letGo = () => {};

  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, callback) => {
      if (!this.refused.has(address)) return callback();
      callback(Object.assign(new Error('No such mailbox here'), { responseCode: 550 }));
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom ? mailFrom.address : '';
        const to = rcptTo.map(({ address }) => address);
        void this.hold.then(() => {
          this.mails.push({ from, to, ...parse(Buffer.concat(chunks).toString('utf8')) });
          callback();
        });
      });
    },
  });

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer();
    // A connection that is cut while it hangs is no problem of the server's.
    mailServer.server.on('error', () => {});
    const listening = mailServer.server.listen(0, '127.0.0.1');
    listening.unref();
    await once(listening, 'listening');
    return mailServer;
  }

  /** What makes the playground send here. */
  get env(): Record<string, string> {
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('The server is stopped');
    return { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(address.port) };
  }

  /** From now on nothing is taken, until `goOn`. */
  hang(): void {
    this.hold = new Promise((resolve) => {
      this.letGo = resolve;
    });
  }

  goOn(): void {
    this.letGo();
  }

  mailsTo(address: string): ReceivedMail[] {
    return this.mails.filter(({ to }) => to.includes(address));
  }

  stop(): Promise<void> {
    this.goOn();
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}
