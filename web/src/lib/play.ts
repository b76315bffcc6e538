/** Plays a sound to its end; rejects if the browser cannot. */
export async function play(sound: Blob): Promise<void> {
  const url = URL.createObjectURL(sound)
  const audio = new Audio(url)
  audio.addEventListener('ended', () => URL.revokeObjectURL(url), { once: true })
  await audio.play()
}
