/** The parts of nodemailer's message that are used here. */
interface Message {
  data: { from?: string; to?: string; subject?: string; text?: string };
  message: { getEnvelope(): object; messageId(): string };
}

const indent = (text = '') => text.replace(/^/gm, '    ');

/** Where no mail server is set up, e-mails are printed: a nodemailer transport for a terminal. */
export const consoleTransport = {
  name: 'console',
  version: '1.0.0',
  send({ data, message }: Message, done: (error: null, info: object) => void) {
    console.log(
      [
        '',
        'An e-mail that SMTP_HOST would send:',
        '',
        indent(`From: ${data.from}\nTo: ${data.to}\nSubject: ${data.subject}\n\n${data.text}`),
        '',
      ].join('\n')
    );
    done(null, { envelope: message.getEnvelope(), messageId: message.messageId() });
  },
};
