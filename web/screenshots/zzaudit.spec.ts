import { test } from '@playwright/test'
import { appendFileSync } from 'node:fs'
import { inside, outside, phoneOnly } from './stops'
import { language, locale, t } from './words'

const wanted = process.env.SCREENSHOTS?.split(',')
const out = `/tmp/audit-${language}.txt`
const look = () => {
  const found: string[] = []
  const name = (e: Element) =>
    `${e.tagName.toLowerCase()}"${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 50)}"`
  const visible = (e: Element) => {
    const r = e.getBoundingClientRect()
    return r.width > 2 && r.height > 2 && getComputedStyle(e).visibility !== 'hidden'
  }
  for (const box of [document.documentElement, document.querySelector('main')])
    if (box && box.scrollWidth > box.clientWidth)
      found.push(`SIDEWAYS ${box.tagName} ${box.scrollWidth - box.clientWidth}`)
  for (const e of document.querySelectorAll('body *')) {
    if (!visible(e)) continue
    const s = getComputedStyle(e)
    if (
      ['hidden', 'clip'].includes(s.overflowX) &&
      e.scrollWidth > e.clientWidth + 1 &&
      s.position !== 'absolute' &&
      e.textContent?.trim()
    )
      found.push(`CUT ${name(e)} ${e.clientWidth}/${e.scrollWidth}`)
    if (
      e.matches(
        'button, a, [role=radio], [role=option], [role=menuitem], [role=menuitemradio], [role=tab], summary, input, [role=combobox], [role=checkbox], [role=switch]',
      )
    ) {
      const r = e.getBoundingClientRect()
      if (r.height < 39.5 && !e.closest('p'))
        found.push(`LOW ${name(e)} ${Math.round(r.width)}x${Math.round(r.height)}`)
    }
  }
  return [...new Set(found)]
}
test('audit', async ({ browser }) => {
  test.setTimeout(1800_000)
  const seen = new Map<string, string>()
  const context = await browser.newContext({
    viewport: { width: 360, height: 780 },
    hasTouch: true,
    isMobile: true,
    locale,
    timezoneId: 'America/New_York',
  })
  const page = await context.newPage()
  const go = async (stops: typeof inside) => {
    for (const { name, path, act, failing, hanging } of stops) {
      if (failing || hanging || name.includes('offline')) continue
      if (wanted && !wanted.includes(name)) continue
      try {
        await page.goto(path)
        await page.waitForTimeout(1500)
        if (act) {
          await act(page)
          await page.waitForTimeout(1200)
        }
        for (const line of await page.evaluate(look))
          if (!seen.has(line)) {
            seen.set(line, name)
            appendFileSync(out, `${name}: ${line}\n`)
          }
      } catch (error) {
        appendFileSync(out, `${name}: BROKEN ${String(error).slice(0, 200)}\n`)
      }
    }
  }
  await go(outside)
  await page.goto('/login')
  await page.getByLabel(t.auth.email).fill('demo@frontdesk.local')
  await page.getByLabel(t.auth.password, { exact: true }).fill('frontdesk-demo')
  await page.getByRole('button', { name: t.auth.login }).click()
  await page.getByRole('button', { name: t.user.menu }).waitFor()
  await go([...inside, ...phoneOnly])
})
