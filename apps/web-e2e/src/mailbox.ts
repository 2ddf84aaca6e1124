import { expect, type Page } from '@playwright/test';

/**
 * Opens the demonstration's mailbox at the newest mail to someone whose subject says so, once a worker has sent it.
 * Its links can then be followed.
 */
export async function openMail(page: Page, to: string, subject: string | RegExp): Promise<void> {
  const mail = page
    .getByRole('group')
    .filter({ has: page.getByRole('strong').filter({ hasText: subject }) })
    .first();
  await expect(async () => {
    await page.goto(`/dev/mailbox?to=${encodeURIComponent(to)}`);
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await mail.getByRole('strong').filter({ hasText: subject }).click();
}

/** The link of an opened mail whose address holds some words. */
export const linkInMail = (page: Page, holds: string) => page.locator(`details[open] a[href*="${holds}"]`).first();
