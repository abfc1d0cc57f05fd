wire(document.querySelector('cti-connection'), document.querySelector('conference-participants'));
jQuery(document).on('conference-outcome', (event) => {
  document.title = event.originalEvent.outcome.status;
});
