/** The loudest sample of each of `count` even parts, as shares of the loudest of all. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const size = samples.length / count
  const peaks = Array.from({ length: count }, (_, part) =>
    loudest(samples, Math.floor(part * size), Math.floor((part + 1) * size)),
  )
  const most = Math.max(...peaks)
  return most === 0 ? peaks : peaks.map((peak) => peak / most)
}

function loudest(samples: Float32Array, from: number, to: number): number {
  let most = 0
  for (let index = from; index < to; index++) most = Math.max(most, Math.abs(samples[index]!))
  return most
}
