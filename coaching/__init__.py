"""The method: pure functions over plain values, with no I/O, no clock and no chance of their own."""
