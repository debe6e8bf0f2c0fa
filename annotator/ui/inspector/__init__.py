"""The strip that shows exactly where what is selected begins and ends."""
