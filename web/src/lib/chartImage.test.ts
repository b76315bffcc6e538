import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { chartToPng } from '@/lib/chartImage'

const caption = { title: 'Calls per day', period: 'Nov 1 – 30, 2026' }
const svg = '<svg><rect fill="red" /></svg>'
const legend = (...names: string[]) =>
  names.map((name, index) => `<li><i data-swatch style="background: rgb(${index}, 0, 0)"></i> ${name}</li>`)

/** Each square and text as it was drawn. */
let marks: (string | number)[][]
let drawnAt: unknown[]

beforeEach(() => {
  ;[marks, drawnAt] = [[], []]
  const pen = {
    fillStyle: '',
    scale: vi.fn(),
    measureText: (text: string) => ({ width: text.length * 6 }),
    fillRect: (x: number, y: number, wide: number) => wide === 8 && marks.push([pen.fillStyle, x, y]),
    fillText: (text: string, x: number, y: number) => marks.push([text, x, y]),
    drawImage: (...given: unknown[]) => (drawnAt = given.slice(1)),
  }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (
    this: HTMLCanvasElement,
    tell,
  ) {
    tell(new Blob([`${this.width}x${this.height}`]))
  })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 300, height: 200 } as DOMRect)
  vi.stubGlobal(
    'Image',
    class {
      onload = () => undefined
      set src(_url: string) {
        queueMicrotask(this.onload)
      }
    },
  )
  Object.assign(URL, { createObjectURL: () => 'blob:chart', revokeObjectURL: () => undefined })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  document.body.replaceChildren()
})

function chartOf(...content: string[]): HTMLElement {
  const chart = document.createElement('div')
  chart.innerHTML = content.join('')
  document.body.append(chart)
  return chart
}
const sizeOf = async (picture: Blob) => (await picture.text()).split('x').map(Number)

it('draws the name, the period, the chart and what its colours stand for', async () => {
  const picture = await chartToPng(chartOf(svg, ...legend('Completed', 'Missed')), caption)
  expect(marks).toEqual([
    ['Calls per day', 16, 16],
    ['Nov 1 – 30, 2026', 16, 36],
    ['rgb(0, 0, 0)', 16, 282],
    ['Completed', 30, 280],
    ['rgb(1, 0, 0)', 100, 282],
    ['Missed', 114, 280],
  ])
  expect(drawnAt).toEqual([16, 64, 300, 200])
  // Twice as dense as the page, with the room that the legend takes.
  expect(await sizeOf(picture)).toEqual([(300 + 32) * 2, (48 + 200 + 36 + 32) * 2])
})

it('breaks a legend that is wider than the chart', async () => {
  const long = 'A client with a long name'
  const picture = await chartToPng(chartOf(svg, ...legend(long, 'Short', long)), caption)
  const squares = marks.filter(([what]) => String(what).startsWith('rgb'))
  expect(squares).toEqual([
    ['rgb(0, 0, 0)', 16, 282],
    ['rgb(1, 0, 0)', 196, 282],
    ['rgb(2, 0, 0)', 16, 302],
  ])
  expect((await sizeOf(picture))[1]).toBe((48 + 200 + 56 + 32) * 2)
})

it('keeps no room for a legend that is not there', async () => {
  expect(await sizeOf(await chartToPng(chartOf(svg), caption))).toEqual([664, 560])
})

it('waits for a chart that is still to be drawn', async () => {
  const chart = chartOf('…')
  const picture = chartToPng(chart, caption)
  chart.innerHTML = svg
  expect(await sizeOf(await picture)).toEqual([664, 560])
})

it('gives up on a chart that does not come', async () => {
  vi.useFakeTimers()
  const refused = expect(chartToPng(chartOf('…'), caption)).rejects.toThrow('not drawn')
  await vi.advanceTimersByTimeAsync(5000)
  await refused
})
