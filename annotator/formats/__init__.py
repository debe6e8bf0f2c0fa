"""Readers and writers, one module each, found through entry points."""
