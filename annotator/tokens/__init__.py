"""Tokenisers, sentence breaks, alignment of spans to tokens, BIO codes; shared by formats and agreement."""
