import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { PageName } from '@/components/common/PageName'
import { useTitle } from '@/hooks/useTitle'

function Page({ title }: { title: string }) {
  useTitle(title)
  return <PageName />
}

it('says the name of each page that comes', async () => {
  const { rerender } = render(<Page title="Clients" />)
  expect(await screen.findByText('Clients · Frontdesk')).toHaveAttribute('role', 'status')
  rerender(<Page title="Call logs" />)
  expect(await screen.findByText('Call logs · Frontdesk')).toHaveAttribute('role', 'status')
})
