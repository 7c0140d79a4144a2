package org.howdah.ui.control;

/// A key of a page, for the sheet of keys.
///
/// @param keys as they stand on the keyboard
/// @param meaning in words
public record PageKey(String keys, String meaning) {}
