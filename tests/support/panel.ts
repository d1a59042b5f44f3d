import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
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

/**
 * What Strapi's frame around the plugin's pages breaks: its banners stand outside of landmarks, and
 * its own pages for failures have no heading.
 */
const RULES_OF_THE_FRAME = ['region', 'page-has-heading-one'];

/** CSS selectors of the part of a page that axe looks at, where the rest is Strapi's own. */
interface Part {
  within?: string;
  except?: string;
}

const THEMES = ['light', 'dark'] as const;

/** All that a theme can break: the rest of the page is the same in the other. */
const RULES_OF_A_THEME = ['color-contrast'];

const barriers = async (axe: AxeBuilder, where: string): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${where}: ${help} (${id}) at ${target.join(' ')}`)
  );
};

/** CHROMIUM_PATH, or Playwright's own browser. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH || undefined, args: ARGUMENTS });

interface SignIn {
  browser: Browser;
  url: string;
  email: string;
  password: string;
}

/** The admin panel in a browser, with an administrator signed in. */
export class Panel {
  /** What went wrong in the page: a test expects none. */
  readonly problems: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string
  ) {
    page.on('pageerror', (error) => this.problems.push(error.message));
  }

  /** A page of the portal itself, where nobody is signed in. */
  static async visit(browser: Browser, url: string): Promise<Panel> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // The panel goes by the browser's theme, which a test can change.
    await context.addInitScript(() => localStorage.setItem('STRAPI_THEME', 'system'));

    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    return new Panel(context, page, url);
  }

  static async signIn({ browser, url, email, password }: SignIn): Promise<Panel> {
    const panel = await Panel.visit(browser, url);
    const { page } = panel;
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

  /**
   * Looks at what is shown, light and dark: a screenshot of each is kept under
   * test-results/screenshots, and what axe finds wrong for people with disabilities is a problem.
   * The second time it looks at the colours alone.
   */
  async look(name: string, part: Part = {}): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    for (const colorScheme of THEMES) {
      await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await this.page.screenshot({
        path: join(SCREENSHOTS, `${name}-${colorScheme}.png`),
        animations: 'disabled',
      });
      const axe = this.axe(part);
      if (colorScheme === THEMES[0]) axe.disableRules(RULES_OF_THE_FRAME);
      else axe.withRules(RULES_OF_A_THEME);
      this.problems.push(...(await barriers(axe, `${name}, ${colorScheme}`)));
    }
    await this.page.emulateMedia({ colorScheme: 'light' });
  }

  /** In one go, without a page of its own for frames of other origins: the panel has none. */
  private axe({ within, except }: Part): AxeBuilder {
    const axe = new AxeBuilder({ page: this.page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
    if (within) axe.include(within);
    if (except) axe.exclude(except);
    return axe;
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
