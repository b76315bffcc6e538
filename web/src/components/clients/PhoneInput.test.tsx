import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'

import { PhoneInput } from '@/components/clients/PhoneInput'
import { show } from '@/test/render'

function Holder({ first }: { first: string }) {
  const [value, setValue] = useState(first)
  return (
    <>
      <PhoneInput label="Number" value={value} onChange={setValue} onBlur={() => undefined} />
      <output data-testid="value">{value}</output>
    </>
  )
}

const open = (first = '') => ({ ...show(<Holder first={first} />), field: screen.getByLabelText('Number') })
const value = () => screen.getByTestId('value').textContent

it('shows a stored number as it is written at home', () => {
  const { field } = open('+4930901820')
  expect(field).toHaveValue('030 901820')
  expect(screen.getByRole('button', { name: /DE \+49/ })).toBeInTheDocument()
})

it('gives E.164 while one types, and tidies up when one leaves', async () => {
  const { field, keyboard } = open()
  await keyboard.type(field, '2025550119')
  expect(value()).toBe('+12025550119')
  await keyboard.tab()
  expect(field).toHaveValue('(202) 555-0119')
})

it('takes the country from a number that brings its own', async () => {
  const { field, keyboard } = open()
  await keyboard.type(field, '+49 30 901820')
  expect(value()).toBe('+4930901820')
  expect(screen.getByRole('button', { name: /DE \+49/ })).toBeInTheDocument()
})

it('reads what was typed anew when the country changes', async () => {
  const { field, keyboard } = open()
  await keyboard.type(field, '030 901820')
  await keyboard.click(screen.getByRole('button', { name: /US \+1/ }))
  await keyboard.keyboard('germany{Enter}')
  expect(value()).toBe('+4930901820')
})
