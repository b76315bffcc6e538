/** What can open over any page. */
export type Opening = 'palette' | 'help' | 'client' | 'import'
