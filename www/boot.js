// What a reader sees until the page runs: nothing at first, a quiet line if it takes a while, and
// a message in both languages if it cannot start. In old JavaScript on purpose: this script must
// run in the very browsers that cannot run the page. It makes no markup from text.
(function () {
  "use strict";

  var SLOW_AFTER_MS = 500;
  var LOADING = { zh: "正在载入……", en: "Loading…" };
  var UNSUPPORTED = {
    zh: "这个浏览器缺少本页面需要的功能，请换用较新的浏览器（Chrome 或 Edge 123、Firefox 120、Safari 17.5 及以后版本）。缺少：",
    en: "This browser lacks what this page needs; please use a newer one (Chrome or Edge 123, Firefox 120, Safari 17.5 or later). Missing: "
  };
  var FAILED = {
    zh: "页面没有能够启动。请重新载入；如果仍然不行，请换用较新的浏览器。原因：",
    en: "The page could not start. Please reload it; if that does not help, try a newer browser. Reason: "
  };

  var box = null;
  var failed = false;
  var slow = setTimeout(function () { show(LOADING, "", "status"); }, SLOW_AFTER_MS);

  function paragraph(language, text) {
    var element = document.createElement("p");
    element.lang = language;
    element.textContent = text;
    return element;
  }

  function newBox() {
    var element = document.createElement("div");
    element.id = "boot";
    element.className = "boot-message";
    return element;
  }

  // The application may have emptied the body by the time that it fails; then the box is made anew.
  function show(texts, detail, role) {
    if (!document.body) {
      document.addEventListener("DOMContentLoaded", function () { show(texts, detail, role); });
      return;
    }
    if (failed && role !== "alert") { return; }
    box = box || document.getElementById("boot") || newBox();
    if (!document.body.contains(box)) { document.body.appendChild(box); }
    box.setAttribute("role", role);
    box.textContent = "";
    box.appendChild(paragraph("zh-Hans", texts.zh + detail));
    box.appendChild(paragraph("en", texts.en + detail));
    box.hidden = false;
  }

  // Only the first fault is shown: those that follow are mostly its consequences.
  function fail(texts, detail) {
    if (failed) { return; }
    failed = true;
    clearTimeout(slow);
    show(texts, detail, "alert");
  }

  function describe(reason) {
    return String((reason && reason.message) || reason || "?");
  }

  // A script that cannot be loaded says so with an event that does not bubble, but can be captured.
  function onError(event) {
    if (event.target && event.target.tagName) {
      if (event.target.tagName === "SCRIPT") { fail(FAILED, event.target.src || "script"); }
      return;
    }
    fail(FAILED, describe(event.error || event.message));
  }

  function onRejection(event) {
    fail(FAILED, describe(event.reason));
  }

  function onStarted() {
    clearTimeout(slow);
    window.removeEventListener("error", onError, true);
    window.removeEventListener("unhandledrejection", onRejection);
    if (box && !failed) {
      box.hidden = true;
      box.textContent = "";
    }
  }

  window.addEventListener("error", onError, true);
  window.addEventListener("unhandledrejection", onRejection);
  window.addEventListener("TrunkApplicationStarted", onStarted);

  var missing = [];
  if (typeof WebAssembly !== "object") { missing.push("WebAssembly"); }
  if (missing.length > 0) { fail(UNSUPPORTED, missing.join(", ")); }
})();
