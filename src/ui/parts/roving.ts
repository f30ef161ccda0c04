const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/**
 * Attachment for a group whose buttons stay the same: Tab stops at one of them, and arrows move the focus among them. They
 * choose nothing, so nothing that was chosen is lost on the way.
 */
export function roving(group: HTMLElement): () => void {
  const buttons = () => [...group.querySelectorAll('button')]
  const stopAt = (stop: Element | undefined) => buttons().forEach((each) => (each.tabIndex = each === stop ? 0 : -1))

  function arrive({ target }: FocusEvent) {
    if (target instanceof HTMLButtonElement) stopAt(target)
  }

  function press(event: KeyboardEvent) {
    const step = STEPS[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const all = buttons()
    const from = all.findIndex((each) => each === event.target)
    all.at((from + step) % all.length)?.focus()
    event.preventDefault()
    event.stopPropagation()
  }

  stopAt(buttons()[0])
  group.addEventListener('focusin', arrive)
  group.addEventListener('keydown', press)
  return () => {
    group.removeEventListener('focusin', arrive)
    group.removeEventListener('keydown', press)
  }
}
