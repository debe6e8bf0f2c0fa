"""What is to be said of annotations that were read otherwise than a file has them."""

from __future__ import annotations

from collections import Counter

from annotator.formats.uima_layers import is_structure, short_name


class LayerRemarks:
    """Counts annotations by layer, to be told once for each."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._left_out: Counter[str] = Counter()
        self._unlabelled: Counter[str] = Counter()
        self._empty: Counter[str] = Counter()
        self._loose: Counter[str] = Counter()

    def left_out(self, layer: str) -> None:
        """Count an annotation that is none of ours; what says how the text is built needs no telling."""
        if not is_structure(layer):
            self._left_out[layer] += 1

    def unlabelled(self, layer: str) -> None:
        """Count a span that no feature gives a label."""
        self._unlabelled[layer] += 1

    def loose(self, layer: str) -> None:
        """Count a relation that does not join two spans."""
        self._loose[layer] += 1

    def empty(self, layer: str) -> None:
        """Count an annotation that holds no character."""
        self._empty[layer] += 1

    def sentences(self) -> list[str]:
        """Return a sentence for each kind and layer."""
        return [
            *(
                f"{self._file}: annotations of the layer {layer} were left out, as it is not one of names: {count}"
                for layer, count in self._left_out.items()
            ),
            *(
                f"{self._file}: annotations of the layer {layer} have no label and were read as {short_name(layer)}: "
                f"{count}"
                for layer, count in self._unlabelled.items()
            ),
            *(
                f"{self._file}: annotations of the layer {layer} were left out, as they hold no character: {count}"
                for layer, count in self._empty.items()
            ),
            *(
                f"{self._file}: relations of the layer {layer} were left out, as they do not join two spans: {count}"
                for layer, count in self._loose.items()
            ),
        ]
