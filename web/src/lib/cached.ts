/** Makes one for each key: what Intl makes is slow to make, and a page has a hundred readers. */
export function cached<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const one = made.get(key) ?? make(key)
    made.set(key, one)
    return one
  }
}

/** Makes it when it is first asked for. */
export function once<T extends object | number>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
