"""The selected span in full: sections of its own under the list of spans."""
