import { useState } from 'react'

import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'

const quietMs = 250

type Options<Value> = {
  value: Value
  onChange: (value: Value) => void
  /** Null where the text is no value: then nothing is told. */
  read: (text: string) => Value | null
  write: (value: Value) => string
}

/** The text of a field whose value lies elsewhere, in the address say: what is typed is told when typing pauses. */
export function useTyped<Value>({ value, onChange, read, write }: Options<Value>) {
  const [text, setText] = useState(() => write(value))
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    // The value changed from outside: the filters were cleared, or the browser went back.
    setShown(value)
    if (value !== read(text)) setText(write(value))
  }
  const tell = useDebouncedCallback((typed: string) => {
    const said = read(typed)
    if (said !== null) onChange(said)
  }, quietMs)
  const type = (typed: string) => {
    setText(typed)
    tell(typed)
  }
  return { text, type, wrong: read(text) === null }
}
