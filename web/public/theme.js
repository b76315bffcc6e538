// Runs before the first paint: puts the chosen theme and language on <html>, and has Intl ready.
;(function () {
  var root = document.documentElement
  var theme = null
  var language = null
  try {
    theme = localStorage.getItem('frontdesk.theme')
    language = localStorage.getItem('frontdesk.language')
  } catch {
    // Storage is blocked: the system's theme it is.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  if (language) root.lang = language
  // The first use of Intl has V8 list every locale, 40 ms of a slow machine's: better now, while the app is loading.
  Intl.DateTimeFormat.supportedLocalesOf(root.lang)
})()
