// Comfort only: every page works without it.
(function () {
  'use strict';
  // A second click on a button that acts does nothing; the server would answer it with the first act's outcome anyway.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent === 'true') {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'true';
    if (event.submitter) {
      event.submitter.setAttribute('aria-busy', 'true');
    }
  });
  // Back from the browser's cache: the form may be sent again.
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-busy]').forEach(function (button) {
        button.removeAttribute('aria-busy');
      });
    });
  });
  // The error summary gets the focus, so that it is read first.
  var summary = document.getElementById('error-summary');
  if (summary) {
    summary.focus();
  }
})();
