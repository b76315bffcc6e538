/** The key that goes with letters for commands: ⌘ on a Mac, Ctrl elsewhere. */
export const commandKeyName = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl')
