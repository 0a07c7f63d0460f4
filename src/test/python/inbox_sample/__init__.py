"""What the sample inbox consists of: form, figures, layouts, writers, and what is expected of it."""
