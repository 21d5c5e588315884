// The quiz, on a form that works without this: one question at a time, each answer saved as it is given, what is not
// acknowledged kept on this device. It writes text only where React leaves the page alone.
(() => {
  document.documentElement.dataset.stepping = ''
  const tab = crypto.getRandomValues(new Uint32Array(3)).join('-')
  const unsent = new Map() // question and tab → { question, tab, sequence, value }
  let form, steps, questions, prefix, at = 0, sequence = 0, sending, wait = 0, timer, typing, handing, state

  const safely = (run) => {
    try {
      return run() ?? true
    } catch {
      return false
    }
  }
  const keep = () => safely(() => unsent.size ? (localStorage[prefix + tab] = JSON.stringify([...unsent.values()])) : forget([prefix + tab]))
  const stored = () => safely(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) || []
  const forget = (keys) => keys.forEach((key) => localStorage.removeItem(key))
  const adopt = () => {
    const keys = stored()
    for (const answer of keys.flatMap((key) => JSON.parse(localStorage[key]))) {
      unsent.set(answer.question + answer.tab, answer)
      write(questions.find((one) => one.dataset.question === answer.question), answer.value)
    }
    if (keep()) forget(keys)
  }

  const fields = (question) => [...question.querySelectorAll('input, select')]
  const ticks = (field) => field.type === 'radio' || field.type === 'checkbox'
  const read = (question) => {
    const { type } = question.dataset
    const all = fields(question)
    const options = all.filter((field) => field.checked).map((field) => field.value)
    const parts = all.filter((field) => field.dataset.part && field.value).map((field) => [field.dataset.part, field.value])
    if (type === 'single') return { type, option: options[0] }
    if (type === 'boolean') return { type, value: options[0] }
    if (type === 'multiple') return { type, options }
    if (type === 'match') return { type, pairs: Object.fromEntries(parts) }
    if (type === 'order') return { type, options: parts.sort((a, b) => a[1] - b[1]).map(([id]) => id) }
    return { type, value: all[0].value }
  }
  const write = (question, { type, option, options, pairs, value }) => {
    for (const field of fields(question)) {
      if (type === 'match') field.value = pairs[field.dataset.part] ?? ''
      else if (type === 'order') field.value = options.indexOf(field.dataset.part) + 1 || ''
      else if (ticks(field)) field.checked = (options ?? [option ?? value]).includes(field.value)
      else field.value = value
    }
  }

  const change = (question) => {
    clearTimeout(typing)
    const id = question.dataset.question
    unsent.set(id + tab, { question: id, tab, sequence: ++sequence, value: read(question) })
    keep()
    say('saving')
    send()
    paint()
  }
  const send = async () => {
    if (sending || handing || !unsent.size) return
    sending = true
    clearTimeout(timer)
    const [key, answer] = unsent.entries().next().value
    const body = JSON.stringify({ attempt: form.dataset.attempt, ...answer })
    const reply = await fetch('/api/answers', { method: 'POST', body, keepalive: true, signal: AbortSignal.timeout(15000) }).catch(() => 0)
    sending = false
    if (reply.status === 409) return leave()
    if (reply.ok) {
      wait = 0
      if (unsent.get(key) === answer) unsent.delete(key)
      keep()
      say(unsent.size ? 'saving' : 'saved')
      return send()
    }
    say(reply.status === 404 ? 'refused' : keep() ? 'kept' : 'unkept')
    wait = Math.min(30000, wait * 2 || 2000)
    timer = setTimeout(send, wait)
  }
  const leave = () => {
    unsent.clear()
    forget(stored())
    location.replace(`/attempts/${form.dataset.attempt}/result`)
  }
  const handIn = async () => {
    if (handing) return
    handing = true
    say('handing')
    const reply = await fetch(form.action, { method: 'POST', body: new FormData(form), redirect: 'manual' }).catch(() => 0)
    handing = false
    if (reply && reply.status < 400) return leave()
    say('stopped')
    send()
  }

  const later = 'it is sent when the network is back.'
  const states = {
    saving: 'Saving …',
    saved: '✓ Saved',
    handing: 'Handing in …',
    kept: `? Not saved yet. Kept on this device; ${later}`,
    unkept: `? Not saved yet. Keep this page open; ${later}`,
    refused: '? Not saved: this browser does not hold the attempt. Kept here.',
    stopped: '? Not handed in. Your answers are kept here: try again.',
  }
  const say = (next) => {
    if (state === next) return
    state = next
    const line = form.querySelector('.saved')
    line.textContent = states[next]
    line.className = states[next][0] === '?' ? 'saved verdict unsure' : 'saved'
  }
  const paint = () => {
    const count = questions.length
    const done = questions.map((question) => fields(question).some((field) => (ticks(field) ? field.checked : field.value.trim())))
    for (const mark of form.querySelectorAll('[data-mark]')) {
      mark.classList.toggle('answered', done[mark.dataset.mark - 1])
      mark.classList.toggle('here', mark.dataset.mark == at)
      mark.ariaCurrent = mark.dataset.mark == at ? 'step' : null
    }
    steps.at(-1).classList.toggle('complete', done.every(Boolean))
    form.querySelector('.count').textContent = at && at <= count ? `${at} of ${count}` : `${count} questions`
    const [back, on] = form.querySelectorAll('.pair a')
    back.hidden = !at
    on.hidden = at > count
    back.href = `#${steps[at - 1]?.id}`
    on.href = `#${steps[at + 1]?.id}`
    back.textContent = at > 1 ? `Back to ${at - 1}` : 'Back'
    on.textContent = at === count ? 'Check and hand in' : at ? `Go on to ${at + 1}` : 'Go on to question 1'
  }
  const show = (hash, moved) => {
    if (moved && !at && innerWidth < 1000) form.querySelector('#reread').open = false
    at = Math.max(0, steps.findIndex((step) => `#${step.id}` === hash))
    steps.forEach((step, i) => step.classList.toggle('here', i === at))
    paint()
    if (!moved) return
    scrollTo(0, 0)
    steps[at].querySelector('[tabindex]').focus({ preventScroll: true })
  }
  const begin = () => {
    form = document.querySelector('[data-attempt]')
    prefix = `dateline:${form.dataset.attempt}:`
    steps = [...form.querySelectorAll('.step')]
    questions = steps.filter((step) => step.dataset.question)
    // Chosen before this script came.
    const early = questions.filter((question) => fields(question).some((field) => (ticks(field) ? field.checked !== field.defaultChecked : field.type === 'text' && field.value !== field.defaultValue)))
    adopt()
    show(location.hash)
    early.forEach(change)
    send()
  }

  const questionOf = ({ target }) => form && target.closest('[data-question]')
  // On the way down, for React stops events while a part of it is missing.
  const listen = (name, run) => addEventListener(name, run, true)
  listen('change', (event) => questionOf(event) && change(questionOf(event)))
  listen('input', (event) => {
    clearTimeout(typing)
    if (questionOf(event) && event.target.type === 'text') typing = setTimeout(change, 800, questionOf(event))
  })
  listen('submit', (event) => {
    if (event.target !== form) return
    event.preventDefault()
    // Enter goes on; only the last step hands in.
    if (at > questions.length) handIn()
    else location.hash = steps[at + 1].id
  })
  // Only what is not acknowledged: an older page must not overwrite newer answers.
  listen('formdata', ({ formData }) => {
    for (const question of questions) {
      const id = question.dataset.question
      const answer = [...unsent.values()].findLast((one) => one.question === id)
      if (answer) for (const name of ['tab', 'sequence']) formData.set(`${name}-${id}`, answer[name])
      else for (const field of fields(question)) formData.delete(field.name)
    }
  })
  addEventListener('hashchange', ({ newURL }) => show(new URL(newURL).hash, true))
  for (const event of ['online', 'pageshow', 'visibilitychange']) addEventListener(event, () => form && send())
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
  else begin()
})()
