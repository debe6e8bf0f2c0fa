"""Undo steps: each holds a change and calls a service with it or with its inverse."""
