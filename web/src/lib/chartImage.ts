// A chart's SVG as a PNG, with its name, its period and its legend, which stand around it in the page. Colours come
// from the page's style sheet: they are written into a copy first.
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]
const density = 2
const padding = 16
const headHeight = 48
const line = { height: 20, square: 8, gap: 6, between: 16 }
const patienceMs = 5000

type Caption = { title: string; period: string }
type Entry = { color: string; name: string }
type Placed = Entry & { x: number; y: number }

/** What `chart` shows: an SVG, and its legend, each of whose entries has a [data-swatch]. */
export async function chartToPng(chart: HTMLElement, { title, period }: Caption): Promise<Blob> {
  const svg = await drawingIn(chart)
  const { width, height } = svg.getBoundingClientRect()
  const picture = await loadPicture(withStyles(svg, width, height))
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no canvas')
  const { fontFamily } = getComputedStyle(document.body)
  const small = `12px ${fontFamily}`
  pen.font = small
  const legend = placed(legendOf(chart), width, (text) => pen.measureText(text).width)
  const legendHeight = legend.length > 0 ? legend.at(-1)!.y + line.height + padding : 0
  // A canvas that is given a size forgets its font.
  canvas.width = (width + 2 * padding) * density
  canvas.height = (headHeight + height + legendHeight + 2 * padding) * density
  pen.scale(density, density)
  pen.textBaseline = 'top'
  const page = getComputedStyle(document.documentElement)
  const write = (text: string, color: string, x: number, y: number) => {
    pen.fillStyle = page.getPropertyValue(color)
    pen.fillText(text, x, y)
  }
  pen.fillStyle = page.getPropertyValue('--surface')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.font = `600 14px ${fontFamily}`
  write(title, '--ink', padding, padding)
  pen.font = small
  write(period, '--muted', padding, padding + line.height)
  pen.drawImage(picture, padding, padding + headHeight, width, height)
  const below = padding + headHeight + height + padding
  for (const { color, name, x, y } of legend) {
    pen.fillStyle = color
    pen.fillRect(padding + x, below + y + 2, line.square, line.square)
    write(name, '--muted', padding + x + line.square + line.gap, below + y)
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large')))),
  )
}

/** The chart's drawing. One that is still to come is brought near, as it is drawn only there, and waited for. */
function drawingIn(chart: HTMLElement): Promise<SVGSVGElement> {
  const find = () => chart.querySelector('svg')
  const ready = find()
  if (ready) return Promise.resolve(ready)
  chart.scrollIntoView({ block: 'nearest' })
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      watcher.disconnect()
      clearTimeout(timer)
      settle()
    }
    const watcher = new MutationObserver(() => {
      const svg = find()
      // What is in it comes with it, or in the next frame.
      if (svg) done(() => requestAnimationFrame(() => resolve(svg)))
    })
    watcher.observe(chart, { childList: true, subtree: true })
    const timer = setTimeout(() => done(() => reject(new Error('The chart was not drawn'))), patienceMs)
  })
}

const legendOf = (chart: HTMLElement): Entry[] =>
  [...chart.querySelectorAll('[data-swatch]')].map((swatch) => ({
    color: getComputedStyle(swatch).backgroundColor,
    name: swatch.parentElement?.textContent.trim() ?? '',
  }))

/** In lines as wide as the chart. */
function placed(legend: Entry[], width: number, measure: (text: string) => number): Placed[] {
  let [x, y] = [0, 0]
  return legend.map((entry) => {
    const long = line.square + line.gap + measure(entry.name)
    if (x > 0 && x + long > width) [x, y] = [0, y + line.height]
    const place = { ...entry, x, y }
    x += long + line.between
    return place
  })
}

function withStyles(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  originals.forEach((original, index) => {
    const style = getComputedStyle(original)
    for (const name of drawn) copies[index]!.style.setProperty(name, style.getPropertyValue(name))
  })
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

function loadPicture(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  const picture = new Image()
  return new Promise<HTMLImageElement>((resolve, reject) => {
    picture.onload = () => resolve(picture)
    picture.onerror = () => reject(new Error('The chart could not be drawn'))
    picture.src = url
  }).finally(() => URL.revokeObjectURL(url))
}
