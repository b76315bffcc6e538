import type { Client } from '../src/services/types'
import { expect, test } from './fixtures'

test.beforeEach(async ({ signedIn: page }) => {
  await page.goto('/clients')
  await expect(page.getByRole('table', { name: 'Clients' })).toBeVisible()
})

test('are searched, filtered and sorted, and the address tells how', async ({ signedIn: page }) => {
  const names = page.getByRole('table').getByRole('row').getByRole('link')
  await expect(names.first()).toHaveText('Corner Bakery')
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(names.first()).toHaveText('Swift Cabs')
  await expect(page).toHaveURL('/clients?sort=-name')
  await page.getByRole('button', { name: 'Profession' }).first().click()
  await page.keyboard.type('hot')
  await page.keyboard.press('Enter')
  await expect(names).toHaveText(['Pine Hotel'])
  await page.getByRole('button', { name: 'Profession' }).first().click()
  await page.getByRole('option', { name: 'All professions' }).click()
  await page.keyboard.press('/')
  await page.keyboard.type('0102')
  await expect(names).toHaveText(['Swift Cabs'])
  await page.reload()
  await expect(names).toHaveText(['Swift Cabs'])
  await expect(page.getByRole('textbox', { name: 'Search clients' })).toHaveValue('0102')
})

test('show the columns that one chose, after a reload too', async ({ signedIn: page }) => {
  const column = (name: string) => page.getByRole('columnheader', { name, exact: true })
  const toggle = async (name: string) => {
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('menuitemcheckbox', { name }).click()
    await page.keyboard.press('Escape')
  }
  await toggle('Phone numbers')
  await toggle('Time zone')
  await expect(column('Phone numbers')).toBeHidden()
  await expect(column('Time zone')).toBeVisible()
  await page.reload()
  await expect(column('Time zone')).toBeVisible()
  await expect(column('Phone numbers')).toBeHidden()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitem', { name: 'Reset' }).click()
  await expect(column('Phone numbers')).toBeVisible()
  await page.reload()
  await expect(column('Phone numbers')).toBeVisible()
  await expect(column('Time zone')).toBeHidden()
})

test('a number that another client has is refused at its field', async ({ signedIn: page }) => {
  await page.getByRole('button', { name: 'Add client' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Copycat')
  await dialog.getByLabel('Profession').click()
  await page.keyboard.type('taxi')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Add number' }).click()
  await dialog.getByLabel('Number 1', { exact: true }).fill('312 555 0102')
  await dialog.getByRole('button', { name: 'Add client' }).click()
  await expect(dialog.getByText('belongs to another client already')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('are edited, archived and brought back', async ({ signedIn: page }) => {
  await page.getByRole('button', { name: 'Actions for Molar Dental' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Greeting').fill('Molar Dental, how can I help?')
  await dialog.getByRole('button', { name: /^Voice/ }).click()
  await page.getByRole('option', { name: /Ava/ }).click()
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Molar Dental is saved')).toBeVisible()

  await page.getByRole('link', { name: 'Molar Dental' }).click()
  await expect(page.getByText('Molar Dental, how can I help?')).toBeVisible()
  await expect(page.getByText('+1 312 555 0103')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Actions for Molar Dental' }).click()
  await page.getByRole('menuitem', { name: 'Archive' }).click()
  await expect(page.getByText('This client is archived.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Molar Dental is back')).toBeVisible()
  await expect(page.getByText('This client is archived.')).toBeHidden()
})

test('somebody else’s change is not overwritten', async ({ signedIn: page, api }) => {
  const { items } = await api.get<{ items: Client[] }>('/clients?search=Pine')
  const pine = items[0]!
  await page.getByRole('button', { name: 'Actions for Pine Hotel' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Greeting').fill('mine')
  await api.put(`/clients/${pine.id}`, {
    name: pine.name,
    profession: pine.profession,
    phone_numbers: pine.phone_numbers.map(({ number, label }) => ({ number, label })),
    greeting: 'theirs',
  })
  await dialog.getByRole('button', { name: 'Save changes' }).click()
  await expect(dialog.getByText('Somebody else changed this')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect((await api.get<Client>(`/clients/${pine.id}`)).greeting).toBe('theirs')
})

test('one that is added is found in the table, and is what was typed', async ({ signedIn: page, api }) => {
  await page.getByRole('button', { name: 'Add client' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Amber Spa')
  await dialog.getByLabel('Profession').click()
  await page.keyboard.type('spa')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Add number' }).click()
  await dialog.getByLabel('Number 1', { exact: true }).fill('(312) 555-0177')
  await dialog.getByRole('button', { name: 'Add client' }).click()
  await expect(dialog).toBeHidden()
  const names = page.getByRole('table', { name: 'Clients' }).getByRole('row').getByRole('link')
  await expect(names.first()).toHaveText('Amber Spa')
  const row = page.getByRole('row').filter({ hasText: 'Amber Spa' })
  await expect(row).toContainText('Spa')
  await expect(row).toContainText('+1 312 555 0177')
  await page.getByRole('textbox', { name: 'Search clients' }).fill('555 0177')
  await expect(names).toHaveText(['Amber Spa'])
  await page.reload()
  await expect(names).toHaveText(['Amber Spa'])
  const { items } = await api.get<{ items: Client[] }>('/clients?search=Amber')
  expect(items).toMatchObject([
    { name: 'Amber Spa', profession: 'spa', phone_numbers: [{ number: '+13125550177' }] },
  ])
})
