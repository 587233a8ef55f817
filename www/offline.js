// Keeps the site for use without a network, where the browser can: never from disk, never in a frame,
// and never for the one file, which is whole by itself and does not have this script.
(function () {
  "use strict";
  if (!/^https?:$/.test(location.protocol) || window !== window.parent) { return; }
  try {
    if (!navigator.serviceWorker) { return; }
    window.addEventListener("load", function () {
      // A browser that refuses leaves the site as it is: with a network.
      navigator.serviceWorker.register("sw.js").catch(function () {});
    });
  } catch (error) {
    // A document without an origin may not even ask.
  }
})();
