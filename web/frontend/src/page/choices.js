// Choices that depend on another answer, and lists too long to show: both work with buttons; here they come by themselves.

const PAUSE_MS = 250;
const MOST = 20;

/** When the answer above changes, the button that shows the choices for it is pressed. */
export function startLinked(form) {
  form.addEventListener('change', ({ target }) => {
    const id = (target.name ?? '').replace(/:\d+$/, '');
    const button = id && form.querySelector(`[data-linked-to="${CSS.escape(id)}"]`);
    if (button) form.requestSubmit(button);
  });
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
    if (box.dataset.parent) address.searchParams.set('parent', box.dataset.parent);
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok || turn !== asked) return;
    const { options } = await answer.json();
    show(options);
    status.textContent = options.length === 0 ? box.dataset.nothing : box.dataset.found.replace('{0}', options.length);
  }

  function show(options) {
    const chosen = list.querySelector('input:checked')?.closest('li');
    const value = chosen?.querySelector('input').value;
    list.replaceChildren(...(chosen ? [chosen] : []), ...options.filter((each) => each.value !== value).map(item));
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
