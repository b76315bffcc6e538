import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import Toaster from '@/components/ui/Toaster'
import { LanguageProvider } from '@/context/LanguageContext'
import { ThemeProvider } from '@/context/ThemeContext'
import { loadDictionary } from '@/text/languages'

it('names its region in the chosen language', async () => {
  const text = await loadDictionary('de')
  render(
    <LanguageProvider initial={{ language: 'de', text }}>
      <ThemeProvider>
        <Toaster />
      </ThemeProvider>
    </LanguageProvider>,
  )
  expect(screen.getByRole('region', { name: /^Meldungen/ })).toBeInTheDocument()
})
