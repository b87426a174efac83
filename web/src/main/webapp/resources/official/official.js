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
  // Single keys for the daily acts; they can be switched off in the footer (WCAG 2.1.4).
  var switchbox = document.getElementById('shortcuts-on');
  if (switchbox) {
    document.getElementById('shortcuts').hidden = false;
    switchbox.checked = localStorage.getItem('shortcuts') !== 'off';
    switchbox.addEventListener('change', function () {
      localStorage.setItem('shortcuts', switchbox.checked ? 'on' : 'off');
    });
    document.addEventListener('keydown', function (event) {
      var typing = event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
      if (!switchbox.checked || typing || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) {
        return;
      }
      var target = /^[a-z]$/.test(event.key) && document.querySelector('[data-shortcut="' + event.key + '"]');
      if (target) {
        event.preventDefault();
        target.click();
      }
    });
  }
  // The error summary gets the focus, so that it is read first.
  var summary = document.getElementById('error-summary');
  if (summary) {
    summary.focus();
  }
})();
