"""The export dialog: what to choose, in groups of fields, and the account of what an export gives."""
