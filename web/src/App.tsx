export function App() {
  return <main>Frontdesk</main>
}
