"""Makes reports with known figures out of many kinds of mess, to measure how they are read."""
