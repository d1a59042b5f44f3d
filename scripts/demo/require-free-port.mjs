import net from 'node:net';

/** Somebody may listen on all addresses: some systems then still let us listen on one of them. */
const answers = ({ reachable, port }) =>
  new Promise((resolve) => {
    const socket = net.connect({ host: reachable, port });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });

/** @returns {Promise<string | null>} why we cannot listen there, such as `EADDRINUSE`. */
const obstacle = ({ host, port }) =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });

/** @throws when the demo could not listen at its address. */
export const requireFreePort = async (address) => {
  const { host, port } = address;
  const code = (await answers(address)) ? 'EADDRINUSE' : await obstacle(address);
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    throw new Error(
      `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm run demo`
    );
  }
  throw new Error(`Cannot listen on ${host}, port ${port} (${code}).`);
};
