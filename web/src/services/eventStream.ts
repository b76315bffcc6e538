// The parts of a stream of server-sent events, as the HTML standard says they are read.

export type ServerEvent = { id: string | undefined; type: string; data: string }

/** The id of the call or client that it tells of. */
export const subjectOf = ({ data }: ServerEvent) => (JSON.parse(data) as { data?: { id?: string } }).data?.id

/** Takes the stream's text piece by piece; gives the events that each piece completes. */
export function createEventReader(): (piece: string) => ServerEvent[] {
  let rest = ''
  let lastId: string | undefined
  return (piece) => {
    rest += piece
    const events: ServerEvent[] = []
    for (;;) {
      const end = /\r\n\r\n|\n\n|\r\r/.exec(rest)
      if (!end) return events
      const event = readEvent(rest.slice(0, end.index), lastId)
      rest = rest.slice(end.index + end[0].length)
      lastId = event.id
      if (event.data !== '') events.push(event)
    }
  }
}

function readEvent(block: string, lastId: string | undefined): ServerEvent {
  const event: ServerEvent = { id: lastId, type: 'message', data: '' }
  const data: string[] = []
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(':')
    // A line that begins with a colon is a comment, which keeps the connection open.
    if (colon === 0) continue
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') data.push(value)
    else if (name === 'event') event.type = value
    else if (name === 'id' && !value.includes('\0')) event.id = value
  }
  event.data = data.join('\n')
  return event
}
