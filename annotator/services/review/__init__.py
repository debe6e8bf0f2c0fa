"""What annotators sealed, held against each other for the lead: figures, differences, versions."""
