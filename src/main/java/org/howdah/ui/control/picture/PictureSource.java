package org.howdah.ui.control.picture;

import java.util.List;

/// The pictures of one page, or of one dialog. Pure: what it hands out is run later.
@FunctionalInterface
public interface PictureSource {
    /// All its states that can be made of what was sampled.
    List<Picture> of(Sampled sampled);
}
