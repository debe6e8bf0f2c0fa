"""Packages: assignments carried out to an annotator as one file, and finished work carried back."""
