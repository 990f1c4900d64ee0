// Sets the chosen colours before anything is painted. Loaded as a classic script by index.html.
(function () {
  try {
    const chosen = localStorage.getItem('muster-theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's preference holds then.
  }
})();
