// Being told: by mail, as each user chooses, and by webhooks.
import { expect, test } from './fixtures'

test('a choice of mails is kept', async ({ signedIn: page }) => {
  await page.goto('/settings/notifications')
  const missed = page.getByRole('radiogroup', { name: 'Missed call' })
  const paid = page.getByRole('radiogroup', { name: 'Invoice paid' })
  await expect(page.getByText('in your time zone, America/New York')).toBeVisible()
  for (const delivery of ['Now', 'Off', 'Daily']) {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await missed.getByRole('radio', { name: delivery }).click()
    expect((await saved).status()).toBe(200)
  }
  await paid.getByRole('radio', { name: 'Off' }).click()
  await expect(paid.getByRole('radio', { name: 'Off' })).toBeChecked()
  await page.waitForLoadState('networkidle')
  await page.reload()
  await expect(missed.getByRole('radio', { name: 'Daily' })).toBeChecked()
  await expect(paid.getByRole('radio', { name: 'Off' })).toBeChecked()
})
