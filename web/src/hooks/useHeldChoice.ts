import { useEffect, useRef } from 'react'

/** For Enter in a field that searches: chooses at once or, where what there is to choose does not answer to what was
    typed yet, as soon as it does. The second function calls that off. */
export function useHeldChoice(
  outdated: boolean,
  choose: () => void,
): [enter: () => void, callOff: () => void] {
  const held = useRef(false)
  useEffect(() => {
    if (outdated || !held.current) return
    held.current = false
    choose()
  })
  const enter = () => {
    if (outdated) held.current = true
    else choose()
  }
  const callOff = () => {
    held.current = false
  }
  return [enter, callOff]
}
