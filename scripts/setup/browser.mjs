import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { bin } from './paths.mjs';
import { runStep } from './run-step.mjs';

const ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** Where browsers are that are not on PATH. */
const { ProgramFiles = 'C:\\Program Files' } = process.env;
const USUAL_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [path.join(ProgramFiles, 'Google\\Chrome\\Application\\chrome.exe')],
};

const PROBLEM =
  'No Chromium was found or could be downloaded. Install Chromium or Chrome, or name its executable in CHROMIUM_PATH.';

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = () => {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = ON_PATH.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...(USUAL_PLACES[process.platform] ?? [])].filter(isExecutable);
};

/** Whether it opens a page: some systems have a `chromium-browser` that only tells how to get one. */
const starts = async (executablePath) => {
  // Not at the top: this is among the dependencies, which may not be installed yet.
  const { chromium } = await import('playwright-core');
  try {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    await browser.newPage();
    await browser.close();
    return true;
  } catch {
    return false;
  }
};

const firstThatStarts = async (executablePaths) => {
  for (const executablePath of executablePaths) {
    if (await starts(executablePath)) return executablePath;
  }
  return null;
};

/** Playwright's own browser. Tried once: a machine may be offline. */
const download = async () => {
  try {
    await runStep({
      name: 'browser',
      title: 'Downloading a browser for the browser tests',
      estimate: '1 minute',
      ...bin('playwright-core'),
      args: ['install', 'chromium-headless-shell'],
    });
  } catch {
    return false;
  }
  return starts();
};

/**
 * A browser for the browser tests: CHROMIUM_PATH, else an installed one, else Playwright's own,
 * which is downloaded where need be. To be called with the dependencies in place.
 * @returns {Promise<{ executablePath?: string, problem?: string }>} neither for Playwright's own.
 */
export const provideBrowser = async () => {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    const problem = `CHROMIUM_PATH is ${CHROMIUM_PATH}, which does not start.`;
    return (await starts(CHROMIUM_PATH)) ? { executablePath: CHROMIUM_PATH } : { problem };
  }

  const executablePath = await firstThatStarts(installed());
  if (executablePath) return { executablePath };
  return (await starts()) || (await download()) ? {} : { problem: PROBLEM };
};
