// Signing with the local signer: the page hands over what is to be signed; documents and PIN are shown there, not here.
import { Refusal, send } from './server.js';

const LOOK_AGAIN = 1000;

export function startLocalSigner(root) {
  const { application, sha256, key, manifest, signer } = root.dataset;
  const button = root.querySelector('button');
  const link = root.querySelector('[data-confirm]');
  const progress = root.querySelector('[data-progress]');
  const alert = root.querySelector('[data-alert]');
  root.hidden = false;
  button.addEventListener('click', run);

  async function run() {
    if (root.getAttribute('aria-busy') === 'true') return;
    root.setAttribute('aria-busy', 'true');
    alert.hidden = true;
    try {
      const { token } = await ask('POST', '/session', '', {});
      const { id, confirm } = await ask('POST', '/signatures', token, { manifest });
      link.querySelector('a').href = confirm;
      link.hidden = false;
      link.querySelector('a').focus();
      say('waiting');
      const certificate = await agreed(token, id);
      if (!certificate) return complain('cancelled');
      const frozen = await send('/session/signing', { application, sha256, certificate });
      const { signature } = await ask('POST', `/signatures/${id}/value`, token, { signedAttributes: frozen.signedAttributes });
      say('sending');
      const answer = await send('/session/filing', { application, sha256, certificate, signature, key, method: 'local-signer' });
      window.location.assign(answer.next);
    } catch (failure) {
      if (failure instanceof Refusal && failure.body?.message) return complain('', failure.body.message);
      return complain('missing');
    } finally {
      root.setAttribute('aria-busy', 'false');
    }
  }

  /** The certificate once the holder has agreed in the signer's window; nothing if they cancelled. */
  async function agreed(token, id) {
    for (;;) {
      const { state, certificate } = await ask('GET', `/signatures/${id}`, token);
      if (state !== 'WAITING') return certificate;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  }

  async function ask(method, path, token, body) {
    const headers = { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) };
    const response = await fetch(signer + path, { method, headers, credentials: 'omit', body: body && JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} ${response.status}`);
    return response.json();
  }

  function say(step) {
    progress.textContent = progress.dataset[step];
  }

  function complain(reason, message) {
    progress.textContent = '';
    link.hidden = true;
    alert.querySelector('[data-message]').textContent = message ?? alert.dataset[reason];
    alert.hidden = false;
    alert.focus();
  }
}
