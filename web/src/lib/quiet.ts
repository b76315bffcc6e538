/** Resolves in a moment when the browser has nothing else to do. Safari has no idle callbacks. */
export const quiet = () =>
  new Promise<unknown>((resolve) =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(resolve, { timeout: 2000 })
      : setTimeout(resolve, 200),
  )
