// What everything that opens over the page has in common.
export const popupStyle =
  'z-50 overflow-hidden rounded-lg border border-line bg-raised p-1 text-base shadow-mid animate-rise'

export const menuItemStyle =
  'relative flex min-h-7.5 select-none items-center gap-2 rounded-md px-2 py-1 text-base outline-none ' +
  'data-highlighted:bg-hover data-disabled:opacity-50 data-disabled:pointer-events-none coarse:min-h-10'
