import type { Locator, Page } from '@playwright/test';
import { expect } from './story.ts';

/** Presses Tab until something has the focus, as one does; it must then be seen to have it. */
export async function tabTo(page: Page, what: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    if (await what.evaluateAll((found) => found.some((one) => one === document.activeElement))) {
      const { outlineStyle, outlineWidth } = await what.first().evaluate((one) => {
        // A field shows its focus, or what holds it does.
        const shows = [one, one.parentElement!, one.parentElement!.parentElement!].map((each) =>
          getComputedStyle(each),
        );
        const seen = shows.find((style) => style.outlineStyle !== 'none') ?? shows[0]!;
        return { outlineStyle: seen.outlineStyle, outlineWidth: seen.outlineWidth };
      });
      expect(outlineStyle, `the focus on ${what} is seen`).not.toBe('none');
      expect(parseFloat(outlineWidth)).toBeGreaterThanOrEqual(2);
      return;
    }
  }
  throw new Error(`No key leads to ${what}`);
}

/** Goes somewhere by the menu, with keys alone. */
export async function byMenuWithKeys(page: Page, link: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Menu', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('navigation', { name: 'Menu', exact: true }).getByRole('link', { name: link }));
  await page.keyboard.press('Enter');
}
