/** Light or dark by the reader's choice, else by the system. A form, so that it needs no script; the style sheet shows the button that changes something. */
export function ThemeSwitch() {
  return (
    <form className="theme" method="post" action="/api/theme">
      <button className="button quiet to-dark" name="theme" value="dark">Dark page</button>
      <button className="button quiet to-light" name="theme" value="light">Light page</button>
    </form>
  )
}
