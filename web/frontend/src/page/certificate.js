// Login, taking over an account, and signing with a PKCS#12 file. The file and its password are read here and are not sent anywhere.
import { Refusal, send } from './server.js';

export function startCertificate(root) {
  const purpose = root.dataset.certificate;
  const form = root.querySelector('form');
  const progress = root.querySelector('[data-progress]');
  const alert = root.querySelector('[data-alert]');
  root.hidden = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [file] = form.elements.pkcs12.files;
    if (!file) return fail('no-file', form.elements.pkcs12);
    if (!form.elements.password.value) return fail('no-password', form.elements.password);
    return run(event.submitter, () => file.arrayBuffer(), form.elements.password.value);
  });
  for (const button of root.querySelectorAll('[data-pkcs12]')) {
    button.addEventListener('click', () => run(button, () => download(button.dataset.pkcs12), button.dataset.password));
  }

  async function run(button, read, password) {
    if (root.getAttribute('aria-busy') === 'true') return;
    busy(button, true);
    try {
      const [{ openPkcs12 }, signature] = await Promise.all([import('../crypto/pkcs12.js'), import('../crypto/signature.js')]);
      say('opening');
      const entries = await openPkcs12(await read(), password);
      const next = purpose === 'sign' ? await sign(entries, signature) : await prove(entries, signature);
      form.reset();
      window.location.assign(next);
    } catch (failure) {
      busy(button, false);
      explain(failure);
    }
  }

  async function prove(entries, { authenticationToken, choose }) {
    const entry = choose(entries, 'authentication');
    say('sending');
    const { nonce } = await send('/session/challenge', {});
    const token = await authenticationToken(entry, window.location.origin, nonce);
    const answer = await send(`/session/${purpose}`, { token, next: root.dataset.next });
    return answer.next;
  }

  async function sign(entries, { choose, fromBase64, signAttributes, toBase64 }) {
    const entry = choose(entries, 'signing');
    say('signing');
    const subject = { application: root.dataset.application, sha256: root.dataset.sha256 };
    const certificate = toBase64(entry.certificate.der);
    const frozen = await send('/session/signing', { ...subject, certificate });
    const value = await signAttributes(entry, fromBase64(frozen.signedAttributes));
    say('sending');
    const answer = await send('/session/filing', {
      ...subject,
      certificate,
      signature: toBase64(value),
      key: root.dataset.key,
    });
    return answer.next;
  }

  function explain(failure) {
    if (failure.reason) return fail(failure.reason, failure.reason === 'wrong-password' ? form.elements.password : form.elements.pkcs12);
    if (failure instanceof Refusal && failure.body?.next) return window.location.assign(failure.body.next);
    if (failure instanceof Refusal && failure.body?.message) return complain(failure.body.message);
    console.warn(failure);
    return fail('unreachable');
  }

  function fail(reason, control) {
    complain(root.querySelector(`[data-reason="${reason}"]`)?.textContent ?? reason);
    control?.setAttribute('aria-invalid', 'true');
    if (control) control.focus();
  }

  function complain(message) {
    progress.textContent = '';
    alert.querySelector('[data-message]').textContent = message;
    alert.hidden = false;
    alert.focus();
  }

  function say(step) {
    progress.textContent = progress.dataset[step];
  }

  function busy(button, on) {
    root.setAttribute('aria-busy', String(on));
    button?.setAttribute('aria-busy', String(on));
    if (!on) return;
    alert.hidden = true;
    for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  }
}

async function download(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok) throw new Refusal(response.status, null);
  return response.arrayBuffer();
}
