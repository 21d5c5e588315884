// Posts the pasted article and says on the spot what is wrong with it; the text stays where it is. Without this script the form posts by itself.
// At the window and on the way down: while React waits for a part of itself, it stops events at the document.
addEventListener('submit', async (event) => {
  const form = event.target
  if (form.id !== 'make') return
  event.preventDefault()
  const button = form.querySelector('button')
  const place = form.querySelector('.refused')
  if (button.getAttribute('aria-disabled')) return
  button.setAttribute('aria-disabled', 'true')
  place.textContent = ''
  try {
    const reply = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } })
    const { path, message } = await reply.json()
    if (path) return location.assign(path)
    refuse(place, '✗ Not done.', message)
  } catch {
    refuse(place, '? Not sent.', 'The server cannot be reached. The text is kept here: try again when the network is back.')
  }
  button.removeAttribute('aria-disabled')
}, true)

function refuse(place, sign, message) {
  const words = document.createElement('p')
  words.className = 'notice wrong'
  const strong = document.createElement('b')
  strong.textContent = sign
  words.append(strong, ' ' + message)
  place.replaceChildren(words)
  words.scrollIntoView({ block: 'nearest' })
}

// Back from the article's page: the button works again.
addEventListener('pageshow', () => document.querySelector('#make button')?.removeAttribute('aria-disabled'))
