package org.howdah.ui.palette;

import org.howdah.ui.control.StatusShape;
import org.jspecify.annotations.Nullable;

/// Something to go to or to do.
///
/// @param id for tests
/// @param status of a server; null for everything else
/// @param title by which it is found; may be a text of the user, not yet safe
/// @param hint what kind of thing it is, or its address; also searched
/// @param key by which it is reached without the palette; empty for none
public record PaletteItem(
        String id, StatusShape.@Nullable Status status, String title, String hint, String key, Runnable action) {}
