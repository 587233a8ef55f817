// <plan-compare left="…" right="…" view="…">: puts a comparison into any page, in a sandboxed frame
// that is as high as its content. EMBED.md beside this file says what can be written and sent.
// It needs no other script, sets no style but the frame's own, and makes no markup from text.
(() => {
  "use strict";

  const PREFIX = "plan-compare/1/";
  // What may change without loading the frame anew, and what may not.
  const STATE = ["left", "right", "view", "theme", "target", "at", "with", "show", "lang", "scheme"];
  const FRAME = ["controls", "src", "title", "height"];
  const own = document.currentScript || document.querySelector('script[src*="embed.js"]');
  const home = (own && own.src) || document.baseURI;

  class PlanCompare extends HTMLElement {
    static get observedAttributes() {
      return STATE.concat(FRAME);
    }

    connectedCallback() {
      addEventListener("message", this);
      this.draw();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.frame = this.ready = null;
    }

    attributeChangedCallback(name, before, now) {
      if (!this.frame || before === now) return;
      if (this.ready && STATE.includes(name)) this.send("set-state", { state: { [name]: now } });
      else this.draw();
    }

    // Sends a message: element.send("set-theme", { theme: "dark" }).
    send(kind, fields) {
      this.frame.contentWindow.postMessage({ ...fields, type: PREFIX + kind }, "*");
    }

    // The address of the page with what is to be shown; only addresses of documents.
    address(embedded) {
      let page = new URL("plan-compare.html", home);
      try {
        const given = new URL(this.getAttribute("src") || page, document.baseURI);
        if (/^(https?|file):$/.test(given.protocol)) page = given;
      } catch {
        // What is no address stands for the page beside this script.
      }
      const keys = new URLSearchParams(page.hash.slice(1));
      for (const name of STATE.concat(embedded ? "controls" : [])) {
        const value = this.getAttribute(name);
        if (value) keys.set(name, value);
      }
      if (embedded) {
        keys.set("embed", "1");
        // Not `location.origin`, which names no origin on pages from disk.
        keys.set("origin", self.origin);
      }
      page.hash = keys;
      return page.href;
    }

    draw() {
      const frame = document.createElement("iframe");
      const english = (this.getAttribute("lang") || "").startsWith("en");
      const name = this.getAttribute("title") || (english ? "Two plans compared" : "两份规划的比较");
      const style = { display: "block", width: "100%", border: "0", height: parseInt(this.getAttribute("height") || 480) + "px" };
      Object.assign(frame.style, style);
      frame.title = name;
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
      frame.src = this.address(true);
      // Where frames are blocked, the link is what remains; it goes once the frame has spoken.
      this.link = document.createElement("a");
      this.link.href = this.address(false);
      this.link.textContent = name;
      this.frame = frame;
      this.ready = false;
      this.style.display = "block";
      this.replaceChildren(frame, this.link);
    }

    handleEvent({ source, data }) {
      if (!this.frame || source !== this.frame.contentWindow) return;
      const kind = data && typeof data.type === "string" && data.type.startsWith(PREFIX) && data.type.slice(PREFIX.length);
      if (!kind) return;
      if (kind === "ready") this.ready = this.link.hidden = true;
      if (kind === "height" && data.height > 0 && data.height < 1e6) this.frame.style.height = data.height + "px";
      this.dispatchEvent(new CustomEvent("plan-compare-" + kind, { detail: data, bubbles: true }));
    }
  }

  if (!customElements.get("plan-compare")) customElements.define("plan-compare", PlanCompare);
})();
