// Leaves at once, and takes this page out of the way back. Without it the link still leads away.
document.getElementById('leave')?.addEventListener('click', function (event) {
  event.preventDefault();
  document.documentElement.hidden = true;
  location.replace(this.href);
});
