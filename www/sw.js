// The site without a network. Only what has a hash in its name, and so never changes, comes out of the
// cache at once; the page and all else are asked of the network first, so that a new version is seen.
"use strict";

const VERSION = "1";
// One host may serve several copies of the site from several folders.
const CACHE = "plan-compare " + self.registration.scope + " " + VERSION;
const OURS = "plan-compare " + self.registration.scope + " ";
const PLANS = [
  "digital-economy",
  "fire-rescue",
  "manufacturing",
  "medical-security",
  "meteorology",
  "natural-resources",
  "new-infrastructure",
  "new-urbanisation",
  "social-credit",
  "trade",
  "urban-housing",
  "water"
];

// What a page loads: its own files, by relative addresses in quotes.
function loads(page) {
  const names = [...page.matchAll(/["'](?:\.\/)?([\w-]+-[0-9a-f]{8,}(?:_bg)?\.(?:js|wasm|css))["']/g)];
  return [...new Set(names.map((match) => match[1]))];
}

async function keep(names) {
  const cache = await caches.open(CACHE);
  const known = await Promise.all(names.map((name) => cache.match(name)));
  await cache.addAll(names.filter((_, at) => !known[at]));
}

// Takes a new page into the cache with what it loads, and throws out what only the old one loaded.
async function renew(response) {
  const page = await response.clone().text();
  const names = loads(page);
  if (names.length === 0) { return; }
  await keep(names);
  const cache = await caches.open(CACHE);
  await cache.put("./", response);
  for (const request of await cache.keys()) {
    const name = new URL(request.url).pathname.split("/").pop();
    if (/-[0-9a-f]{8,}/.test(name) && !names.includes(name)) { await cache.delete(request); }
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil((async () => {
    await renew(await fetch("./", { cache: "no-cache" }));
    await keep(["offline.js", "manifest.webmanifest", "icon.svg", "data/glossary.json", ...PLANS.map((id) => `data/plans/${id}.json`)]);
    await self.skipWaiting();
  })());
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const inside = url.href.startsWith(self.registration.scope) && event.request.method === "GET";
  if (!inside) { return; }
  const path = url.href.slice(self.registration.scope.length).split(/[?#]/)[0];
  if (event.request.mode === "navigate" && (path === "" || path === "index.html")) {
    event.respondWith((async () => {
      try {
        const response = await fetch(event.request);
        if (response.ok) { event.waitUntil(renew(response.clone()).catch(() => {})); }
        return response;
      } catch (error) {
        return (await caches.match("./", { cacheName: CACHE })) || Response.error();
      }
    })());
  } else if (/-[0-9a-f]{8,}/.test(path.split("/").pop())) {
    event.respondWith((async () => (await caches.match(path, { cacheName: CACHE })) || fetch(event.request))());
  } else {
    // What has no hash in its name may change without a new page: data are corrected, an icon is redrawn.
    event.respondWith((async () => {
      const cache = await caches.open(CACHE);
      try {
        const response = await fetch(event.request);
        const ours = path.startsWith("data/") || await cache.match(path);
        if (response.ok && ours) { await cache.put(path, response.clone()); }
        return response;
      } catch (error) {
        return (await cache.match(path)) || Response.error();
      }
    })());
  }
});
