// The button that prints. Without this script the browser's own command does the same.
const offer = () => {
  const button = document.querySelector('[data-print]')
  if (button) button.hidden = false
}
addEventListener('click', (event) => {
  if (event.target.closest('[data-print]')) print()
}, true)
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offer)
else offer()
