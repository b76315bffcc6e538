import { expect, it } from 'vitest'

import { createEventReader } from '@/services/eventStream'

it('gives an event once its empty line has come, however the text is cut', () => {
  const read = createEventReader()
  const text = 'id: 7\nevent: call.ended\ndata: {"a":1}\n\n'
  const events = [...text].flatMap((character) => read(character))
  expect(events).toEqual([{ id: '7', type: 'call.ended', data: '{"a":1}' }])
})

it('joins lines of data, takes any line end and drops comments', () => {
  const read = createEventReader()
  expect(read(': hello\r\n\r\ndata: one\r\ndata:two\r\n\r\n')).toEqual([
    { id: undefined, type: 'message', data: 'one\ntwo' },
  ])
})

it('keeps the last id for events without one', () => {
  const read = createEventReader()
  const events = read('id: 3\ndata: x\n\nevent: call.started\ndata: y\n\n')
  expect(events.map(({ id }) => id)).toEqual(['3', '3'])
})
