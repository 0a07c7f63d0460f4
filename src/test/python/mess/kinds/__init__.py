"""All kinds of mess; importing this package registers them."""

from . import columns, fonts, formats, identity, lists, numbers, odd_numbers, rows, sheets

__all__ = ["columns", "fonts", "formats", "identity", "lists", "numbers", "odd_numbers", "rows", "sheets"]
