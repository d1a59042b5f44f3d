import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const SCREENSHOTS = resolve(__dirname, '../../test-results/screenshots');

/** Without a GPU, and without the browser's own calls home. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export type Theme = 'light' | 'dark';

/** CHROMIUM_PATH, or Playwright's own browser. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH || undefined, args: ARGUMENTS });

interface SignIn {
  browser: Browser;
  url: string;
  email: string;
  password: string;
  theme?: Theme;
}

/** The admin panel in a browser, with an administrator signed in. */
export class Panel {
  /** What went wrong in the page: a test expects none. */
  readonly problems: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    private readonly theme: Theme
  ) {
    page.on('pageerror', (error) => this.problems.push(error.message));
  }

  static async signIn({ browser, url, email, password, theme = 'light' }: SignIn): Promise<Panel> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme: theme,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await context.addInitScript((chosen) => {
      localStorage.setItem('STRAPI_THEME', chosen);
    }, theme);

    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    const panel = new Panel(context, page, url, theme);
    await page.goto(`${url}/admin/auth/login`);
    await page.getByLabel('Email').fill(email);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: 'Login' }).click();
    await page.getByRole('link', { name: 'Home' }).waitFor();
    return panel;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.url}/admin${path}`);
  }

  /** Kept under test-results/screenshots, to be looked at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({
      path: join(SCREENSHOTS, `${name}-${this.theme}.png`),
      animations: 'disabled',
    });
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
