/** `npm run demo`: from a clone to a running portal with sample data. */
import { readAddress } from './demo/address.mjs';
import { invitation } from './demo/invitation.mjs';
import { requireFreePort } from './demo/require-free-port.mjs';
import { startPortal, untilReady } from './demo/start-portal.mjs';
import { setup } from './setup.mjs';
import { startProgress } from './setup/progress.mjs';

const demo = async () => {
  const address = readAddress();
  await requireFreePort(address);
  await setup();

  const stopProgress = startProgress('Starting the portal', '15 seconds');
  const { portal, exited } = startPortal(address);
  // On Ctrl+C the terminal tells the portal too; all we do is wait until it is done.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => portal.kill('SIGTERM'));

  const ready = await untilReady({ url: address.url, exited });
  stopProgress(ready);
  if (ready) console.log(invitation(address.url));
  process.exitCode = await exited;
};

demo().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
