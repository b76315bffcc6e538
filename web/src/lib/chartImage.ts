// A chart's SVG as a PNG: its colours come from the page's style sheet, so they are written into a copy first.
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
const titleHeight = 32

export async function chartToPng(svg: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const picture = await loadPicture(withStyles(svg, width, height))
  const canvas = document.createElement('canvas')
  canvas.width = (width + 2 * padding) * density
  canvas.height = (height + titleHeight + 2 * padding) * density
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no canvas')
  const page = getComputedStyle(document.documentElement)
  pen.scale(density, density)
  pen.fillStyle = page.getPropertyValue('--surface')
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = page.getPropertyValue('--ink')
  pen.font = `600 14px ${getComputedStyle(document.body).fontFamily}`
  pen.textBaseline = 'top'
  pen.fillText(title, padding, padding)
  pen.drawImage(picture, padding, padding + titleHeight, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large')))),
  )
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
