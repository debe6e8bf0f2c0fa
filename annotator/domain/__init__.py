"""Values and rules: text, offsets, spans, label sets, work and its changes. Knows no storage and no window."""
