// Choices that depend on another answer, and lists too long to show: both work with buttons; here they come by themselves.

const PAUSE_MS = 250;
const MOST = 20;

/** A list box takes its new choices from the answer of the save; its button is for those without scripts. */
export function startLinked(form) {
  for (const button of form.querySelectorAll('[data-refresh]')) {
    const slot = button.closest('[id^="s-"]');
    button.hidden = slot.querySelector('select') !== null;
  }
}

/** Shows what goes with the answer above now. What is chosen stays chosen, even if it does not go with it any more. */
export function link(slot, { choices, above, waiting }) {
  const hint = slot.querySelector('[data-waiting]');
  if (hint) hint.hidden = !waiting;
  const search = slot.querySelector('[data-options]');
  if (search) search.dataset.parent = above;
  const list = slot.querySelector('select');
  if (list && choices) refill(list, choices);
  const button = slot.querySelector('[data-refresh]');
  if (button) button.hidden = Boolean(list && choices) || Boolean(search && !choices);
}

function refill(list, choices) {
  const shown = [...list.options].slice(1).map((option) => option.value);
  if (shown.length === choices.length && choices.every(({ value }, at) => value === shown[at])) return;
  const { value } = list;
  list.replaceChildren(list.options[0], ...choices.map((choice) => new Option(choice.words, choice.value)));
  list.value = value;
}

/** What is typed is looked for at once; the list below is the same that the button would bring. */
export function startSearch(box) {
  const words = box.querySelector('input[type=text]');
  const list = box.querySelector('[data-found-list]');
  const status = box.querySelector('[role=status]');
  let timer;
  let asked = 0;

  words.addEventListener('input', (event) => {
    // A search is no answer: nothing is saved for it.
    event.stopPropagation();
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE_MS);
  });

  async function search() {
    const typed = words.value.trim();
    if (!typed) return;
    asked += 1;
    const turn = asked;
    const address = new URL(box.dataset.options, window.location);
    address.searchParams.set('q', typed);
    address.searchParams.set('limit', MOST);
    if (box.dataset.linked === 'true') address.searchParams.set('parent', box.dataset.parent);
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    const { options } = await answer.json();
    show(options);
    status.textContent = options.length === 0 ? box.dataset.nothing : box.dataset.found.replace('{0}', options.length);
  }

  function show(options) {
    const chosen = list.querySelector('input:checked')?.closest('li');
    const value = chosen?.querySelector('input').value;
    const none = list.querySelector('input[value=""]')?.closest('li');
    const rest = options.filter((each) => each.value !== value).map(item);
    list.replaceChildren(...(chosen && chosen !== none ? [chosen] : []), ...rest, ...(none ? [none] : []));
  }

  function item(option, index) {
    const entry = document.createElement('li');
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: box.dataset.name, value: option.value, id: `${box.dataset.name}:s${index}` });
    const label = document.createElement('label');
    label.htmlFor = input.id;
    label.textContent = inLanguage(option.label);
    entry.append(input, label);
    return entry;
  }
}

function inLanguage(label) {
  const { lang } = document.documentElement;
  if (lang.startsWith('en')) return label.en ?? label.ja;
  return lang === 'ja' ? label.ja : (label['ja-easy'] ?? label.ja);
}
