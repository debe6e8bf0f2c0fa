"""The article view: text in both directions, spans over it, selection by mouse and keys."""
