"""The editor of a project's label set: labels, attributes, links, guideline, and what a new version changes."""
