// What is looked at on every page: what axe finds wrong, and what is wider than a phone.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** On the whole page, or `within` what stands open over it: a menu hides the page from all but pointers. */
export async function expectNoViolation(page: Page, name: string, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  const found = violations.map(
    ({ id, impact, nodes }) => `${name}: ${impact} ${id} at ${nodes[0]?.target.join(' ')}`,
  )
  expect.soft(found).toEqual([])
}

export const phone = { width: 360, height: 740 }

export async function expectFits(page: Page, name: string): Promise<void> {
  // The page scrolls inside of its frame, which would scroll sideways too.
  const hidden = await page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((box) =>
      box ? box.scrollWidth - box.clientWidth : 0,
    ),
  )
  expect.soft(hidden, name).toEqual([0, 0])
}

/** The card of that title. */
export const card = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/** Goes down the page until `card` is there, and from the top again: cards are drawn when one comes near them. */
export const scrollDownTo = (page: Page, card: Locator): Promise<void> =>
  expect(async () => {
    if (await card.isVisible()) return
    await page.locator('main').evaluate((main) => {
      const before = main.scrollTop
      main.scrollBy(0, main.clientHeight / 2)
      if (main.scrollTop === before) main.scrollTo(0, 0)
    })
    await expect(card).toBeVisible({ timeout: 500 })
  }).toPass()
