// The minute that it is, for everything on screen that keeps up with the time.
const minuteMs = 60_000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** The instant at which this minute began: the same for all who ask in it. */
export const thisMinute = (): number => Math.floor(Date.now() / minuteMs) * minuteMs

/** Calls back at the begin of each minute, which is also when days begin, in every time zone. */
export function subscribeToClock(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= untilNext()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

function untilNext() {
  return setTimeout(tick, thisMinute() + minuteMs - Date.now())
}

function tick(): void {
  timer = untilNext()
  listeners.forEach((listener) => listener())
}
