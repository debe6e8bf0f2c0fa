"""The lead's way to gold: one case after the other, by single keys."""
