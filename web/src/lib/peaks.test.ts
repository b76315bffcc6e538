import { expect, it } from 'vitest'

import { peaksOf } from '@/lib/peaks'

it('takes the loudest sample of each part, against the loudest of all', () => {
  const samples = new Float32Array([0.1, -0.5, 0.25, 0.2, 0, 0, -0.1, 0.125])
  expect(peaksOf(samples, 4)).toEqual([1, 0.5, 0, 0.25])
})

it('leaves silence silent', () => {
  expect(peaksOf(new Float32Array(10), 2)).toEqual([0, 0])
})

it('has parts without a sample where there are fewer samples than parts', () => {
  expect(peaksOf(new Float32Array([0.5]), 2)).toEqual([0, 1])
})
