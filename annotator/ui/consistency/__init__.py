"""The panel with names that were not labelled alike everywhere."""
