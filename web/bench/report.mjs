// The results as a Markdown table: printed, and kept between the web markers of bench/README.md.
import { execFileSync } from 'node:child_process'
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

function scrollLine({ longestMs, over50, frames, medianMs, workMs, loadSeconds }) {
  return (
    `- Call logs with 100,000 calls loaded, scrolled fast (every tenth frame a leap): ${over50} of ${frames} frames over 50 ms${mark(over50 === 0)} ` +
    `(goal: none), the longest of each round ${longestMs.join(', ')} ms, median ${medianMs.toFixed(0)} ms; ` +
    `${workMs.toFixed(1)} ms of the main thread's work a frame. Loading all of them took ${loadSeconds.toFixed(0)} s.`
  )
}

function table({ results, rounds, scrolling, firstRoute }) {
  const today = new Date().toISOString().slice(0, 10)
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const machine = `${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GB`
  return [
    `${today}, commit ${commit}, ${machine}. The median of ${rounds} by performance. ✗: short of the goal`,
    '(performance ≥ 95 desktop and ≥ 85 mobile, accessibility 100, best practices 100).',
    '',
    '| page | preset | performance | accessibility | best practices | first paint | largest paint | blocked |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
    ...results.map(row),
    '',
    `- JavaScript of the first route: ${firstRoute.toFixed(1)} kB gzipped${mark(firstRoute <= firstRouteGoal)} (goal: ${firstRouteGoal} kB).`,
    ...(scrolling ? [scrollLine(scrolling)] : []),
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
