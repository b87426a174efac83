// Every citizens' page works without this file, except certificate login, signing here, and saving by itself.
import { startLinked, startSearch } from './page/choices.js';
import { startDraft } from './page/draft.js';

const draft = document.querySelector('form[data-draft]');
if (draft) {
  startDraft(draft);
  startLinked(draft);
  draft.querySelectorAll('[data-options]').forEach(startSearch);
}

const certificate = document.querySelector('[data-certificate]');
if (certificate) {
  const { startCertificate } = await import('./page/certificate.js');
  startCertificate(certificate);
}

const localSigner = document.querySelector('[data-signer]');
if (localSigner) {
  const { startLocalSigner } = await import('./page/local-signer.js');
  startLocalSigner(localSigner);
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

// A second press of a button that acts while the first is under way is nobody's wish.
document.addEventListener('submit', ({ target, submitter, defaultPrevented }) => {
  if (defaultPrevented || target.method !== 'post') return;
  setTimeout(() => submitter?.setAttribute('aria-busy', 'true'));
  target.addEventListener('submit', (again) => again.preventDefault());
});

// Pages from the browser's memory after Back may be pressed again.
window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
