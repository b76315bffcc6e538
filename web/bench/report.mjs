// The results as a Markdown table: printed, and kept between the web markers of bench/README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'

const readme = resolve(import.meta.dirname, '../../bench/README.md')
const goals = { desktop: [95, 100, 100], mobile: [85, 100, 100] }
const firstRouteGoal = 170

const mark = (reached) => (reached ? '' : ' ✗')
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`

function row({ page, preset, scores, millis }) {
  const [paint, largest, blocking] = millis
  const marked = scores.map((score, index) => `${score}${mark(score >= goals[preset][index])}`)
  return `| ${page} | ${preset} | ${marked.join(' | ')} | ${seconds(paint)} | ${seconds(largest)} | ${Math.round(blocking)} ms |`
}

function table({ results, rounds, firstRoute }) {
  const today = new Date().toISOString().slice(0, 10)
  const machine = `${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GB`
  return [
    `${today}, ${machine}. The median of ${rounds} by performance. ✗: short of the goal`,
    '(performance ≥ 95 desktop and ≥ 85 mobile, accessibility 100, best practices 100).',
    '',
    '| page | preset | performance | accessibility | best practices | first paint | largest paint | blocked |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
    ...results.map(row),
    '',
    `- JavaScript of the first route: ${firstRoute.toFixed(1)} kB gzipped${mark(firstRoute <= firstRouteGoal)} (goal: ${firstRouteGoal} kB).`,
  ].join('\n')
}

export function publish({ save, ...measured }) {
  const text = table(measured)
  console.log(`\n${text}\n`)
  if (!save) return
  const before = readFileSync(readme, 'utf8')
  const after = before.replace(
    /(<!-- web -->\n)[^]*(<!-- \/web -->)/,
    (_all, open, close) => `${open}${text}\n${close}`,
  )
  if (after === before) throw new Error(`${readme} has no place for the results, or they are the same.`)
  writeFileSync(readme, after)
  console.log('Written into bench/README.md.')
}
