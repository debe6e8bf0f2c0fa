"""Measurements, each as a ratio to a named baseline run beside it: ``python -m tests.bench``."""
