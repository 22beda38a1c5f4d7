// Before the first paint: the theme that was chosen by hand, where one was.
try {
  const theme = localStorage.getItem('onrecord.theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's theme it is.
}
