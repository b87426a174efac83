// A draft that saves itself, and questions that appear as answers ask for them.
import { link } from './choices.js';
import { send } from './server.js';

const PAUSE_MS = 1500;
const RETRY_MS = 10000;

export function startDraft(form) {
  const status = document.getElementById('saved');
  const kept = `madoguchi-draft:${form.elements.id.value}:${form.elements.page.value}`;
  let timer;
  let running = null;
  let again = false;
  let changed = false;
  let stopped = false;

  restore();
  form.addEventListener('input', () => later(PAUSE_MS));
  form.addEventListener('change', (event) => {
    if (event.target.type === 'file') return upload(event.target);
    return later(0);
  });
  document.addEventListener('visibilitychange', () => document.hidden && changed && save(true));
  form.addEventListener('submit', hold, { capture: true });

  function later(milliseconds) {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => save(), milliseconds);
  }

  /** One save at a time; what changes meanwhile goes with the next one. */
  function save(keepalive = false) {
    clearTimeout(timer);
    if (stopped) return running;
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        changed = false;
        await store(keepalive === true);
      } while (again && !stopped);
      running = null;
    })();
    return running;
  }

  async function store(keepalive) {
    const values = typed(form);
    try {
      const saved = await send(form.dataset.draft, values, { keepalive });
      form.elements.version.value = saved.version;
      sessionStorage.removeItem(kept);
      show(saved);
      say('saved', saved.savedAt);
    } catch (failure) {
      sessionStorage.setItem(kept, keepable(form, values).toString());
      if (failure.status === 412 || failure.status === 409) return stop('stale');
      if (failure.status === 401) return stop('ended');
      if (failure.status >= 400 && failure.status < 500) return stop('refused');
      say('offline');
      changed = true;
      timer = setTimeout(() => save(), RETRY_MS);
    }
    return undefined;
  }

  function stop(reason) {
    stopped = true;
    if (reason === 'stale') sessionStorage.removeItem(kept);
    say(reason);
  }

  /** The page must not be sent while a save is on its way: the later one would look like another tab's. */
  function hold(event) {
    clearTimeout(timer);
    if (!running) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    running.then(() => form.requestSubmit(event.submitter));
  }

  function upload(input) {
    const limit = Number(input.dataset.maxBytes);
    if ([...input.files].some((file) => file.size > limit)) return say('tooLarge');
    const button = document.getElementById(input.dataset.upload);
    if (button && input.files.length > 0) form.requestSubmit(button);
    return undefined;
  }

  /** Only wrappers are shown, hidden and labelled again; what was typed is never touched. */
  function show({ fields }) {
    for (const [id, field] of Object.entries(fields)) {
      const slot = document.getElementById(`s-${id}`);
      if (!slot) continue;
      slot.hidden = !field.visible;
      const need = slot.querySelector('[data-need]');
      if (need) {
        need.textContent = field.required ? need.dataset.required : need.dataset.optional;
        need.classList.toggle('required', field.required);
      }
      const output = slot.querySelector('output');
      if (output && field.computed !== undefined) output.textContent = field.computed;
      if (field.above !== undefined) link(slot, field);
    }
  }

  function say(what, time = '') {
    status.classList.toggle('stale', what !== 'saved');
    status.textContent = status.dataset[what].replace('{0}', time);
  }

  /** What could not be saved before the session ended or the line broke comes back on the same page. */
  function restore() {
    const values = sessionStorage.getItem(kept);
    if (!values) return;
    const params = new URLSearchParams(values);
    for (const element of form.elements) {
      if (!params.has(element.name) || ['id', 'page', 'version', 'token'].includes(element.name)) continue;
      if (element.type === 'checkbox' || element.type === 'radio') {
        element.checked = params.getAll(element.name).includes(element.value);
      } else if (element.type !== 'file' && element.type !== 'submit') {
        element.value = params.get(element.name);
      }
    }
    later(0);
  }
}

function typed(form) {
  const values = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values.append(name, value);
  }
  return values;
}

/** What a browser may keep for later: an Individual Number never stays behind on a shared machine. */
function keepable(form, values) {
  const kept = new URLSearchParams(values);
  form.querySelectorAll('[data-confidential]').forEach((input) => kept.delete(input.name));
  return kept;
}
