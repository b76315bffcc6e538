import { useState, type ReactNode } from 'react'

import { Button } from '@/components/ui/Button'

export type State = { name: string; show: ReactNode }
export type Exhibit = {
  /** The file's name in components/ui. */
  of: string
  states: State[]
}

/** Words that no layout was made for. */
export const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'
export const longText =
  'A text much longer than whoever drew this had in mind: it goes on over several lines, as translations and customers do.'

export const ignore = () => undefined

/** For what is controlled from outside: holds its value. */
export function Live<Value>(props: {
  from: Value
  children: (value: Value, set: (value: Value) => void) => ReactNode
}) {
  const [value, set] = useState(props.from)
  return props.children(value, set)
}

/** For what covers the page: opens at a click. */
export function Opens({ children }: { children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {open && children(() => setOpen(false))}
    </>
  )
}
