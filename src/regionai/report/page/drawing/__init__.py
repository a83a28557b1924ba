"""Drawings on a page: what is drawn, where it stands on a scale, and as SVG."""
