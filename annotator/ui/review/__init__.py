"""The lead's window: how far annotators agree, where they do not, and their versions side by side."""
