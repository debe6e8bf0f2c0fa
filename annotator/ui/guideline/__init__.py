"""The guideline beside the article."""
