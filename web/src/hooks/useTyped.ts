import { useState, type ChangeEvent, type KeyboardEvent } from 'react'

import { useDebouncedCallback } from '@/hooks/useDebouncedCallback'

const quietMs = 250

type Options<Value> = {
  value: Value
  onChange: (value: Value) => void
  /** Null where the text is no value: then nothing is told. */
  read: (text: string) => Value | null
  write: (value: Value) => string
}

/** The text of a field whose value lies elsewhere, in the address say: what is typed is told when typing pauses,
 * at Enter, and at the latest when the field is left or goes. */
export function useTyped<Value>({ value, onChange, read, write }: Options<Value>) {
  const [text, setText] = useState(() => write(value))
  const [shown, setShown] = useState(value)
  const [told, setTold] = useState(value)
  if (shown !== value) {
    setShown(value)
    setTold(value)
    // What was told comes back when the router's transition is over, and more may have been typed by then. Any
    // other value is from outside: the filters were cleared, or the browser went back.
    if (value !== told && value !== read(text)) setText(write(value))
  }
  const tell = () => {
    const said = read(text)
    if (said === null) return
    setTold(said)
    onChange(said)
  }
  const [tellLater, tellNow] = useDebouncedCallback(tell, quietMs, { atEnd: 'call' })
  const type = (typed: string) => {
    setText(typed)
    tellLater()
  }
  const input = {
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement>) => type(event.target.value),
    onBlur: tellNow,
    onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && tellNow(),
  }
  return { text, type, input, wrong: read(text) === null }
}
