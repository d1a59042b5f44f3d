const MAX_PORT = 65_535;

/**
 * Where the demo listens: HOST and PORT of the environment, 127.0.0.1:1337 without them.
 * @throws when PORT is not a port.
 */
export const readAddress = () => {
  const { HOST = '127.0.0.1', PORT = '1337' } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > MAX_PORT) {
    throw new Error(`PORT is "${PORT}"; it must be a number from 1 to ${MAX_PORT}.`);
  }
  // What listens everywhere is reached here.
  const reachable = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST;
  const name = reachable.includes(':') ? `[${reachable}]` : reachable;
  return { host: HOST, port, reachable, url: `http://${name}:${port}` };
};
