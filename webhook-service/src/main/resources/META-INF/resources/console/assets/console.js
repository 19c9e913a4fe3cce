// Tells the page that its section shows something else by now; htmx fetches it anew.
(function () {
  "use strict";
  var section = document.body.dataset.section;
  var waiting = false;

  function isFilledIn(control) {
    return control.tagName === "SELECT"
      ? Array.prototype.some.call(control.options, function (o, i) {
          return o.selected !== (o.defaultSelected || (i === 0 && !control.querySelector("option[selected]")));
        })
      : control.value !== control.defaultValue;
  }

  function isBusy() {
    var live = document.getElementById("live");
    return live && (live.contains(document.activeElement)
      || Array.prototype.some.call(live.querySelectorAll("input, select, textarea"), isFilledIn));
  }

  function refresh() {
    // Not while a person stands in what would be replaced, or has filled in a part of it.
    waiting = isBusy();
    if (!waiting) {
      document.body.dispatchEvent(new CustomEvent("changed"));
    }
  }

  document.addEventListener("focusout", function () {
    if (waiting) {
      setTimeout(refresh, 100);
    }
  });

  // A session that is over answers with the login page: go there as a whole.
  document.body.addEventListener("htmx:beforeSwap", function (event) {
    if (event.detail.xhr.responseURL.indexOf("/console/login") >= 0) {
      event.detail.shouldSwap = false;
      window.location.reload();
    }
  });

  if (section !== "login" && document.getElementById("live")) {
    var changes = new EventSource("/console/changes");
    changes.onmessage = function (event) {
      var shown = section === "sku" ? "syncs" : section;
      if (event.data !== "alive" && (event.data === shown || shown === "today" || shown === "orders")) {
        refresh();
      }
    };
    window.addEventListener("pagehide", function () { changes.close(); });
  }
})();
