"""Settling what annotators sealed into gold: beginning, deciding, settling; case law, questions, audit."""
