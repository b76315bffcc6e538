/** What can open over any page. */
export type Opening = 'navigation' | 'palette' | 'help' | 'client' | 'import'
