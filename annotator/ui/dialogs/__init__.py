"""The window's dialogs, one file each."""
