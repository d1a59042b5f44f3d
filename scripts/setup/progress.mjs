const TICK_MS = { terminal: 1000, log: 30_000 };

const elapsedSince = (start) => {
  const seconds = Math.round((Date.now() - start) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/**
 * Tells that something long goes on: on a terminal one line whose time runs, elsewhere a line at
 * the start, one every half minute, and one at the end.
 * @param {string} title such as `Building the plugin`.
 * @param {string} estimate such as `20 seconds`.
 */
export const startProgress = (title, estimate) => {
  const start = Date.now();
  const onTerminal = process.stdout.isTTY === true;
  const line = `${title} (about ${estimate}) …`;
  const rewrite = (text) => process.stdout.write(`\r\x1b[2K${text}`);

  if (onTerminal) rewrite(line);
  else console.log(line);

  const tick = () => {
    if (onTerminal) rewrite(`${line} ${elapsedSince(start)}`);
    else console.log(`  … ${title}: ${elapsedSince(start)}`);
  };
  const timer = setInterval(tick, onTerminal ? TICK_MS.terminal : TICK_MS.log);

  /** @param {boolean} succeeded */
  return (succeeded) => {
    clearInterval(timer);
    const end = `${succeeded ? '✓' : '✗'} ${title}: ${elapsedSince(start)}`;
    if (onTerminal) rewrite(`${end}\n`);
    else console.log(end);
  };
};
