package org.howdah.ui.control;

/// Something that a page can do at this moment, for the command palette.
///
/// @param id for tests
/// @param title in words
/// @param key by which it is done without the palette; empty for none
public record PageAction(String id, String title, String key, Runnable action) {}
